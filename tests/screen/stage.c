/* What a script is played on: a home of its own, an environment, files, a
 * terminal of some size, and the program on it. */
/* SPDX-License-Identifier: ISC */
#include "play.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool
stage_env(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    size_t name = strcspn(rest, "=");
    int kept = 0;
    for (int i = 0; i < play->env_count; i++) {
        bool same =
            strncmp(play->env[i], rest, name) == 0 && play->env[i][name] == '=';
        if (same)
            free(play->env[i]);
        else
            play->env[kept++] = play->env[i];
    }
    if (rest[name] == '=' && kept < ENV_MAX)
        play->env[kept++] = strdup(rest);
    play->env[kept] = NULL;
    play->env_count = kept;
    return true;
}

/* One more line of a file in the folder of the user's settings. */
static bool
add_line(const struct play *play, const char *name, const char *line)
{
    char path[128];
    snprintf(path, sizeof path, "%s/dateline", play->home);
    mkdir(path, 0700);
    const char *inner = strchr(name, '/');
    if (inner) {
        snprintf(path, sizeof path, "%s/dateline/%.*s", play->home,
                 (int)(inner - name), name);
        mkdir(path, 0700);
    }
    snprintf(path, sizeof path, "%s/dateline/%s", play->home, name);
    FILE *file = fopen(path, "a");
    if (!file)
        return false;
    fprintf(file, "%s\n", line);
    return fclose(file) == 0;
}

bool
stage_config(struct play *play, const struct words *words, const char *rest)
{
    (void)words;
    return add_line(play, "dateline.yaml", rest);
}

bool
stage_file(struct play *play, const struct words *words, const char *rest)
{
    rest += strlen(words->at[0]);
    return add_line(play, words->at[0], rest + strspn(rest, " "));
}

bool
stage_size(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    int cols = atoi(words->at[1]);
    tty_resize(&play->tty, atoi(words->at[0]),
               cols < COLS_MAX ? cols : COLS_MAX);
    return true;
}

static const char *
source_tree(void)
{
    const char *tree = getenv("top_srcdir");
    return tree ? tree : ".";
}

static bool
start(struct play *play, const char *program, char *const *args, int count)
{
    static char paths[WORDS_MAX][1024];
    char *argv[WORDS_MAX + 2] = {(char *)(uintptr_t)program};
    for (int i = 0; i < count; i++) {
        bool own = strcmp(args[i], "%") == 0;
        argv[i + 1] = own ? (char *)(uintptr_t)play->program : args[i];
        if (args[i][0] == '@') {
            snprintf(paths[i], sizeof paths[i], "%s/%s", source_tree(),
                     args[i] + 1);
            argv[i + 1] = paths[i];
        }
    }
    return tty_start(&play->tty, argv, play->env);
}

bool
stage_run(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return start(play, play->program, words->at, words->count);
}

bool
stage_other(struct play *play, const struct words *words, const char *rest)
{
    (void)rest;
    return start(play, words->at[0], words->at + 1, words->count - 1);
}

static void
set_variable(struct play *play, const char *name, const char *value)
{
    char text[1024];
    snprintf(text, sizeof text, "%s=%s", name, value);
    stage_env(play, NULL, text);
}

bool
stage_begin(struct play *play)
{
    static const char *const homes[] = {"HOME", "XDG_CONFIG_HOME",
                                        "XDG_DATA_HOME", "XDG_STATE_HOME",
                                        "XDG_CACHE_HOME"};
    static const char *const kept[] = {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS",
                                       "LSAN_OPTIONS", "DATELINE_LOCALES"};
    snprintf(play->home, sizeof play->home, "/tmp/screen.XXXXXX");
    bool made = mkdtemp(play->home) != NULL;
    for (size_t i = 0; i < sizeof homes / sizeof *homes; i++)
        set_variable(play, homes[i], play->home);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        if (getenv(kept[i]))
            set_variable(play, kept[i], getenv(kept[i]));
    set_variable(play, "TERM", "xterm-256color");
    set_variable(play, "DATELINE_DATA", source_tree());
    set_variable(play, "LC_ALL", "C.UTF-8");
    play->tty = (struct tty){.rows = 24, .cols = 80, .master = -1, .line = -1};
    return made;
}

static int
remove_entry(const char *path, const struct stat *about, int type,
             struct FTW *where)
{
    (void)about;
    (void)type;
    (void)where;
    return remove(path);
}

void
stage_end(struct play *play)
{
    tty_stop(&play->tty);
    for (int i = 0; i < play->env_count; i++)
        free(play->env[i]);
    nftw(play->home, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}
