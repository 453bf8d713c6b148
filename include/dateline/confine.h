/* What a process gives up before it reads a foreign byte, so that whoever takes
 * it over gains little; doc/security.md says what is left. Nothing of it can be
 * taken back, by this process or by any that it starts. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_CONFINE_H
#define DATELINE_CONFINE_H

#include <dateline/str.h>

/** What stays allowed. Paths that are not there are passed over. */
struct dl_allowed {
    const char *const *readable; /* with all below them; NULL: everything */
    size_t readable_count;
    const char *const *writable; /* with all below them; files are made and
                                    removed in folders. Nothing else can be
                                    written, nor anything be executed */
    size_t writable_count;
    bool net; /* connections may be made */
};

/** What is in force, as a set. */
enum dl_fence {
    DL_FENCE_FILES = 1, /* the paths above (Landlock) */
    DL_FENCE_CALLS = 2  /* no program is started, nobody else is traced or
                           signalled, no key is typed into the terminal, no mode
                           or owner of a file is changed and, without `net`, no
                           socket is opened (seccomp) */
};

/**
 * Give up what is not allowed, as far as this system can: a set of enum
 * dl_fence. To be called before threads are started, since each is confined
 * with the one that starts it.
 * Cost:   some 50 us.
 * Source: Landlock, Linux 5.13 and later: Documentation/userspace-api/
 *         landlock.rst; seccomp(2); unveil(2) and pledge(2) of OpenBSD.
 */
unsigned dl_confine(const struct dl_allowed *allowed);

#endif
