#define _GNU_SOURCE
#include "CLinux.h"

#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/vfs.h>
#include <unistd.h>

#ifndef MADV_POPULATE_READ
#define MADV_POPULATE_READ 22
#endif

enum { smallest_page = 4096 };

bool anonymise_is_in_memory(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 && status.f_type == TMPFS_MAGIC;
}

ssize_t anonymise_copy_range(int from, int64_t offset, int to, size_t count) {
  loff_t start = offset;
  return copy_file_range(from, &start, to, NULL, count, 0);
}

static bool is_resident(void *pages, size_t length, size_t page) {
  unsigned char resident[anonymise_most_cached / smallest_page + 1];
  if (mincore(pages, length, resident) != 0) return false;
  for (size_t index = 0; index < (length + page - 1) / page; index++)
    if (!(resident[index] & 1)) return false;
  return true;
}

ssize_t anonymise_write_cached(int from, int64_t offset, int to, size_t count) {
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  size_t lead = (size_t)offset % page;
  if (count > anonymise_most_cached) count = anonymise_most_cached;
  size_t length = lead + count;
  char *pages = mmap(NULL, length, PROT_READ, MAP_SHARED, from, offset - (int64_t)lead);
  if (pages == MAP_FAILED) return -1;
  ssize_t written = 0;
  if (is_resident(pages, length, page)) {
    // All at once: else each page is a fault of its own. Where the kernel does not know this (before 5.14) it is.
    madvise(pages, length, MADV_POPULATE_READ);
    written = write(to, pages + lead, count);
  }
  munmap(pages, length);
  return written;
}
