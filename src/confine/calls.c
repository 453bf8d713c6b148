/* Calls of the system, by seccomp: the only place that filters them.
 *
 * The list says what is refused, not what is allowed: which calls the C
 * library, SQLite or name resolution make differs between machines and
 * versions, and a list of those would break on the next one. What is refused
 * fails with EPERM, as if the user had no right to it. The filter is made of
 * the table: each row becomes a comparison with the number of the call and,
 * where it has some, with one argument, of which the kernel looks at the low
 * half alone. */
/* SPDX-License-Identifier: ISC */
#include "confine/fences.h"

#if defined HAVE_LINUX_SECCOMP_H && !defined COVERAGE && \
    !defined CONFINE_WATCHED
#include <linux/audit.h>
#if defined __x86_64__ && !defined __ILP32__
#define OUR_MACHINE AUDIT_ARCH_X86_64
#elif defined __aarch64__ && !defined __AARCH64EB__
#define OUR_MACHINE AUDIT_ARCH_AARCH64
#elif defined __riscv && __riscv_xlen == 64
#define OUR_MACHINE AUDIT_ARCH_RISCV64
#endif
#endif

#ifdef OUR_MACHINE

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef TIOCLINUX
#define TIOCLINUX 0x541c
#endif

/* Bits and values of the tables. */
#define ALL UINT32_MAX
#define TYPE_BITS 0xfU /* of the second argument of socketpair */
#define OURSELVES own
#define NEW_NAMESPACES 0x7e020000U /* every CLONE_NEW of clone(2) */

enum when { NEVER, IS, ONLY, ANY };

struct row {
    uint32_t call;
    enum when when;
    int argument;
    uint32_t bits, value, other;
};

enum {
    OTHER_CALLS = 0x40000000, /* of x86-64 for 32-bit pointers */
    STEPS_MAX = 512
};

struct filter {
    struct sock_filter at[STEPS_MAX];
    unsigned short count;
};

static void
put(struct filter *filter, uint16_t code, uint32_t value, uint8_t yes,
    uint8_t no)
{
    filter->at[filter->count++] =
        (struct sock_filter)BPF_JUMP(code, value, yes, no);
}

static void
load(struct filter *filter, size_t offset)
{
    put(filter, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

static void
refuse(struct filter *filter, uint32_t with)
{
    put(filter, BPF_RET | BPF_K, SECCOMP_RET_ERRNO | with, 0, 0);
}

enum { IF_EQUAL = BPF_JMP | BPF_JEQ | BPF_K };

/* What does not refuse falls through to the next row, which needs the number of
 * the call again. */
static void
put_condition(struct filter *filter, const struct row *row)
{
    uint32_t any = row->when == ANY ? row->bits & row->value : row->bits;
    put(filter, IF_EQUAL, row->call, 0, 6);
    load(filter, offsetof(struct seccomp_data, args) +
                     (size_t)row->argument * sizeof(uint64_t));
    put(filter, BPF_ALU | BPF_AND | BPF_K, any, 0, 0);
    if (row->when == IS) {
        put(filter, IF_EQUAL, row->value, 1, 0);
        put(filter, IF_EQUAL, row->other, 0, 1);
    } else {
        put(filter, IF_EQUAL, row->when == ANY ? 0 : row->value, 2, 0);
        put(filter, IF_EQUAL, row->when == ANY ? 0 : row->other, 1, 0);
    }
    refuse(filter, EPERM);
    load(filter, offsetof(struct seccomp_data, nr));
}

static void
put_row(struct filter *filter, const struct row *row)
{
    if (row->when != NEVER) {
        put_condition(filter, row);
        return;
    }
    put(filter, IF_EQUAL, row->call, 0, 1);
    refuse(filter, EPERM);
}

static void
put_rows(struct filter *filter, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        put_row(filter, &rows[i]);
}

/* Calls in another machine's numbers are not ours. */
static void
put_beginning(struct filter *filter)
{
    load(filter, offsetof(struct seccomp_data, arch));
    put(filter, IF_EQUAL, OUR_MACHINE, 1, 0);
    refuse(filter, EPERM);
    load(filter, offsetof(struct seccomp_data, nr));
    put(filter, BPF_JMP | BPF_JGE | BPF_K, OTHER_CALLS, 0, 1);
    refuse(filter, EPERM);
}

/* Its arguments lie in memory, where no filter can see them; told that there is
 * no such call, the C library makes threads by the older one. */
static void
put_clone3(struct filter *filter)
{
#ifdef SYS_clone3
    put(filter, IF_EQUAL, SYS_clone3, 0, 1);
    refuse(filter, ENOSYS);
#else
    (void)filter;
#endif
}

static void
make(struct filter *filter, bool net)
{
    const uint32_t own = (uint32_t)getpid();
#define X(call, when, argument, bits, value, other) \
    {SYS_##call, when, argument, bits, value, other},
    const struct row calls[] = {
#include "confine/calls.def"
    };
    const struct row sockets[] = {
#include "confine/sockets.def"
    };
#undef X
    put_beginning(filter);
    put_clone3(filter);
    put_rows(filter, calls, sizeof calls / sizeof *calls);
    if (!net)
        put_rows(filter, sockets, sizeof sockets / sizeof *sockets);
    put(filter, BPF_RET | BPF_K, SECCOMP_RET_ALLOW, 0, 0);
}

bool
fence_calls(bool net)
{
    struct filter filter = {.count = 0};
    make(&filter, net);
    struct sock_fprog program = {filter.count, filter.at};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

#elif !defined HAVE_UNVEIL || !defined HAVE_PLEDGE

bool
fence_calls(bool net)
{
    (void)net;
    return false;
}

#endif
