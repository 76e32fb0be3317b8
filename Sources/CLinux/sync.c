#define _GNU_SOURCE
#include "CLinux.h"

#include <unistd.h>

int anonymise_sync(int descriptor) { return syncfs(descriptor); }
