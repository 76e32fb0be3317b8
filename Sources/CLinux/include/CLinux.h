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

/// Makes a pipe that holds about `size` bytes, and gives its two ends. Returns how many it holds, or -1 with errno set.
ssize_t anonymise_pipe(int *out, int *in, size_t size);

/// Has the kernel put pages of a file into an empty pipe, without copying them. Returns how many bytes, which may be fewer;
/// 0 at the end of the file; or -1 with errno set.
ssize_t anonymise_splice_in(int from, int64_t offset, int pipe, size_t count);

/// Has the kernel write what is in a pipe to where a file is written next, which moves on. Returns how many bytes, which may
/// be fewer; or -1 with errno set.
ssize_t anonymise_splice_out(int pipe, int to, size_t count);

/// Closes all descriptors from the first to the last. Returns 0, or -1 with errno set and nothing closed (ENOSYS before
/// Linux 5.9).
int anonymise_close_range(unsigned first, unsigned last);

/// Whether the file system of an open file is known to be one that sets room aside when bytes are written, so that what has been
/// written fits. Others, those of file servers and of FUSE among them, may notice only when the file is closed.
bool anonymise_reserves_room(int descriptor);
