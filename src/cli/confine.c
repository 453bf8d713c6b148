/* What the reader and the verbs need of the system, and what they give up.
 *
 * Written to: the folders of the store, of the marks and of what is kept of a
 * session. The settings' folder is not among them: whoever could write there
 * could have any command run the next time. To the files there that dateline
 * adds to, the launcher appends. Reading is free: any file may be an article.
 */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <dateline/confine.h>
#include <dateline/launch.h>

#include <stdlib.h>
#include <sys/stat.h>

struct folders {
    struct dl_arena *arena;
    const char **at;
    size_t count, room;
};

/* Those that may be written to, and which of them were made for that. */
struct own {
    struct folders writable, made;
};

static void
make(struct folders *made, const char *path)
{
    if (mkdir(path, 0700) == 0) /* as XDG Base Directory 0.8 says */
        DL_PUSH(made->arena, made, path);
}

/* A rule needs a folder that is there. */
static void
add_folder(struct own *own, struct dl_str path)
{
    struct dl_arena *arena = own->made.arena;
    while (path.bytes > 1 && path.at[path.bytes - 1] == '/')
        path.bytes--;
    for (size_t i = 1; i <= path.bytes; i++) {
        struct dl_str part = {path.at, i};
        if (i == path.bytes || path.at[i] == '/')
            make(&own->made, dl_str_copy(arena, part).at);
    }
    if (path.bytes > 0)
        DL_PUSH(arena, &own->writable, dl_str_copy(arena, path).at);
}

static void
add_folder_of(struct own *own, struct dl_str file)
{
    while (file.bytes > 0 && file.at[file.bytes - 1] != '/')
        file.bytes--;
    add_folder(own, file);
}

/* An import makes files of another reader's settings. */
static void
add_own(struct cli *cli, struct own *own)
{
    const struct dl_settings *settings = &cli->settings;
    if (!cli->line.flags[CLI_FLAG_NO_STORE]) {
        add_folder_of(own, settings->store);
        add_folder_of(own, settings->apart);
        add_folder_of(own, dl_str_from(cli->background.path));
        add_folder(own, settings->marks_folder);
        add_folder(own, settings->pictures);
    }
#ifdef HAVE_ONLINE
    if (cli->line.verb == CLI_IMPORT)
        add_folder_of(own,
                      dl_str_from(dl_settings_path(cli->arena, getenv("HOME"),
                                                   getenv("XDG_CONFIG_HOME"))));
#endif
}

/* Every option that is a command. */
static enum dl_status
open_launcher(const struct cli *cli, const struct folders *made,
              bool (*is_address)(struct dl_str text), struct dl_error *err)
{
    const struct dl_settings *settings = &cli->settings;
    const struct dl_strs commands[] = {
#define TAKE_WORDS(field) settings->field,
#define TAKE_PATHS(field)
#define TAKE_THEME(field)
#define TAKE_FILE(field)
#define TAKE_PATH(field)
#define TAKE_CHOICE(field)
#define TAKE_DATE(field)
#define TAKE_PANES(field)
#define TAKE_INT(field)
#define TAKE_BOOL(field)
#define X(field, path, type, least, greatest, choices, help) TAKE_##type(field)
#include <dateline/options.def>
#undef X
    };
    const struct dl_str appended[] = {settings->added, settings->saved,
                                      settings->corrections};
    const struct dl_launcher launcher = {
        .commands = commands,
        .command_count = sizeof commands / sizeof *commands,
        .helper = settings->fetcher,
        .appended = appended,
        .appended_count = sizeof appended / sizeof *appended,
        .made = made->at,
        .made_count = made->count,
        .is_address = is_address};
    return dl_launcher_open(&launcher, err);
}

enum dl_status
cli_confine(struct cli *cli, bool (*is_address)(struct dl_str text),
            struct dl_error *err)
{
    struct own own = {{.arena = cli->arena}, {.arena = cli->arena}};
    if (!cli->settings.confine)
        return DL_OK;
    add_own(cli, &own);
    enum dl_status status = open_launcher(cli, &own.made, is_address, err);
    if (status != DL_OK)
        return status;
    DL_PUSH(cli->arena, &own.writable, "/dev/null");
    const struct dl_allowed allowed = {.writable = own.writable.at,
                                       .writable_count = own.writable.count};
    cli->fences = dl_confine(&allowed);
    return DL_OK;
}
