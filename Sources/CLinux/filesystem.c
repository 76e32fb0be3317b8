#define _GNU_SOURCE
#include "CLinux.h"

#include <linux/magic.h>
#include <sys/vfs.h>

// Out of the kernel's headers, or younger than some.
enum { xfs = 0x58465342, zfs = 0x2FC12FC1, bcachefs = 0xCA451A4E };

bool anonymise_reserves_room(int descriptor) {
  struct statfs status;
  if (fstatfs(descriptor, &status) != 0) return false;
  switch ((unsigned)status.f_type) {
    case EXT4_SUPER_MAGIC:  // ext2 and ext3 too
    case (unsigned)xfs:
    case BTRFS_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC:
    case (unsigned)zfs:
    case (unsigned)bcachefs:
    case TMPFS_MAGIC:
    case RAMFS_MAGIC:
    case OVERLAYFS_SUPER_MAGIC:  // above one of these
      return true;
    default: return false;
  }
}
