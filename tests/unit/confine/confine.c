/* Plays a reader that somebody has taken over: confined, and with nothing else
 * in mind than to get out. Each attempt is a row, made in a child of its own,
 * since nothing can be taken back. */
/* SPDX-License-Identifier: ISC */
#include "../home.h"

#include "confine/fences.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>

enum { DONE = 255 }; /* it got out; else errno */

static char own[4096], other[4096]; /* folders */
static char secret[4200];           /* a file in the other one */
static pid_t victim;                /* another process of the user */

/* What an attempt came to: 0, or errno. */
static int
came_to(long result)
{
    return result < 0 ? errno : 0;
}

static const char *
at(const char *folder, const char *name)
{
    static char path[4400];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

/* Two folders, a file in the other one, and a process, all new; as far as the
 * system asks it, the process lets itself be traced. */
static int
set_out(struct dl_arena *arena)
{
    snprintf(own, sizeof own, "%s", unit_folder(arena));
    snprintf(other, sizeof other, "%s", unit_folder(arena));
    snprintf(secret, sizeof secret, "%s/secret", other);
    unit_write(secret, "a secret");
    victim = fork();
    if (victim == 0) {
        prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY);
        pause();
        _exit(0);
    }
    return victim < 0;
}

static void
end_victim(void)
{
    kill(victim, SIGKILL);
    waitpid(victim, NULL, 0);
}

/* ---- files ---- */

static int
write_secret(void)
{
    return came_to(open(secret, O_WRONLY | O_APPEND));
}

static int
truncate_secret(void)
{
    return came_to(truncate(secret, 0));
}

static int
make_file(void)
{
    return came_to(open(at(other, "new"), O_WRONLY | O_CREAT, 0600));
}

static int
remove_secret(void)
{
    return came_to(unlink(secret));
}

static int
move_secret(void)
{
    return came_to(rename(secret, at(own, "moved")));
}

static int
link_secret(void)
{
    return came_to(link(secret, at(own, "linked")));
}

static int
point_to_secret(void)
{
    return came_to(symlink(secret, at(own, "pointer")));
}

static int
make_folder(void)
{
    return came_to(mkdir(at(other, "folder"), 0700));
}

static int
open_a_terminal(void)
{
    return came_to(open("/dev/ptmx", O_RDWR | O_NOCTTY));
}

/* ---- programs ---- */

/* A program that was started in our place ends as one who got out does. */
static char *const shell[] = {"sh", "-c", "exit 255", NULL};

static int
start_shell(void)
{
    return came_to(execv("/bin/sh", shell));
}

static int
start_memory(void)
{
    static char chunk[65536];
    char *no_environment[] = {NULL};
    int from = open("/bin/sh", O_RDONLY), to = memfd_create("x", 0);
    ssize_t got;
    while ((got = read(from, chunk, sizeof chunk)) > 0)
        if (write(to, chunk, (size_t)got) != got)
            return ENOSPC;
    return came_to(fexecve(to, shell, no_environment));
}

/* ---- the net ---- */

static int
open_socket(void)
{
    return came_to(socket(AF_INET, SOCK_STREAM, 0));
}

static int
open_datagrams(void)
{
    return came_to(socket(AF_INET6, SOCK_DGRAM, 0));
}

static int
open_local_socket(void)
{
    return came_to(socket(AF_UNIX, SOCK_STREAM, 0));
}

static int
turn_a_pair_outwards(void)
{
    int ends[2];
    return came_to(socketpair(AF_UNIX, SOCK_DGRAM, 0, ends));
}

/* ---- other processes ---- */

static int
kill_victim(void)
{
    return came_to(kill(victim, SIGKILL));
}

static int
queue_signal(void)
{
    union sigval value = {0};
    return came_to(sigqueue(victim, SIGKILL, value));
}

/* The first thread of a process is named as the process is. */
static int
kill_its_thread(void)
{
    return came_to(syscall(SYS_tkill, victim, SIGKILL));
}

static int
kill_everybody(void)
{
    return came_to(kill(-1, 0));
}

static int
trace_victim(void)
{
    return came_to(ptrace(PTRACE_ATTACH, victim, NULL, NULL));
}

static int
write_to_victim(void)
{
    static char byte;
    struct iovec part = {&byte, 1};
    return came_to(process_vm_writev(victim, &part, 1, &part, 1, 0));
}

static int
open_memory_of_victim(void)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/mem", (int)victim);
    return came_to(open(path, O_RDWR));
}

static int
limit_victim(void)
{
    struct rlimit none = {0, 0};
    return came_to(prlimit(victim, RLIMIT_NOFILE, &none, NULL));
}

/* ---- what else there is ---- */

static int
type_into_the_terminal(void)
{
    int end = posix_openpt(O_RDWR | O_NOCTTY);
    return came_to(ioctl(end, TIOCSTI, "x"));
}

static int
open_secret_to_all(void)
{
    int file = open(secret, O_RDONLY);
    return came_to(fchmod(file, 0777));
}

static int
leave_the_namespace(void)
{
    return came_to(unshare(CLONE_NEWUSER));
}

static int
clone_into_another(void)
{
    return came_to(syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0));
}

static int
use_the_ring(void)
{
    static uint64_t parameters[64]; /* more than it has */
    return came_to(syscall(SYS_io_uring_setup, 1, parameters));
}

/* A build that is watched may start programs as far as files go. */
#ifdef CONFINE_WATCHED
enum { STARTING = DL_FENCE_CALLS };
#else
enum { STARTING = DL_FENCE_FILES | DL_FENCE_CALLS };
#endif

static const struct attempt {
    const char *name;
    int (*make)(void);
    unsigned fences; /* any of them refuses it */
} attempts[] = {
    {"write to a file of the user", write_secret, DL_FENCE_FILES},
    {"truncate it", truncate_secret, DL_FENCE_FILES},
    {"make one", make_file, DL_FENCE_FILES},
    {"remove one", remove_secret, DL_FENCE_FILES},
    {"move one in", move_secret, DL_FENCE_FILES},
    {"link one in", link_secret, DL_FENCE_FILES},
    {"make a symbolic link", point_to_secret, DL_FENCE_FILES},
    {"make a folder", make_folder, DL_FENCE_FILES},
    {"open another terminal", open_a_terminal, DL_FENCE_FILES},
    {"start a shell", start_shell, STARTING},
    {"start what is in memory", start_memory, DL_FENCE_CALLS},
    {"open a socket", open_socket, DL_FENCE_CALLS},
    {"open one for datagrams", open_datagrams, DL_FENCE_CALLS},
    {"open a local one", open_local_socket, DL_FENCE_CALLS},
    {"send from a pair", turn_a_pair_outwards, DL_FENCE_CALLS},
    {"kill a process", kill_victim, DL_FENCE_CALLS},
    {"kill its thread", kill_its_thread, DL_FENCE_CALLS},
    {"send it a signal", queue_signal, DL_FENCE_CALLS},
    {"kill all processes", kill_everybody, DL_FENCE_CALLS},
    {"trace it", trace_victim, DL_FENCE_FILES | DL_FENCE_CALLS},
    {"write to its memory", write_to_victim, DL_FENCE_FILES | DL_FENCE_CALLS},
    {"open its memory", open_memory_of_victim, DL_FENCE_FILES},
    {"limit it", limit_victim, DL_FENCE_CALLS},
    {"type into the terminal", type_into_the_terminal, DL_FENCE_CALLS},
    {"change the mode of a file", open_secret_to_all, DL_FENCE_CALLS},
    {"get a namespace", leave_the_namespace, DL_FENCE_CALLS},
    {"clone into one", clone_into_another, DL_FENCE_CALLS},
    {"call by the ring", use_the_ring, DL_FENCE_CALLS},
};

static unsigned
confine_here(void)
{
    const char *const writable[] = {own, "/dev/null", "/nowhere/at/all"};
    const struct dl_allowed allowed = {.writable = writable,
                                       .writable_count = 3};
    return dl_confine(&allowed);
}

static int
in_child(int (*test)(unsigned fences, const struct attempt *attempt),
         const struct attempt *attempt)
{
    int status;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0)
        _exit(test(confine_here(), attempt));
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static bool
is_refusal(int fault)
{
    return fault == EPERM || fault == EACCES || fault == EXDEV;
}

/* The kernel was built without it, or it is switched off for all. */
static bool
is_lacking(int fault)
{
    return fault == ENOSYS || fault == EAFNOSUPPORT || fault == EIO;
}

/* 0: it is refused as it should be, or no fence for it is to be had. */
static int
try(unsigned fences, const struct attempt *attempt)
{
    if (!(fences & attempt->fences))
        return 0;
    int fault = attempt->make();
    return is_refusal(fault) ? 0 : fault ? fault : DONE;
}

static int
try_at_large(const struct attempt *attempt)
{
    int status, fault;
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        fault = attempt->make();
        _exit(fault ? fault : DONE);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : DONE; /* with a signal */
}

/* What cannot be done anyway proves nothing when it is refused: without fences
 * each attempt gets out, but for those that the system itself refuses. */
static void
without_fences_all_of_it_is_done(void **state)
{
    int failed = 0;
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        end_victim();
        assert_int_equal(set_out(*state), 0);
        int fault = try_at_large(&attempts[i]);
        bool here = !is_refusal(fault) && !is_lacking(fault);
        if (!here)
            print_message("%s: this system refuses it, fenced or not\n",
                          attempts[i].name);
        else if (fault != DONE)
            print_error("%s: errno %d\n", attempts[i].name, fault);
        failed += here && fault != DONE;
    }
    assert_int_equal(failed, 0);
    end_victim();
    assert_int_equal(set_out(*state), 0);
}

static void
nothing_that_a_taken_over_reader_tries_is_done(void **state)
{
    (void)state;
    int failed = 0;
    for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
        int fault = in_child(try, &attempts[i]);
        if (fault)
            print_error("%s: %s\n", attempts[i].name,
                        fault == DONE ? "done" : strerror(fault));
        failed += fault != 0;
    }
    assert_int_equal(failed, 0);
    assert_int_equal(kill(victim, 0), 0);
    assert_int_equal(access(secret, F_OK), 0);
}

static void *
write_own(void *path)
{
    int file = open(path, O_WRONLY | O_CREAT, 0600);
    return file >= 0 && write(file, "x", 1) == 1 ? path : NULL;
}

/* What the reader does all day. */
static int
work(unsigned fences, const struct attempt *none)
{
    char path[4200], moved[4200];
    int ends[2];
    pthread_t thread;
    void *done = NULL;
    struct rlimit limit;
    (void)fences, (void)none;
    snprintf(path, sizeof path, "%s/marks", own);
    snprintf(moved, sizeof moved, "%s/folder/marks", own);
    if (pthread_create(&thread, NULL, write_own, path) != 0 ||
        pthread_join(thread, &done) != 0 || !done)
        return 1;
    if (truncate(path, 0) != 0 || mkdir(at(own, "folder"), 0700) != 0)
        return 2;
    if (rename(path, at(own, "renamed")) != 0 ||
        unlink(at(own, "renamed")) != 0)
        return 3;
    if (open(secret, O_RDONLY) < 0 || open("/dev/null", O_WRONLY) < 0)
        return 4;
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0 || pipe(ends) != 0 ||
        memfd_create("input", MFD_CLOEXEC) < 0)
        return 5;
    return kill(0, 0) != 0 || raise(0) != 0 ||
                   syscall(SYS_tkill, getpid(), 0) != 0 || /* raise() of musl */
                   getrlimit(RLIMIT_NOFILE, &limit) != 0
               ? 6
               : 0;
}

static void
what_the_reader_does_all_day_is_done(void **state)
{
    (void)state;
    assert_int_equal(in_child(work, NULL), 0);
}

static int
use_net(unsigned fences, const struct attempt *none)
{
    const char *const readable[] = {own};
    const struct dl_allowed fetcher = {
        .readable = readable, .readable_count = 1, .net = true};
    (void)fences, (void)none;
    unsigned done = dl_confine(&fetcher);
    if (done & DL_FENCE_FILES && open(secret, O_RDONLY) >= 0)
        return 1;
    return open(own, O_RDONLY) < 0 ? 2 : 0;
}

static int
use_only_net(unsigned fences, const struct attempt *none)
{
    (void)fences, (void)none;
    return socket(AF_INET, SOCK_STREAM, 0) < 0;
}

static void
reading_is_fenced_where_it_is_asked_for(void **state)
{
    (void)state;
    assert_int_equal(in_child(use_net, NULL), 0);
    pid_t child = fork();
    if (child == 0) {
        const struct dl_allowed fetcher = {.net = true};
        dl_confine(&fetcher);
        _exit(use_only_net(0, NULL));
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/* On the machines that this was written for both fences are there; elsewhere
 * the attempts above are passed over, which must not go unseen. */
static int
have_fences(unsigned fences, const struct attempt *none)
{
    (void)none;
    if (!(fences & DL_FENCE_FILES))
        print_message("no Landlock: files are not fenced here\n");
    if (!(fences & DL_FENCE_CALLS))
        print_message("no seccomp: calls are not fenced here\n");
    return 0;
}

static void
what_is_missing_is_told(void **state)
{
    (void)state;
    assert_int_equal(in_child(have_fences, NULL), 0);
}

static int
setup(void **state)
{
    *state = dl_arena_new(0);
    return set_out(*state);
}

static int
teardown(void **state)
{
    end_victim();
    dl_arena_free(*state);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_that_a_taken_over_reader_tries_is_done),
        cmocka_unit_test(without_fences_all_of_it_is_done),
        cmocka_unit_test(what_the_reader_does_all_day_is_done),
        cmocka_unit_test(reading_is_fenced_where_it_is_asked_for),
        cmocka_unit_test(what_is_missing_is_told),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
