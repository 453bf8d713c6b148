/* Confinement: four fences, each of which holds without the others.
 *
 * Limits bound what a bomb can take: memory, time on the processor for one
 * piece of work, descriptors, and not a byte written to any file. No privileges
 * can be gained by starting a program. Nobody of the same user can look into
 * the process, nor does it leave a core. And Landlock, where the kernel has it,
 * leaves only the system's own folders readable, no file writable and no
 * program startable: a parser that has been taken over finds no keys, no mail
 * and no shell. The net stays open, since it is what the process is for.
 *
 * Calls of the system are not filtered. Which ones name resolution, TLS and
 * threads make differs between machines and versions: a list short enough to
 * forbid something would break on the next one.
 *
 * That the process ends with its reader needs no fence: its input ends then. */
/* SPDX-License-Identifier: ISC */
#include "fetch/confine.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#if __has_include(<linux/landlock.h>) && defined SYS_landlock_create_ruleset
#include <linux/landlock.h>
#define HAVE_LANDLOCK
#endif
#endif

/* A sanitizer reserves more addresses than any limit would leave. */
#if defined __SANITIZE_ADDRESS__
#define SANITIZED
#elif defined __has_feature
#if __has_feature(address_sanitizer)
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

#ifdef HAVE_LANDLOCK

static const char *const readable[] = {
#define X(path) path,
#include "fetch/readable.def"
#undef X
};

/* All that the first version of Landlock knows is refused but what is allowed
 * below. Later ones know more, which a kernel of today may lack. */
enum { ALL_FILES = LANDLOCK_ACCESS_FS_MAKE_SYM * 2 - 1 };

static void
allow_reading(int rules, const char *path)
{
    struct stat found;
    int at = open(path, O_PATH | O_CLOEXEC);
    if (at < 0)
        return;
    struct landlock_path_beneath_attr rule = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE, .parent_fd = at};
    if (fstat(at, &found) == 0 && S_ISDIR(found.st_mode))
        rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(at);
}

static void
allow_named(int rules, const char *variable)
{
    const char *path = getenv(variable);
    if (path && *path)
        allow_reading(rules, path);
}

static bool
close_files(void)
{
    struct landlock_ruleset_attr refused = {.handled_access_fs = ALL_FILES};
    int rules =
        (int)syscall(SYS_landlock_create_ruleset, &refused, sizeof refused, 0);
    if (rules < 0)
        return false;
    for (size_t i = 0; i < sizeof readable / sizeof readable[0]; i++)
        allow_reading(rules, readable[i]);
    allow_named(rules, "SSL_CERT_FILE");
    allow_named(rules, "SSL_CERT_DIR");
    bool done = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return done;
}

#else

static bool
close_files(void)
{
    return false;
}

#endif

static bool
renounce(void)
{
#ifdef __linux__
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
#else
    return false;
#endif
}

unsigned
confine(void)
{
    unsigned done = 0;
    done |= lower_all() ? CONFINE_LIMITS : 0;
    done |= renounce() ? CONFINE_PRIVILEGES : 0;
    done |= close_files() ? CONFINE_FILES : 0;
    confine_renew();
    return done;
}
