/* Chooses between the reader and a verb. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"
#include "tui/app.h"
#include "tui/web.h"

#include <dateline/launch.h>
#include <dateline/marks.h>
#include <dateline/typed.h>

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/words.h"

/* Whether there are feeds, or a store of what they had. */
static bool
has_feeds(const struct cli *cli)
{
#ifdef HAVE_ONLINE
    const struct dl_settings *settings = &cli->settings;
    return settings->store.bytes &&
           (settings->feeds.count || access(settings->store.at, F_OK) == 0 ||
            access(settings->added.at, F_OK) == 0);
#else
    (void)cli;
    return false;
#endif
}

/* What is read: the operands, else the library of the settings and the feeds,
 * else the articles that come with the program. */
static void
choose_paths(const struct cli *cli, struct app_start *start)
{
    const struct dl_strs *library = &cli->settings.library;
    start->paths = cli->line.operands;
    start->count = cli->line.count;
    if (start->count)
        return;
    start->stored = has_feeds(cli);
    start->count = library->count || start->stored ? library->count : 1;
    const char **paths = DL_ARRAY(cli->arena, start->count + 1, const char *);
    paths[0] = dl_arena_printf(cli->arena, "%s/articles", cli->data);
    for (size_t i = 0; i < library->count; i++)
        paths[i] = dl_str_copy(cli->arena, library->at[i]).at;
    start->paths = paths;
}

/* Whether at least one of the operands is there. A mistyped verb looks like a
 * path, so the message may name the verb. */
static bool
any_path_exists(struct cli *cli, const struct app_start *start)
{
    size_t missing = 0;
    for (size_t i = 0; i < start->count; i++) {
        const char *path = start->paths[i];
        if (!strcmp(path, "-") || dl_file_is_address(path) ||
            access(path, F_OK) == 0)
            continue;
        const char *verb = cli_verb_nearest(dl_str_from(path));
        struct dl_error err;
        dl_error_set(&err, DL_ERR_MISSING, path, 0, 0,
                     "no such file or folder%s%s%s",
                     verb ? "; did you mean the verb " : "", verb ? verb : "",
                     verb ? "?" : "");
        cli_fault(cli, CLI_INCOMPLETE, &err);
        missing++;
    }
    return missing == 0 || missing < start->count;
}

/* The clock, or --now. */
static struct dl_stamp
read_clock(const struct cli *cli)
{
    struct dl_stamp now = {.known = true};
    const char *given = cli->line.flags[CLI_FLAG_NOW];
    time_t seconds = (time_t)cli->clock;
    struct tm local;
    if (given && dl_stamp_parse(dl_str_from(given), &now))
        return now;
    if (!localtime_r(&seconds, &local))
        return (struct dl_stamp){0};
    now.day = dl_day_from_civil(local.tm_year + 1900, local.tm_mon + 1,
                                local.tm_mday);
    return now;
}

/* Whether it is the first one of those to begin with, which is compiled in. */
static bool
is_built_in(struct dl_str name)
{
    return dl_str_is(name, "default") && !dl_theme_is_folder(name);
}

/* Find a theme, once; *number is its number among those to begin with. */
static enum dl_status
add_theme(struct cli *cli, struct dl_str name, struct dl_themes *themes,
          size_t *number, struct dl_error *err)
{
    struct dl_theme theme;
    *number = 0;
    if (is_built_in(name))
        return DL_OK;
    enum dl_status status = cli_theme_named(cli, name, &theme, err);
    if (status != DL_OK)
        return status;
    while (*number < themes->count &&
           !dl_str_eq(themes->at[*number].path, theme.path))
        ++*number;
    if (*number == themes->count)
        DL_PUSH(cli->arena, themes, theme);
    return DL_OK;
}

/* What is watched: the user's folders of themes, and the themes to begin with.
 */
static void
watch_themes(struct cli *cli, const struct dl_themes *themes,
             struct app_start *start)
{
    size_t count = 0;
    const struct dl_strs *folders = &cli->theme_folders;
    const char **paths =
        DL_ARRAY(cli->arena, themes->count + folders->count, const char *);
    for (size_t i = 0; i + 1 < folders->count; i++)
        paths[count++] =
            folders->at[i].at; /* the last comes with the program */
    for (size_t i = 0; i < themes->count; i++)
        if (themes->at[i].path.bytes)
            paths[count++] = themes->at[i].path.at;
    start->theme_paths = paths;
    start->theme_path_count = count;
    start->theme_folders = &cli->theme_folders;
    start->background = cli->background;
}

/* The theme of the settings, or the two; the others can wait until the first
 * frame is there. */
static enum dl_status
choose_theme(struct cli *cli, struct dl_themes *themes, struct app_start *start,
             struct dl_error *err)
{
    const struct dl_settings *settings = &cli->settings;
    struct dl_theme built_in;
    dl_theme_default(cli->arena, &built_in);
    DL_PUSH(cli->arena, themes, built_in);
    enum dl_status status =
        add_theme(cli, cli_theme_name(cli), themes, &start->theme, err);
    start->pair = dl_str_is(settings->theme, "auto");
    if (status == DL_OK && start->pair)
        status =
            add_theme(cli, settings->theme_dark, themes, &start->dark, err);
    if (status == DL_OK && start->pair)
        status =
            add_theme(cli, settings->theme_light, themes, &start->light, err);
    start->themes = themes;
    watch_themes(cli, themes, start);
    return status;
}

/* The same clock for what is kept: --now is the present of the articles, not
 * that of whoever reads. */
static int64_t
read_seconds(void)
{
    return (int64_t)time(NULL);
}

/* It only goes forward, so that nobody's clock makes a double click. */
static int64_t
read_milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static struct app_keep
choose_keep(const struct cli *cli)
{
    struct app_keep keep = {.seconds = read_seconds};
    if (cli->line.flags[CLI_FLAG_NO_STORE])
        return keep;
    if (cli->settings.marks_folder.bytes)
        keep.folder = dl_str_copy(cli->arena, cli->settings.marks_folder).at;
    keep.typed =
        dl_typed_path(cli->arena, getenv("HOME"), getenv("XDG_STATE_HOME"));
    keep.device = dl_marks_device_path(cli->arena, getenv("HOME"),
                                       getenv("XDG_STATE_HOME"));
    return keep;
}

/* The first run: there are neither settings nor anything kept, and nothing was
 * asked for. What is kept begins with this run, so the tour is shown once. */
static bool
is_first_run(const struct cli *cli, const struct app_keep *keep)
{
    return !cli->configured && cli->line.count == 0 && keep->device &&
           access(keep->device, F_OK) != 0;
}

static const char *
in_their_language(const char *text)
{
    return _(text);
}

/* The reader speaks the user's language; verbs, whose output scripts read, do
 * not. Numbers are written as ever. */
static void
speak(const struct cli *cli)
{
    setlocale(LC_CTYPE, "");
    setlocale(LC_MESSAGES, "");
    bindtextdomain(PACKAGE, cli->locales);
    bind_textdomain_codeset(PACKAGE, "UTF-8");
    textdomain(PACKAGE);
    words_translated = *gettext("") != '\0';
    dl_error_translate(in_their_language);
}

static enum dl_status
confine(void *context, struct dl_error *err)
{
    return cli_confine(context, web_is_address, err);
}

/* The reader runs all day: what is large goes back to the system when it is
 * freed. Left alone, malloc keeps ever more of it for itself. */
static void
keep_small(void)
{
#ifdef __GLIBC__
    enum { LARGE = 128 * 1024 };
    mallopt(M_MMAP_THRESHOLD, LARGE);
#endif
}

static void
read_on_screen(struct cli *cli)
{
    struct app_start start = {.settings = &cli->settings,
                              .now = read_clock(cli),
                              .keep = choose_keep(cli),
                              .milliseconds = read_milliseconds,
                              .confine = confine,
                              .context = cli};
    struct dl_themes themes = {0};
    struct dl_error err;
    int ended_by = 0;
    start.tour = is_first_run(cli, &start.keep);
    keep_small();
    speak(cli);
    cli->settings.linear |= cli->line.flags[CLI_FLAG_LINEAR] != NULL;
    choose_paths(cli, &start);
    if (!any_path_exists(cli, &start))
        return;
    if (choose_theme(cli, &themes, &start, &err) != DL_OK)
        cli_fault(cli, CLI_MISUSED, &err);
    else if (app_run(&start, &ended_by, &err) != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    else if (ended_by)
        cli->status = (enum cli_exit)(128 + ended_by);
}

static void
interrupted(int signal)
{
    (void)signal;
    _exit(CLI_INTERRUPTED);
}

/* A verb ends at once when interrupted; a closed pipe is an error of writing.
 */
static void
run_verb(struct cli *cli)
{
    struct sigaction interrupt = {.sa_handler = interrupted};
    sigaction(SIGINT, &interrupt, NULL);
    signal(SIGPIPE, SIG_IGN);
    struct dl_error err;
    if (confine(cli, &err) != DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    cli_run(cli);
}

static void
dispatch(struct cli *cli)
{
    const char *const *flags = cli->line.flags;
    if (flags[CLI_FLAG_VERSION])
        fputs("dateline " PACKAGE_VERSION "\n", cli->out);
    else if (flags[CLI_FLAG_HELP] && cli->line.verb != CLI_READER)
        cli_print_verb_help(cli->out, cli->line.verb);
    else if (flags[CLI_FLAG_HELP])
        cli_print_help(cli->out);
    else if (cli->line.verb != CLI_READER)
        run_verb(cli);
    else
        read_on_screen(cli);
}

/* The clock is read here and nowhere else. */
int
main(int argc, char **argv)
{
    struct cli cli = {
        .arena = dl_arena_new(0), .out = stdout, .clock = (int64_t)time(NULL)};
    struct dl_error err;
    if (cli_open(&cli, argc, argv, &err) == DL_OK)
        dispatch(&cli);
    else
        cli_fault(&cli, CLI_MISUSED, &err);
    cli_close(&cli);
    dl_launcher_close();
    dl_arena_free(cli.arena);
    return (int)cli.status;
}
