/* Starting programs: here, or by the launcher when there is one. That there is
 * one is true of the whole process, as confinement is. */
/* SPDX-License-Identifier: ISC */
#include "confine/launcher.h"

#include "confine/channel.h"
#include "confine/start.h"

#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <dateline/arena.h>

static int launcher = -1; /* where to ask; -1: there is none */
static bool tidies;       /* it has folders to look after */

enum dl_status
dl_launcher_open(const struct dl_launcher *what, struct dl_error *err)
{
    int ends[2];
    pid_t process = -1;
    if (channel_pair(ends)) {
        process = fork();
        if (process == 0) {
            close(ends[0]);
            launcher_run(what, ends[1]);
            _exit(0);
        }
        close(ends[1]);
        if (process < 0)
            close(ends[0]);
    }
    if (process < 0)
        return dl_error_set(err, DL_ERR_IO, NULL, 0, 0,
                            "no process to start programs: %s",
                            strerror(errno));
    launcher = ends[0];
    tidies = what->made_count > 0;
    return DL_OK;
}

/* ---- asking ---- */

static struct dl_str
write_request(struct dl_arena *arena, struct channel_request request,
              char *const *words)
{
    size_t bytes = sizeof request;
    for (size_t i = 0; words[i]; i++)
        bytes += strlen(words[i]) + 1;
    char *out = dl_arena_alloc(arena, bytes), *at = out + sizeof request;
    memcpy(out, &request, sizeof request);
    for (size_t i = 0; words[i]; i++) {
        memcpy(at, words[i], strlen(words[i]) + 1);
        at += strlen(words[i]) + 1;
    }
    return (struct dl_str){out, bytes};
}

/* What it answers to the request; *file is what it brings, if anything. The
 * life is still there, unless -1 is returned with errno. */
static int
ask(struct channel_request request, char *const *words, int stream,
    struct channel_news *news, int *file)
{
    int ends[2];
    if (!channel_pair(ends))
        return -1;
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str message = write_request(arena, request, words);
    const int fds[] = {ends[1], stream};
    bool sent = channel_send(launcher, message.at, message.bytes, fds,
                             stream < 0 ? 1 : 2);
    int fault = errno;
    dl_arena_free(arena);
    close(ends[1]);
    size_t count = file ? 1 : 0;
    if (sent && channel_receive(ends[0], news, sizeof *news, file, &count) ==
                    (ssize_t)sizeof *news)
        return ends[0];
    close(ends[0]);
    errno = sent ? ECONNRESET : fault;
    return -1;
}

/* ---- starting ---- */

static enum dl_status
tell_fault(const struct dl_launch *launch, int fault, struct dl_error *err)
{
    return dl_error_set(err, fault == EMSGSIZE ? DL_ERR_LIMIT : DL_ERR_MISSING,
                        launch->words[0], 0, 0, "%s", strerror(fault));
}

static int
start_there(const struct dl_launch *launch, struct dl_launched *out)
{
    struct channel_request request = {CHANNEL_START, launch->as};
    struct channel_news news;
    int life = ask(request, launch->words, launch->stream, &news, NULL);
    if (life < 0)
        return errno;
    if (news.what == CHANNEL_STARTED) {
        *out = (struct dl_launched){0, life};
        return 0;
    }
    close(life);
    return news.value;
}

static int
start_here(const struct dl_launch *launch, struct dl_launched *out)
{
    pid_t process;
    int fault = start_program(launch, &process);
    if (!fault)
        *out = (struct dl_launched){process, -1};
    return fault;
}

enum dl_status
dl_launch(const struct dl_launch *launch, struct dl_launched *out,
          struct dl_error *err)
{
    *out = DL_LAUNCHED_NONE;
    int fault =
        launcher >= 0 ? start_there(launch, out) : start_here(launch, out);
    return fault ? tell_fault(launch, fault, err) : DL_OK;
}

/* ---- what was started ---- */

static int
wait_there(int life)
{
    struct channel_news news;
    size_t none = 0;
    ssize_t got = channel_receive(life, &news, sizeof news, NULL, &none);
    return got == (ssize_t)sizeof news ? news.value : -1;
}

static int
wait_here(pid_t process)
{
    int status;
    while (waitpid(process, &status, WUNTRACED) < 0)
        if (errno != EINTR)
            return -1;
    return status;
}

int
dl_launched_wait(struct dl_launched *launched)
{
    int status = launched->process ? wait_here(launched->process)
                                   : wait_there(launched->life);
    if (status == -1 || !WIFSTOPPED(status))
        dl_launched_forget(launched);
    return status;
}

static void
order(const struct dl_launched *launched, enum channel_order what, int number)
{
    if (launched->process)
        kill(launched->process, number);
    else if (launched->life >= 0)
        channel_send(launched->life, &what, sizeof what, NULL, 0);
}

void
dl_launched_continue(const struct dl_launched *launched)
{
    order(launched, CHANNEL_CONTINUE, SIGCONT);
}

void
dl_launched_kill(const struct dl_launched *launched)
{
    order(launched, CHANNEL_KILL, SIGKILL);
}

void
dl_launched_forget(struct dl_launched *launched)
{
    if (launched->life >= 0)
        close(launched->life);
    *launched = DL_LAUNCHED_NONE;
}

/* ---- files ---- */

static void
tidy(void)
{
    struct channel_request request = {CHANNEL_TIDY, 0};
    struct channel_news news;
    char *const none[] = {NULL};
    int life = ask(request, none, -1, &news, NULL);
    if (life >= 0)
        close(life);
}

void
dl_launcher_close(void)
{
    if (launcher >= 0 && tidies)
        tidy();
    if (launcher >= 0)
        close(launcher);
    launcher = -1;
}

int
dl_append_open(const char *path)
{
    struct channel_request request = {CHANNEL_APPEND, 0};
    struct channel_news news;
    char *const words[] = {(char *)(uintptr_t)path, NULL};
    int file = launcher < 0 ? start_append(path) : -1;
    if (launcher < 0)
        return file;
    int life = ask(request, words, -1, &news, &file);
    if (life < 0)
        return -1;
    close(life);
    if (file < 0)
        errno = news.value;
    return file;
}
