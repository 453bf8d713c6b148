/* Loading PCRE2. The name is that of its binary interface, which has not
 * changed since its first release. */
/* SPDX-License-Identifier: ISC */
#include "regex/library.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <string.h>

static struct library library;

static bool
load(void)
{
    void *handle = dlopen("libpcre2-8.so.0", RTLD_LAZY | RTLD_LOCAL);
    void *found;
    if (!handle)
        return false;
#define X(name)                                        \
    if (!(found = dlsym(handle, "pcre2_" #name "_8"))) \
        return false;                                  \
    memcpy(&library.name, &found, sizeof found);
#include "regex/calls.def"
#undef X
    return true;
}

const struct library *
regex_library(void)
{
    static enum { UNTRIED, THERE, MISSING } state;
    if (state == UNTRIED)
        state = load() ? THERE : MISSING;
    return state == THERE ? &library : NULL;
}
