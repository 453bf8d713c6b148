/* Files, by Landlock: the only place that calls it.
 *
 * What is handled is refused everywhere but below the paths that have a rule.
 * Each version of Landlock handles more; a kernel that has none refuses
 * nothing, and that is told. The constants are those of Linux 6.12: headers of
 * older systems lack some, while the kernel may be newer than they are. */
/* SPDX-License-Identifier: ISC */
#include "confine/fences.h"

#include <assert.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined HAVE_LINUX_LANDLOCK_H && defined SYS_landlock_create_ruleset && \
    !defined COVERAGE
#include <linux/landlock.h>

enum access {
    EXECUTE = 1 << 0,
    WRITE_FILE = 1 << 1,
    READ_FILE = 1 << 2,
    READ_FOLDER = 1 << 3,
    REMOVE_FILE = 1 << 5,
    MAKE_FOLDER = 1 << 7,
    MAKE_FILE = 1 << 8,
    FIRST_VERSION = (1 << 13) - 1, /* all that it has */
    REFER = 1 << 13,               /* to another folder; since version 2 */
    TRUNCATE = 1 << 14,            /* since version 3 */
    DEVICE = 1 << 15,              /* ioctl of one; since version 5 */
    READ = READ_FILE | READ_FOLDER,
    OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | DEVICE,
    WRITE = WRITE_FILE | TRUNCATE | MAKE_FILE | REMOVE_FILE | MAKE_FOLDER
};
enum { BIND_AND_CONNECT = 3 /* TCP; since version 4 */ };
enum { ABSTRACT_SOCKETS = 1 /* of others; since version 6 */ };

/* As in the kernel; an older one has only the first members. */
struct rules {
    uint64_t files, net, scoped;
};

static unsigned
known_files(int version)
{
    unsigned known = FIRST_VERSION;
    known |= version >= 2 ? REFER : 0;
    known |= version >= 3 ? TRUNCATE : 0;
    known |= version >= 5 ? DEVICE : 0;
#ifdef CONFINE_WATCHED
    known &= ~(unsigned)EXECUTE;
#endif
    return known;
}

static size_t
known_bytes(int version)
{
    struct rules rules;
    return version >= 6   ? sizeof rules
           : version >= 4 ? sizeof rules - sizeof rules.scoped
                          : sizeof rules.files;
}

static void
allow(int rules, const char *path, unsigned access)
{
    struct stat found;
    int at = open(path, O_PATH | O_CLOEXEC);
    if (at < 0)
        return;
    if (fstat(at, &found) != 0 || !S_ISDIR(found.st_mode))
        access &= OF_A_FILE;
    struct landlock_path_beneath_attr rule = {.allowed_access = access,
                                              .parent_fd = at};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(at);
}

static void
allow_all(int rules, const struct dl_allowed *allowed, unsigned handled)
{
    assert(allowed->readable || !allowed->readable_count);
    assert(allowed->writable || !allowed->writable_count);
    for (size_t i = 0; i < allowed->readable_count; i++)
        allow(rules, allowed->readable[i], READ & handled);
    for (size_t i = 0; i < allowed->writable_count; i++)
        allow(rules, allowed->writable[i], (READ | WRITE) & handled);
}

bool
fence_files(const struct dl_allowed *allowed)
{
    int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0,
                               LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    unsigned handled = known_files(version);
    if (!allowed->readable)
        handled &= ~(unsigned)READ;
    struct rules refused = {.files = handled,
                            .net = allowed->net ? 0 : BIND_AND_CONNECT,
                            .scoped = allowed->net ? 0 : ABSTRACT_SOCKETS};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &refused,
                             known_bytes(version), 0);
    if (rules < 0)
        return false;
    allow_all(rules, allowed, handled);
    bool done = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return done;
}

#elif !defined HAVE_UNVEIL || !defined HAVE_PLEDGE

bool
fence_files(const struct dl_allowed *allowed)
{
    (void)allowed;
    return false;
}

#endif
