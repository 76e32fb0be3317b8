#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <unistd.h>

enum { smallest_page = 4096 };

ssize_t anonymise_pipe(int *out, int *in, size_t size) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  // A user who has many pipes gets no larger ones; then it is as large as it is.
  fcntl(ends[1], F_SETPIPE_SZ, (int)size);
  int capacity = fcntl(ends[1], F_GETPIPE_SZ);
  if (capacity < smallest_page) {
    close(ends[0]);
    close(ends[1]);
    return -1;
  }
  *out = ends[0];
  *in = ends[1];
  return capacity;
}

ssize_t anonymise_splice_in(int from, int64_t offset, int pipe, size_t count) {
  loff_t start = offset;
  return splice(from, &start, pipe, NULL, count, 0);
}

ssize_t anonymise_splice_out(int pipe, int to, size_t count) {
  return splice(pipe, NULL, to, NULL, count, 0);
}
