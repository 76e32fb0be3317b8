#define _GNU_SOURCE
#include "CLinux.h"

#include <sys/syscall.h>
#include <unistd.h>

int anonymise_close_range(unsigned first, unsigned last) {
#ifdef SYS_close_range
  // The C library knows it by name since 2.34.
  return (int)syscall(SYS_close_range, first, last, 0);
#else
  (void)first, (void)last;
  return -1;
#endif
}
