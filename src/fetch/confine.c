/* Confinement: four fences, each of which holds without the others.
 *
 * Limits bound what a bomb can take: memory, time on the processor for one
 * piece of work, descriptors, and not a byte written to any file. Nobody of the
 * same user can look into the process, nor does it leave a core. Of the files
 * only the system's own folders stay readable, none is writable and no program
 * startable: a parser that has been taken over finds no keys, no mail and no
 * shell. And calls of the system that reach other processes or parts of the
 * kernel that nobody fetches with are refused.
 *
 * That the process ends with its reader needs no fence: its input ends then. */
/* SPDX-License-Identifier: ISC */
#include "fetch/confine.h"

#include <dateline/confine.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

/* A sanitizer reserves more addresses than any limit would leave. */
#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
#define SANITIZED
#elif defined __has_feature
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif

enum { WORK_SECONDS = 30 };

static const struct {
    int what;
    rlim_t most;
} limits[] = {
#ifndef SANITIZED
    {RLIMIT_AS, (rlim_t)2 << 30}, /* bytes of addresses */
#endif
    {RLIMIT_NOFILE, 256},
    {RLIMIT_CORE, 0},
    {RLIMIT_FSIZE, 0}, /* bytes of a file; streams have none */
};

static bool
lower(int what, rlim_t most)
{
    struct rlimit limit;
    if (getrlimit(what, &limit) != 0)
        return false;
    if (limit.rlim_max > most)
        limit.rlim_max = most;
    if (limit.rlim_cur > limit.rlim_max)
        limit.rlim_cur = limit.rlim_max;
    return setrlimit(what, &limit) == 0;
}

static bool
lower_all(void)
{
    bool done = true;
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++)
        done &= lower(limits[i].what, limits[i].most);
    return done;
}

void
confine_renew(void)
{
    struct rusage used;
    struct rlimit limit;
    getrusage(RUSAGE_SELF, &used);
    getrlimit(RLIMIT_CPU, &limit);
    rlim_t seconds = (rlim_t)used.ru_utime.tv_sec +
                     (rlim_t)used.ru_stime.tv_sec + WORK_SECONDS;
    limit.rlim_cur = seconds < limit.rlim_max ? seconds : limit.rlim_max;
    setrlimit(RLIMIT_CPU, &limit);
}

static const char *const readable[] = {
#define X(path) path,
#include "fetch/readable.def"
#undef X
};

enum { READABLE = sizeof readable / sizeof *readable };

/* The net stays open, since it is what the process is for. */
static unsigned
fence(void)
{
    const char *paths[READABLE + 2];
    struct dl_allowed allowed = {
        .readable = paths, .writable = NULL, .net = true};
    memcpy(paths, readable, sizeof readable);
    allowed.readable_count = READABLE;
    for (int i = 0; i < 2; i++) {
        const char *path = getenv(i ? "SSL_CERT_DIR" : "SSL_CERT_FILE");
        if (path && *path)
            paths[allowed.readable_count++] = path;
    }
    return dl_confine(&allowed);
}

static bool
hide(void)
{
#ifdef __linux__
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
#else
    return false;
#endif
}

unsigned
confine(void)
{
    unsigned done = 0;
    done |= lower_all() ? CONFINE_LIMITS : 0;
    done |= hide() ? CONFINE_HIDDEN : 0;
    unsigned fences = fence();
    done |= fences & DL_FENCE_FILES ? CONFINE_FILES : 0;
    done |= fences & DL_FENCE_CALLS ? CONFINE_CALLS : 0;
    confine_renew();
    return done;
}
