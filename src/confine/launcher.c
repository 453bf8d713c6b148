/* The launcher: it knows what the user has configured, and believes nothing
 * else. Whoever has taken over the reader can ask for what its user could ask
 * for, and no more.
 *
 * One request is one message; it brings the life of what is started, a channel
 * on which its start, its stops and its end are told, and on which it is told
 * to go on or to die. So several threads can ask at once, and nobody has to
 * wait for an answer that is not his.
 *
 * It stays in the reader's process group, since what it starts may need the
 * terminal; keys that interrupt or stop are not meant for it. It ends when the
 * last end of the other side is closed. */
/* SPDX-License-Identifier: ISC */
#include "confine/launcher.h"

#include "confine/channel.h"
#include "confine/command.h"
#include "confine/start.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <dateline/arena.h>

enum { CHILDREN_MAX = 64 };

struct child {
    pid_t process;
    int life;
    bool helper; /* it ends with its life */
};

struct launcher {
    const struct dl_launcher *what;
    int requests;
    struct child children[CHILDREN_MAX];
    nfds_t count;
    sigset_t waiting; /* signals that are heard only while it waits */
};

static void
tell(int life, int what, int value)
{
    struct channel_news news = {what, value};
    channel_send(life, &news, sizeof news, NULL, 0);
}

static void
wake(int number)
{
    (void)number; /* it is enough that ppoll ends */
}

/* The end of a child is heard only where it cannot be missed. */
static void
mind_signals(struct launcher *launcher)
{
    static const int not_ours[] = {SIGINT,  SIGQUIT, SIGTSTP,
                                   SIGTTIN, SIGTTOU, SIGPIPE};
    static const int usual[] = {SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGSEGV,
                                SIGABRT, SIGBUS, SIGFPE,   SIGILL};
    struct sigaction ended = {.sa_handler = wake}, old;
    sigset_t block;
    for (size_t i = 0; i < sizeof not_ours / sizeof *not_ours; i++)
        signal(not_ours[i], SIG_IGN);
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (sigaction(usual[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            signal(usual[i], SIG_DFL);
    sigaction(SIGCHLD, &ended, NULL);
    sigemptyset(&block);
    sigaddset(&block, SIGCHLD);
    sigprocmask(SIG_SETMASK, &block, NULL);
    sigemptyset(&launcher->waiting);
}

/* ---- children ---- */

static void
forget(struct launcher *launcher, nfds_t i)
{
    close(launcher->children[i].life);
    launcher->children[i] = launcher->children[--launcher->count];
}

/* Nobody asks for those of no child any more: they were forgotten. */
static void
reap(struct launcher *launcher)
{
    int status;
    for (pid_t got; (got = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0;)
        for (nfds_t i = 0; i < launcher->count; i++) {
            if (launcher->children[i].process != got)
                continue;
            tell(launcher->children[i].life, CHANNEL_STATUS, status);
            if (!WIFSTOPPED(status))
                forget(launcher, i);
            break;
        }
}

static void
take_order(struct launcher *launcher, nfds_t i)
{
    enum channel_order order;
    size_t none = 0;
    const struct child *child = &launcher->children[i];
    ssize_t got =
        channel_receive(child->life, &order, sizeof order, NULL, &none);
    if (got == sizeof order) {
        kill(child->process, order == CHANNEL_KILL ? SIGKILL : SIGCONT);
        return;
    }
    if (child->helper)
        kill(child->process, SIGKILL);
    forget(launcher, i);
}

/* ---- requests ---- */

static bool
is_command(const struct launcher *launcher, const struct dl_strs *words)
{
    const struct dl_launcher *what = launcher->what;
    for (size_t i = 0; i < what->command_count; i++)
        if (command_has(&what->commands[i], words, what->is_address))
            return true;
    return false;
}

static bool
may_start(const struct launcher *launcher, enum dl_launch_as as,
          const struct dl_strs *words)
{
    if (as == DL_LAUNCH_HELPER)
        return words->count == 1 &&
               dl_str_eq(words->at[0], launcher->what->helper);
    return is_command(launcher, words);
}

/* A life in each request keeps it from being lost; an unanswered one is closed,
 * which tells enough. */
static void
start(struct launcher *launcher, struct dl_arena *arena, enum dl_launch_as as,
      const struct dl_strs *words, const int fds[2], size_t count)
{
    char **argv = DL_ARRAY(arena, words->count + 1, char *);
    for (size_t i = 0; i < words->count; i++)
        argv[i] = (char *)(uintptr_t)words->at[i].at;
    argv[words->count] = NULL;
    bool streamed = as == DL_LAUNCH_TERMINAL || count > 1;
    struct dl_launch launch = {as, argv, count > 1 ? fds[1] : -1};
    struct child child = {.life = fds[0], .helper = as == DL_LAUNCH_HELPER};
    int fault = launcher->count == CHILDREN_MAX ? EAGAIN
                : !streamed || !may_start(launcher, as, words)
                    ? EPERM
                    : start_program(&launch, &child.process);
    if (count > 1)
        close(fds[1]);
    tell(child.life, fault ? CHANNEL_FAILED : CHANNEL_STARTED, fault);
    if (fault)
        close(child.life);
    else
        launcher->children[launcher->count++] = child;
}

static void
append(const struct launcher *launcher, const struct dl_strs *words, int life)
{
    const struct dl_launcher *what = launcher->what;
    struct channel_news news = {CHANNEL_OPENED, 0};
    int file = -1;
    errno = EACCES;
    for (size_t i = 0; i < what->appended_count && file < 0; i++)
        if (words->count == 1 && what->appended[i].bytes &&
            dl_str_eq(what->appended[i], words->at[0]))
            file = start_append(words->at[0].at);
    if (file < 0)
        tell(life, CHANNEL_FAILED, errno);
    else
        channel_send(life, &news, sizeof news, &file, 1);
    if (file >= 0)
        close(file);
    close(life);
}

/* Inner ones first; one that something lies in stays. */
static void
tidy(const struct dl_launcher *what, int life)
{
    for (size_t i = what->made_count; i-- > 0;)
        rmdir(what->made[i]);
    tell(life, CHANNEL_TIDIED, 0);
    close(life);
}

/* Words as they came, each with its NUL. */
static struct dl_strs
split(struct dl_arena *arena, struct dl_str bytes)
{
    struct dl_strs words = {0};
    while (bytes.bytes > 0 && bytes.at[bytes.bytes - 1] == '\0') {
        struct dl_str word = dl_str_from(bytes.at);
        DL_PUSH(arena, &words, word);
        bytes.at += word.bytes + 1;
        bytes.bytes -= word.bytes + 1;
    }
    return words;
}

static void
answer(struct launcher *launcher, const char *message, size_t bytes,
       const int *fds, size_t count)
{
    struct channel_request request;
    struct dl_arena *arena = dl_arena_new(0);
    memcpy(&request, message, sizeof request);
    struct dl_str rest = {message + sizeof request, bytes - sizeof request};
    struct dl_strs words = split(arena, rest);
    if (request.what == CHANNEL_APPEND && count == 1)
        append(launcher, &words, fds[0]);
    else if (request.what == CHANNEL_TIDY && count == 1)
        tidy(launcher->what, fds[0]);
    else
        start(launcher, arena, (enum dl_launch_as)request.as, &words, fds,
              count);
    dl_arena_free(arena);
}

/* False when nobody can ask any more. */
static bool
take_request(struct launcher *launcher)
{
    static char message[CHANNEL_BYTES_MAX];
    int fds[CHANNEL_FDS_MAX];
    size_t count = CHANNEL_FDS_MAX;
    ssize_t got = channel_receive(launcher->requests, message, sizeof message,
                                  fds, &count);
    if (got >= (ssize_t)sizeof(struct channel_request) && count > 0) {
        answer(launcher, message, (size_t)got, fds, count);
        return true;
    }
    for (size_t i = 0; i < count; i++)
        close(fds[i]);
    return got > 0;
}

/* From the last: what is forgotten leaves its place to one that was seen. */
static void
take_orders(struct launcher *launcher, const struct pollfd *ready)
{
    for (nfds_t i = launcher->count; i-- > 0;)
        if (ready[i].revents)
            take_order(launcher, i);
}

void
launcher_run(const struct dl_launcher *what, int requests)
{
    struct launcher launcher = {.what = what, .requests = requests};
    struct pollfd ready[CHILDREN_MAX + 1];
    mind_signals(&launcher);
    for (;;) {
        for (nfds_t i = 0; i < launcher.count; i++)
            ready[i] = (struct pollfd){launcher.children[i].life, POLLIN, 0};
        ready[launcher.count] = (struct pollfd){requests, POLLIN, 0};
        nfds_t count = launcher.count;
        if (ppoll(ready, count + 1, NULL, &launcher.waiting) > 0) {
            take_orders(&launcher, ready);
            if (ready[count].revents && !take_request(&launcher))
                return;
        }
        reap(&launcher);
    }
}
