/* Killed at any moment: nothing that was reported as done is ever lost.
 *
 * `dateline fetch` asks a server whose feeds have one article more with every
 * request, and an article that is edited every time. It is killed with its
 * helper at random moments, often together with a process that marks articles,
 * sometimes while another fetches too; or only its helper is killed, again and
 * again. After each round the store has to open as it stands and be whole, and
 * everything has to be there that the dead have said to have stored: a line of
 * `fetch` is such a word, and so is a number from the process that marks.
 *
 * KILL_ROUNDS asks for more rounds than usual, KILL_SEED for those of another
 * run; both are printed. Where exactly a process is hit is up to the machine.
 */
/* SPDX-License-Identifier: ISC */
#include "../net/server.h"
#include "../unit/killing.h"
#include "../unit/store/store.h"

#include <dateline/date.h>
#include <dateline/marks.h>

#include <fcntl.h>

enum {
    KILLS = 220,
    SECONDS_MOST = 40, /* of a machine that is busy, unless KILLS is said */
    FEEDS = 5,
    ROWS_MOST = 10000,
    LIBRARY_ROUNDS = 30, /* then one begins that is empty */
    FIRST_DAY = 18718,   /* 2021-04-01 */
    MICROSECONDS = 1000000
};

static const struct scene scenes[] = {
    {"/A", ACT_GROW, NULL, "A", 0}, {"/B", ACT_GROW, NULL, "B", 0},
    {"/C", ACT_GROW, NULL, "C", 0}, {"/D", ACT_GROW, NULL, "D", 0},
    {"/E", ACT_GROW, NULL, "E", 0}, {0},
};

/* All that is known while it runs. */
static struct {
    unsigned seed, random, round, kills;
    unsigned usual; /* microseconds that a fetch takes when it is let */
    const char *folder, *now;
    const char *store, *marks; /* in the folder of the present library */
    unsigned stored[FEEDS];    /* articles that were said to be stored */
    unsigned said, unsaid;     /* feeds whose line came, and did not */
    uint32_t marked;           /* the last that was said to be marked */
} run;

static unsigned
chance(unsigned most)
{
    return killing_random(&run.random, most);
}

/* ---- who is killed ---- */

static const char *
beside(struct dl_arena *arena, const char *name)
{
    const char *folder = getenv("top_builddir");
    return dl_arena_printf(arena, "%s/%s", folder ? folder : ".", name);
}

static void
fetch(void *context, int report)
{
    const char *program = context;
    int none = open("/dev/null", O_RDWR);
    dup2(none, STDIN_FILENO);
    dup2(report, STDOUT_FILENO);
    dup2(none, STDERR_FILENO);
    execl(program, program, "--now", run.now, "fetch", (char *)NULL);
    _exit(98);
}

static struct dl_marking
marking_of(uint32_t number)
{
    return (struct dl_marking){
        {number, ~number}, DL_MARK_READ + number % 2, number};
}

static void
mark(void *context, int report)
{
    struct dl_marks *marks;
    (void)context;
    if (dl_marks_open(run.marks, "desk", &marks, NULL) != DL_OK)
        _exit(97);
    for (uint32_t i = run.marked + 1;; i++) {
        struct dl_marking one = marking_of(i);
        if (dl_marks_set(marks, &one, 1, 1, NULL) != DL_OK ||
            write(report, &i, sizeof i) != sizeof i)
            _exit(96);
    }
}

/* ---- what they have said ---- */

/* "fresh, added, changed, title, address"; the title of a feed is its name and
 * how many articles it has. */
static void
believe(const char *line)
{
    unsigned added, changed, count;
    char name;
    if (sscanf(line, "fresh\t%u\t%u\t%c %u\t", &added, &changed, &name,
               &count) != 4)
        return;
    unsigned *stored = &run.stored[name - 'A'];
    assert_in_range(name, 'A', 'A' + FEEDS - 1);
    *stored = count > *stored ? count : *stored;
}

/* How many lines came whole. */
static unsigned
listen(const struct killing *killing)
{
    unsigned lines = 0;
    char line[512];
    FILE *reports = fdopen(killing->reports, "r");
    assert_non_null(reports);
    while (fgets(line, sizeof line, reports) && strchr(line, '\n')) {
        believe(line);
        lines++;
    }
    fclose(reports);
    run.said += lines;
    run.unsaid += FEEDS - lines;
    return lines;
}

/* ---- what is there ---- */

/* Rows are of a feed's articles 1 to n, each once, and of its edited one. */
static void
count_rows(const struct dl_rows *rows, unsigned *counts)
{
    static bool seen[FEEDS][ROWS_MOST];
    unsigned editions[FEEDS] = {0};
    memset(seen, 0, sizeof seen);
    for (size_t i = 0; i < rows->count; i++) {
        char title[64], name;
        unsigned number;
        snprintf(title, sizeof title, "%.*s", DL_FMT(rows->at[i].title));
        if (sscanf(title, "%c article %u", &name, &number) == 2) {
            assert_true(number < ROWS_MOST && !seen[name - 'A'][number]);
            seen[name - 'A'][number] = true;
        } else {
            assert_int_equal(sscanf(title, "%c edition", &name), 1);
            assert_int_equal(editions[name - 'A']++, 0);
        }
    }
    for (size_t i = 0, found = 0; i < FEEDS; i++, found = 0) {
        while (seen[i][found + 1])
            found++;
        counts[i] = (unsigned)found;
        assert_int_equal(editions[i], found > 0);
    }
}

static void
assert_stored(struct dl_arena *arena)
{
    struct dl_store *store = store_open(arena, run.store);
    struct dl_window window = {.count = ROWS_MOST};
    struct dl_rows rows;
    size_t total, sum = 0;
    unsigned counts[FEEDS];
    assert_int_equal(dl_store_rows(arena, store, &window, &rows, &total, NULL),
                     DL_OK);
    dl_store_close(store);
    store_assert_sound(run.store);
    count_rows(&rows, counts);
    for (int i = 0; i < FEEDS; i++) {
        assert_true(counts[i] >= run.stored[i]);
        sum += counts[i] + (counts[i] > 0);
    }
    assert_int_equal(total, sum); /* none lies beyond a gap */
}

static void
assert_marked(void)
{
    struct dl_marks *marks;
    assert_int_equal(dl_marks_open(run.marks, NULL, &marks, NULL), DL_OK);
    for (uint32_t i = 1; i <= run.marked; i++) {
        struct dl_marking one = marking_of(i);
        assert_int_equal(dl_marks_get(marks, one.key, one.kind), i);
    }
    dl_marks_close(marks);
}

/* ---- rounds ---- */

static void
end_fetch(const struct killing *killing)
{
    int status = killing_end(killing);
    /* It was killed, or had been done without a fault. */
    assert_true(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    run.kills += WIFSIGNALED(status) != 0;
    listen(killing);
}

/* A moment in the life of a fetch. */
static void
live(void)
{
    killing_wait(chance(run.usual + run.usual / 8));
}

static void
kill_fetches(const char *program, bool two, bool marks)
{
    struct killing marking, first, second;
    if (marks)
        marking = killing_start(mark, NULL);
    first = killing_start(fetch, (void *)(uintptr_t)program);
    if (two)
        second = killing_start(fetch, (void *)(uintptr_t)program);
    live();
    end_fetch(&first);
    if (two)
        end_fetch(&second);
    if (!marks)
        return;
    assert_true(WIFSIGNALED(killing_end(&marking)));
    run.marked = killing_last(&marking, run.marked);
    run.kills++;
}

/* The first child of a process, or 0. */
static pid_t
child_of(pid_t process)
{
    char path[64], line[64] = "";
    snprintf(path, sizeof path, "/proc/%d/task/%d/children", (int)process,
             (int)process);
    FILE *file = fopen(path, "r");
    if (!file)
        return 0;
    bool read = fgets(line, sizeof line, file);
    fclose(file);
    return read ? (pid_t)atoi(line) : 0;
}

/* The helper of a fetch, or 0 when it has none at the moment. Between the two
 * stands the launcher, unless nothing is confined here. */
static pid_t
helper_of(pid_t fetch)
{
    char path[64], name[32] = "";
    pid_t child = child_of(fetch);
    snprintf(path, sizeof path, "/proc/%d/comm", (int)child);
    FILE *file = child ? fopen(path, "r") : NULL;
    if (!file)
        return 0;
    bool read = fgets(name, sizeof name, file);
    fclose(file);
    bool launcher = read && strncmp(name, "dateline-fetch", 14) != 0;
    return launcher ? child_of(child) : child;
}

/* However often its helper dies, a fetch says of each feed what became of it.
 * Feeds may fail that way, so 1 is a good end too. */
static void
kill_helper(const char *program, unsigned times)
{
    struct killing killing = killing_start(fetch, (void *)(uintptr_t)program);
    for (; times; times--) {
        killing_wait(chance(run.usual / 2));
        pid_t helper = helper_of(killing.process);
        if (helper > 0 && kill(helper, SIGKILL) == 0)
            run.kills++;
    }
    int status;
    assert_int_equal(listen(&killing), FEEDS); /* until it ends */
    assert_int_equal(waitpid(killing.process, &status, 0), killing.process);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) <= 1);
}

static int64_t
now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * MICROSECONDS + time.tv_nsec / 1000;
}

/* One that nobody disturbs: it says how long one takes. */
static void
let(const char *program)
{
    int64_t began = now();
    kill_helper(program, 0);
    run.usual = (unsigned)(now() - began);
}

/* A new library in a folder of its own, which is empty. */
static void
begin_library(struct dl_arena *arena)
{
    const char *data = unit_folder(arena);
    setenv("XDG_DATA_HOME", data, 1);
    run.store = dl_arena_printf(arena, "%s/dateline/articles.db", data);
    run.marks = dl_arena_printf(arena, "%s/dateline/marks", data);
    memset(run.stored, 0, sizeof run.stored);
    run.marked = 0;
}

static void
play_round(struct dl_arena *arena, const char *program)
{
    struct dl_arena *own = dl_arena_new(0);
    static char date[DL_DATE_TEXT_MAX];
    /* Two days later: whatever failed has rested. */
    dl_day_format((struct dl_day){FIRST_DAY + 2 * (int)run.round}, date,
                  sizeof date);
    run.now = date;
    bool first = run.round % LIBRARY_ROUNDS == 0;
    if (first)
        begin_library(arena);
    if (!run.usual || run.round % LIBRARY_ROUNDS == LIBRARY_ROUNDS / 2)
        let(program);
    else if (!first && chance(5) == 0)
        kill_helper(program, 1 + chance(5));
    else
        kill_fetches(program, chance(5) == 0, chance(2) == 0);
    assert_stored(own);
    assert_marked();
    dl_arena_free(own);
}

static unsigned
number_of(const char *variable, unsigned usual)
{
    const char *value = getenv(variable);
    return value ? (unsigned)strtoul(value, NULL, 10) : usual;
}

static void
write_feeds(struct dl_arena *arena, int port)
{
    const char *path = dl_arena_printf(arena, "%s/dateline", run.folder);
    assert_int_equal(mkdir(path, 0700), 0);
    FILE *file = fopen(dl_arena_printf(arena, "%s/feeds.yaml", path), "w");
    assert_non_null(file);
    fputs("feeds:\n", file);
    for (int i = 0; i < FEEDS; i++)
        fprintf(file, "  - url: http://127.0.0.%d:%d/%c\n", i + 1, port,
                'A' + i);
    fclose(file);
    setenv("XDG_CONFIG_HOME", run.folder, 1);
    setenv("XDG_STATE_HOME", run.folder, 1);
    setenv("DATELINE_FETCH", beside(arena, "dateline-fetch"), 1);
    unsetenv("http_proxy");
}

static void
nothing_that_was_reported_is_lost_however_often_it_is_killed(void **state)
{
    struct server *server = server_start(scenes);
    unsigned kills = number_of("KILLS", KILLS);
    const char *program = beside(*state, "dateline");
    run.folder = unit_folder(*state);
    write_feeds(*state, server_port(server));
    int64_t until = getenv("KILLS")
                        ? INT64_MAX
                        : now() + (int64_t)SECONDS_MOST * MICROSECONDS;
    for (; run.kills < kills && now() < until; run.round++)
        play_round(*state, program);
    server_stop(server);
    printf("%u kills in %u rounds; of %u feeds it was said that they are "
           "stored, of %u not\n",
           run.kills, run.round, run.said, run.unsaid);
    if (run.kills >= KILLS)
        assert_true(run.said > KILLS / 2 && run.unsaid > KILLS / 2);
}

static void
tell_round(void)
{
    if (run.round && getpid() == unit_owner)
        printf("the last round was %u of KILL_SEED=%u\n", run.round, run.seed);
}

int
main(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    bool there = access(beside(arena, "dateline"), X_OK) == 0 &&
                 access(beside(arena, "dateline-fetch"), X_OK) == 0;
    dl_arena_free(arena);
    if (!there)
        return 77; /* they are not where `make check` builds them */
    run.seed = run.random = number_of("KILL_SEED", (unsigned)time(NULL));
    atexit(tell_round);
    const struct CMUnitTest tests[] = {
        arena_test(
            nothing_that_was_reported_is_lost_however_often_it_is_killed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
