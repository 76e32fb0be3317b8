// The Linux calls that the Glibc module does not show to Swift.
#pragma once

/// Gives the file a new name on the same file system, never replacing one that is there.
/// Returns 0, or -1 with errno set (EEXIST when the new name is taken).
int anonymise_rename_exclusively(const char *old_path, const char *new_path);

/// Has two files or folders of one file system take each other's place at once. Returns 0, or -1 with errno set.
int anonymise_exchange(const char *one_path, const char *other_path);

/// Makes a file that lies in memory only. Returns its descriptor, or -1 with errno set.
int anonymise_memory_file(void);

/// Waits until all that was written to the file system of an open file is on the disk. Returns 0, or -1 with errno set.
int anonymise_sync(int descriptor);
