/* A handler gets no argument, so what it needs is the file's one object. A
 * signal sets its flag, then writes a byte into a pipe that does not block:
 * the flag cannot be lost, and the byte wakes poll. */
/* SPDX-License-Identifier: ISC */
#include "tui/guard.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { STACK_BYTES = 64 * 1024 };

static const struct {
    int number;
    enum guard_event event;
    bool stays_ignored; /* by nohup, or in a background job */
} news[] = {
    {SIGWINCH, GUARD_RESIZED, false},  {SIGTSTP, GUARD_STOP, true},
    {SIGCONT, GUARD_CONTINUED, false}, {SIGTERM, GUARD_END, true},
    {SIGHUP, GUARD_END, true},         {SIGINT, GUARD_END, true},
};
static const int crashes[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

enum {
    NEWS_COUNT = sizeof news / sizeof *news,
    CRASH_COUNT = sizeof crashes / sizeof *crashes
};

static struct {
    volatile sig_atomic_t seen[NEWS_COUNT];
    volatile sig_atomic_t armed, abandoned;
    int pipe[2];
    int terminal;
    struct dl_str farewell;
    const struct termios *cooked;
    struct sigaction old[NEWS_COUNT], old_crash[CRASH_COUNT];
    char stack[STACK_BYTES]; /* a crash may be the end of the other one */
} guard = {.pipe = {-1, -1}};

static void
note(int number)
{
    int saved = errno;
    for (int i = 0; i < NEWS_COUNT; i++)
        if (news[i].number == number)
            guard.seen[i] = 1;
    if (write(guard.pipe[1], "", 1) < 0) {
        /* full: the loop will wake all the same */
    }
    errno = saved;
}

/* While another thread is writing, the terminal takes nothing from this one. */
static void
send_farewell(void)
{
    enum { TRIES = 100 }; /* milliseconds */
    for (int i = 0; i < TRIES; i++)
        if (write(guard.terminal, guard.farewell.at, guard.farewell.bytes) >=
                0 ||
            errno != EAGAIN || poll(NULL, 0, 1) < 0)
            return; /* or the terminal is gone: nothing is left to restore */
}

/* A terminal that reads nothing may be why we are asked to go: what it has not
 * read is dropped, so that the farewell does not wait for it. */
void
guard_release(void)
{
    if (!guard.armed)
        return;
    guard.armed = 0;
    struct pollfd room = {guard.terminal, POLLOUT, 0};
    if (poll(&room, 1, 0) == 0)
        tcflush(guard.terminal, TCOFLUSH);
    send_farewell();
    tcsetattr(guard.terminal, TCSANOW, guard.cooked);
}

bool
guard_armed(void)
{
    return guard.armed != 0;
}

void
guard_abandon(void)
{
    guard.abandoned = 1;
    guard_release();
}

bool
guard_abandoned(void)
{
    return guard.abandoned != 0;
}

static void
crash(int number)
{
    guard_abandon();
    for (int i = 0; i < CRASH_COUNT; i++)
        if (crashes[i] == number)
            sigaction(number, &guard.old_crash[i], NULL);
    raise(number);
}

void
guard_arm(int terminal, struct dl_str farewell, const struct termios *cooked)
{
    guard.terminal = terminal;
    guard.farewell = farewell;
    guard.cooked = cooked;
    guard.armed = 1;
}

static void
catch_news(int i)
{
    struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(news[i].number, NULL, &guard.old[i]);
    if (guard.old[i].sa_handler != SIG_IGN || !news[i].stays_ignored)
        sigaction(news[i].number, &action, NULL);
}

static void
catch_crashes(void)
{
    stack_t stack = {.ss_sp = guard.stack, .ss_size = sizeof guard.stack};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = crash,
                               .sa_flags = SA_ONSTACK | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < CRASH_COUNT; i++)
        sigaction(crashes[i], &action, &guard.old_crash[i]);
}

enum dl_status
guard_open(struct dl_error *err)
{
    if (pipe(guard.pipe) != 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0, "no pipe: %s",
                            strerror(errno));
    for (int i = 0; i < 2; i++) {
        fcntl(guard.pipe[i], F_SETFL, O_NONBLOCK);
        fcntl(guard.pipe[i], F_SETFD, FD_CLOEXEC);
    }
    for (int i = 0; i < NEWS_COUNT; i++)
        catch_news(i);
    catch_crashes();
    return DL_OK;
}

void
guard_close(void)
{
    for (int i = 0; i < NEWS_COUNT; i++)
        sigaction(news[i].number, &guard.old[i], NULL);
    for (int i = 0; i < CRASH_COUNT; i++)
        sigaction(crashes[i], &guard.old_crash[i], NULL);
    for (int i = 0; i < 2; i++) {
        close(guard.pipe[i]);
        guard.pipe[i] = -1;
    }
}

int
guard_descriptor(void)
{
    return guard.pipe[0];
}

bool
guard_urgent(void)
{
    for (int i = 0; i < NEWS_COUNT; i++)
        if (guard.seen[i] && (news[i].event & (GUARD_STOP | GUARD_END)))
            return true;
    return false;
}

unsigned
guard_take(int *ended_by)
{
    char drain[64];
    while (read(guard.pipe[0], drain, sizeof drain) > 0)
        ;
    unsigned events = 0;
    for (int i = 0; i < NEWS_COUNT; i++) {
        if (!guard.seen[i])
            continue;
        guard.seen[i] = 0;
        events |= news[i].event;
        if (news[i].event == GUARD_END)
            *ended_by = news[i].number;
    }
    return events;
}

void
guard_stop(void)
{
    struct sigaction ours, usual = {.sa_handler = SIG_DFL};
    sigemptyset(&usual.sa_mask);
    sigaction(SIGTSTP, &usual, &ours);
    kill(0, SIGTSTP); /* the group: a script that runs us must stop too */
    sigaction(SIGTSTP, &ours, NULL);
}
