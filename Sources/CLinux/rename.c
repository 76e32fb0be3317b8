#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int anonymise_rename_exclusively(const char *old_path, const char *new_path) {
  if (renameat2(AT_FDCWD, old_path, AT_FDCWD, new_path, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return -1;
  // Not every file system knows RENAME_NOREPLACE (NFS does not). A hard link is as exclusive.
  if (link(old_path, new_path) != 0) return -1;
  return unlink(old_path);
}

int anonymise_exchange(const char *one_path, const char *other_path) {
  return renameat2(AT_FDCWD, one_path, AT_FDCWD, other_path, RENAME_EXCHANGE);
}
