/* Measures a program at a pseudo-terminal, from outside.
 *
 *     terminal MARK KEYS LIST ARTICLE NAME PROGRAM ARG...
 *
 * The list is there when MARK has come; where it is not there at once, KEYS
 * lead to it (~ is Enter). LIST are the keys down and up in it, Enter opens an
 * article, and ARTICLE are the keys there; -- if there are none. A line,
 * separated by tabs:
 *
 *     name, milliseconds to the mark, microseconds from a key in the list to
 *     the last byte of its answer (half are below the first, 99 of 100 below
 *     the second), bytes that answer it, the three of an article, peak memory
 *     in megabytes, wake-ups in a second in which nothing happens (-1: it was
 *     never quiet); of the thread that draws, calls that read until the mark
 *     has come, and calls that write for a hundred keys in the list (-1: the
 *     system does not tell); memory in megabytes that it has in the end. */
/* SPDX-License-Identifier: ISC */
#include <dirent.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
    STARTS = 11,
    KEYS = 200,
    TURN = 8,        /* keys in one direction */
    ANSWER_MS = 100, /* for its beginning */
    QUIET_MS = 15,   /* the end of an answer */
    REST_MS = 300,   /* the end of what a start or an opened article brings */
    WAIT_MS = 30000,
    IDLE_MS = 1000,
    IDLE_TRIES = 20,
    HELD = 1 << 16
};

struct run {
    pid_t program;
    int line;
    char held[HELD + 1]; /* the last that came, to find the mark in */
    size_t held_bytes;
    size_t bytes; /* since the last key */
    long reads;   /* until the mark had come */
    double last;  /* milliseconds; when something came last */
};

static double
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void
hold(struct run *run, const char *bytes, size_t count)
{
    if (run->held_bytes + count > HELD) {
        size_t kept = HELD / 2;
        memmove(run->held, run->held + run->held_bytes - kept, kept);
        run->held_bytes = kept;
    }
    memcpy(run->held + run->held_bytes, bytes, count);
    run->held_bytes += count;
    run->held[run->held_bytes] = '\0';
}

/* Take in what comes within so many milliseconds; false: nothing did. */
static bool
listen(struct run *run, int milliseconds)
{
    char bytes[8192];
    struct pollfd wait = {run->line, POLLIN, 0};
    if (poll(&wait, 1, milliseconds) <= 0)
        return false;
    ssize_t count = read(run->line, bytes, sizeof bytes);
    if (count <= 0)
        return false;
    run->last = now();
    run->bytes += (size_t)count;
    hold(run, bytes, (size_t)count);
    return true;
}

static void
settle(struct run *run, int quiet)
{
    double end = now() + WAIT_MS;
    while (listen(run, quiet) && now() < end)
        ;
}

static bool
await(struct run *run, const char *mark)
{
    double end = now() + WAIT_MS;
    while (!strstr(run->held, mark))
        if (now() > end || (!listen(run, 1000) && now() > end))
            return false;
    return true;
}

static void
type(struct run *run, const char *keys, size_t count)
{
    run->bytes = 0;
    if (write(run->line, keys, count) != (ssize_t)count)
        perror("keys");
}

static void
start(struct run *run, char **argv)
{
    const struct winsize size = {.ws_row = 50, .ws_col = 200};
    run->held_bytes = run->bytes = 0;
    run->held[0] = '\0';
    run->program = forkpty(&run->line, NULL, NULL, &size);
    if (run->program == 0) {
        execvp(argv[0], argv);
        _exit(127);
    }
}

static void
stop(struct run *run)
{
    kill(run->program, SIGTERM);
    settle(run, QUIET_MS);
    close(run->line);
    for (int i = 0; i < 100; i++) {
        if (waitpid(run->program, NULL, WNOHANG) == run->program)
            return;
        poll(NULL, 0, 10);
    }
    kill(run->program, SIGKILL);
    waitpid(run->program, NULL, 0);
}

static int
compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* The one of `count` below which so many of a hundred are. */
static double
percentile(double *of, size_t count, size_t percent)
{
    qsort(of, count, sizeof *of, compare);
    return of[(count - 1) * percent / 100];
}

/* -- what is measured ------------------------------------------------------ */

/* The number behind a name in a file of /proc; 0 when it is not there. */
static long
proc_number(const char *path, const char *name)
{
    char line[256];
    long number = 0;
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, name, strlen(name)) == 0)
            number = strtol(line + strlen(name), NULL, 10);
    if (file)
        fclose(file);
    return number;
}

/* Calls of the thread that draws, by a name in its "io"; -1: nobody tells. */
static long
calls(pid_t program, const char *name)
{
    char path[96];
    snprintf(path, sizeof path, "/proc/%d/task/%d/io", (int)program,
             (int)program);
    return access(path, R_OK) == 0 ? proc_number(path, name) : -1;
}

/* To the mark; the last run goes on. */
static double
measure_start(struct run *run, char **argv, const char *mark, const char *keys)
{
    double times[STARTS];
    for (int i = 0; i < STARTS; i++) {
        double begun = now();
        start(run, argv);
        if (keys[0]) {
            listen(run, WAIT_MS);
            settle(run, QUIET_MS);
            type(run, keys, strlen(keys));
        }
        if (!await(run, mark)) {
            fprintf(stderr, "%s: no \"%s\" is shown\n", argv[0], mark);
            stop(run);
            exit(1);
        }
        times[i] = run->last - begun;
        run->reads = calls(run->program, "syscr:");
        settle(run, REST_MS);
        if (i + 1 < STARTS)
            stop(run);
    }
    return percentile(times, STARTS, 50);
}

static void
measure_keys(struct run *run, const char *keys)
{
    double times[KEYS];
    size_t bytes = 0, answered = 0;
    for (int i = 0; i < KEYS; i++) {
        double begun = now();
        type(run, keys + i / TURN % 2, 1);
        listen(run, ANSWER_MS);
        settle(run, QUIET_MS);
        bytes += run->bytes;
        if (run->bytes)
            times[answered++] = (run->last - begun) * 1e3;
    }
    if (answered < 2) {
        printf("\t-\t-\t-");
        return;
    }
    double most = percentile(times, answered, 99);
    printf("\t%.0f\t%.0f\t%zu", percentile(times, answered, 50), most,
           bytes / KEYS);
}

/* How often any of its threads has gone to sleep. */
static long
sleeps(pid_t program)
{
    char path[512];
    long sum = 0;
    snprintf(path, sizeof path, "/proc/%d/task", (int)program);
    DIR *tasks = opendir(path);
    for (struct dirent *at; tasks && (at = readdir(tasks));) {
        snprintf(path, sizeof path, "/proc/%d/task/%s/status", (int)program,
                 at->d_name);
        if (at->d_name[0] != '.')
            sum += proc_number(path, "voluntary_ctxt_switches:");
    }
    if (tasks)
        closedir(tasks);
    return sum;
}

/* The fewest of some seconds, as it may have something to finish. */
static long
measure_idle(struct run *run)
{
    long fewest = -1;
    for (int i = 0; i < IDLE_TRIES && fewest != 0; i++) {
        long before = sleeps(run->program);
        settle(run, QUIET_MS);
        poll(NULL, 0, IDLE_MS);
        long count = sleeps(run->program) - before;
        if (fewest < 0 || count < fewest)
            fewest = count;
    }
    return fewest;
}

int
main(int argc, char **argv)
{
    static struct run run;
    char path[64];
    if (argc < 7 || strlen(argv[3]) != 2 || strlen(argv[4]) != 2) {
        fputs("usage: terminal MARK KEYS LIST ARTICLE NAME PROGRAM ARG...\n",
              stderr);
        return 2;
    }
    for (char *key = argv[2]; *key; key++)
        if (*key == '~')
            *key = '\r';
    double first = measure_start(&run, argv + 6, argv[1], argv[2]);
    printf("%s\t%.2f", argv[5], first);
    long before = calls(run.program, "syscw:");
    measure_keys(&run, argv[3]);
    long writes = calls(run.program, "syscw:") - before;
    if (argv[4][0] == '-') {
        printf("\t-\t-\t-");
    } else {
        type(&run, "\r", 1);
        settle(&run, REST_MS);
        measure_keys(&run, argv[4]);
    }
    snprintf(path, sizeof path, "/proc/%d/status", (int)run.program);
    printf("\t%.1f", (double)proc_number(path, "VmHWM:") / 1024);
    printf("\t%ld", measure_idle(&run));
    printf("\t%ld\t%ld", run.reads, before < 0 ? -1 : writes * 100 / KEYS);
    printf("\t%.1f\n", (double)proc_number(path, "VmRSS:") / 1024);
    stop(&run);
    return 0;
}
