// The Linux calls that the Glibc module does not show to Swift.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Gives the file a new name on the same file system, never replacing one that is there.
/// Returns 0, or -1 with errno set (EEXIST when the new name is taken).
int anonymise_rename_exclusively(const char *old_path, const char *new_path);

/// Has two files or folders of one file system take each other's place at once. Returns 0, or -1 with errno set.
int anonymise_exchange(const char *one_path, const char *other_path);

/// Makes a file that lies in memory only. Returns its descriptor, or -1 with errno set.
int anonymise_memory_file(void);

/// Waits until all that was written to the file system of an open file is on the disk. Returns 0, or -1 with errno set.
int anonymise_sync(int descriptor);

/// Whether the file system of an open file is memory (tmpfs).
bool anonymise_is_in_memory(int descriptor);

/// Has the kernel copy bytes of one file to where another is written next, which moves on. Returns how many, which may be
/// fewer; 0 at the end of the first file; or -1 with errno set (EXDEV and the like where it cannot).
ssize_t anonymise_copy_range(int from, int64_t offset, int to, size_t count);

/// Writes bytes of one file to where another is written next, straight from the page cache. Returns how many, which may be
/// fewer; 0 when they are not all there; or -1 with errno set. Bytes that cannot be read are no SIGBUS but EFAULT, because
/// nobody but the kernel looks at them.
ssize_t anonymise_write_cached(int from, int64_t offset, int to, size_t count);

/// The most bytes that `anonymise_write_cached` writes at once: they count as the program's memory meanwhile.
enum { anonymise_most_cached = 512 << 10 };
