#define _GNU_SOURCE
#include "CLinux.h"

#include <sys/mman.h>

int anonymise_memory_file(void) { return memfd_create("anonymise", MFD_CLOEXEC); }
