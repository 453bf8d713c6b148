/* From the command line and the environment to everything a verb needs. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <dateline/marks.h>

#include "cli/places.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A variable of the environment, or what stands for it where it is not set. */
static const char *
variable(const char *name, const char *otherwise)
{
    const char *value = getenv(name);
    return value && *value ? value : otherwise;
}

/* The build tree sets variables; all else lies where it was installed. */
static void
find_folders(struct cli *cli)
{
    struct cli_places places;
    cli_places_find(cli->arena, cli_program_folder(cli->arena), &places);
    cli->data = variable("DATELINE_DATA", places.data);
    cli->locales = variable("DATELINE_LOCALES", places.locales);
    cli->fetcher = variable("DATELINE_FETCH", places.fetcher);
    const char *user =
        dl_settings_path(cli->arena, getenv("HOME"), getenv("XDG_CONFIG_HOME"));
    struct dl_str folder = dl_str_from(user), name = DL_STR("dateline.yaml");
    if (dl_str_ends(folder, name)) {
        const char *themes =
            dl_arena_printf(cli->arena, "%.*sthemes",
                            (int)(folder.bytes - name.bytes), folder.at);
        const char *keymaps =
            dl_arena_printf(cli->arena, "%.*skeymaps",
                            (int)(folder.bytes - name.bytes), folder.at);
        DL_PUSH(cli->arena, &cli->theme_folders, dl_str_from(themes));
        DL_PUSH(cli->arena, &cli->keymap_folders, dl_str_from(keymaps));
    }
    const char *bundled = dl_arena_printf(cli->arena, "%s/themes", cli->data);
    DL_PUSH(cli->arena, &cli->theme_folders, dl_str_from(bundled));
    bundled = dl_arena_printf(cli->arena, "%s/keymaps", cli->data);
    DL_PUSH(cli->arena, &cli->keymap_folders, dl_str_from(bundled));
    const char *asked = cli->line.flags[CLI_FLAG_CONFIG];
    cli->config = asked ? asked : user;
}

/* $XDG_DATA_HOME/dateline/articles.db; a relative path there is to be ignored
 * (XDG Base Directory 0.8). */
static const char *
store_path(struct dl_arena *arena)
{
    const char *data = getenv("XDG_DATA_HOME"), *home = getenv("HOME");
    if (data && data[0] == '/')
        return dl_arena_printf(arena, "%s/dateline/articles.db", data);
    if (home && *home)
        return dl_arena_printf(arena, "%s/.local/share/dateline/articles.db",
                               home);
    return NULL;
}

/* Who fetches, and where what is fetched goes. */
static void
choose_sources(struct cli *cli)
{
    cli->settings.fetcher = dl_str_from(cli->fetcher);
    if (cli->line.flags[CLI_FLAG_NO_STORE])
        return;
    cli->settings.store = dl_str_from(store_path(cli->arena));
    cli->settings.added = dl_str_from(dl_feeds_path(cli->arena, cli->config));
    cli->settings.pictures = dl_str_from(
        dl_pictures_path(cli->arena, getenv("HOME"), getenv("XDG_CACHE_HOME")));
}

/* A folder that the theme is chosen by is one of the folders of themes, before
 * those that there are always. */
static void
add_theme_folders(struct cli *cli)
{
    const struct dl_settings *settings = &cli->settings;
    const struct dl_str chosen[] = {settings->theme, settings->theme_dark,
                                    settings->theme_light};
    struct dl_strs all = {0};
    for (size_t i = 0; i < sizeof chosen / sizeof *chosen; i++)
        if (dl_theme_is_folder(chosen[i]))
            DL_PUSH(cli->arena, &all, chosen[i]);
    for (size_t i = 0; i < cli->theme_folders.count; i++)
        DL_PUSH(cli->arena, &all, cli->theme_folders.at[i]);
    cli->theme_folders = all;
}

/* A settings file that was asked for must exist; the user's own need not. */
static enum dl_status
read_settings(struct cli *cli, struct dl_error *err)
{
    dl_settings_default(cli->arena, &cli->settings);
    cli->settings.keymaps = cli->keymap_folders;
    if (cli->config) {
        enum dl_status status =
            dl_settings_load(cli->arena, cli->config, &cli->settings, err);
        cli->configured = status == DL_OK;
        bool asked = cli->line.flags[CLI_FLAG_CONFIG] != NULL;
        if (status != DL_OK && (status != DL_ERR_MISSING || asked))
            return status;
    }
    if (!cli->settings.knowledge.bytes)
        cli->settings.knowledge =
            dl_str_from(dl_knowledge_path(cli->arena, cli->config));
    if (!cli->settings.marks_folder.bytes)
        cli->settings.marks_folder = dl_str_from(dl_marks_folder(
            cli->arena, getenv("HOME"), getenv("XDG_DATA_HOME")));
    if (!cli->line.flags[CLI_FLAG_NO_STORE])
        cli->settings.apart = dl_str_from(dl_apart_path(
            cli->arena, getenv("HOME"), getenv("XDG_STATE_HOME")));
    if (!cli->line.flags[CLI_FLAG_NO_STORE])
        cli->background.path = dl_background_path(cli->arena, getenv("HOME"),
                                                  getenv("XDG_STATE_HOME"));
    cli->background.terminal = dl_background_terminal(
        cli->arena, getenv("TERM_PROGRAM"), getenv("TERM"));
    if (!cli->line.flags[CLI_FLAG_NO_STORE])
        cli->settings.corrections =
            dl_str_from(dl_corrections_path(cli->arena, cli->config));
    choose_sources(cli);
    const char *saved = dl_searches_path(cli->arena, cli->config);
    if (saved) {
        enum dl_status status =
            dl_searches_load(cli->arena, saved, &cli->settings, err);
        if (status != DL_OK)
            return status;
    }
    if (!cli->line.flags[CLI_FLAG_NO_STORE])
        cli->settings.saved = dl_str_from(saved);
    const char *theme = cli->line.flags[CLI_FLAG_THEME];
    if (theme) {
        cli->settings.theme = dl_str_from(theme);
        cli->settings.theme_place = NULL;
        cli->settings.origin[DL_OPTION_theme] = "--theme";
    }
    add_theme_folders(cli);
    return DL_OK;
}

enum dl_status
cli_open(struct cli *cli, int argc, char **argv, struct dl_error *err)
{
    enum dl_status status =
        cli_line_read(cli->arena, argc, argv, &cli->line, err);
    if (status != DL_OK)
        return status;
    cli->terminal = isatty(fileno(cli->out));
    find_folders(cli);
    bool help = cli->line.verb == CLI_HELP || cli->line.flags[CLI_FLAG_HELP] ||
                cli->line.flags[CLI_FLAG_VERSION];
    return help ? DL_OK : read_settings(cli, err);
}

/* A theme that is not there is a fault of the line that names it. */
static void
blame_settings(const struct dl_error *place, struct dl_error *err)
{
    struct dl_error fault;
    const char *colon = err->where[0] ? ": " : "";
    dl_error_set(&fault, err->status, place->where, place->line, place->column,
                 "%s%s%s", err->where, colon, err->text);
    memcpy(fault.excerpt, place->excerpt, sizeof fault.excerpt);
    fault.caret = place->caret;
    *err = fault;
}

struct dl_str
cli_theme_name(const struct cli *cli)
{
    const struct dl_settings *settings = &cli->settings;
    if (!dl_str_is(settings->theme, "auto"))
        return settings->theme;
    struct dl_colour last;
    enum dl_background background =
        dl_background_recall(&cli->background, &last)
            ? dl_background_of(last)
            : dl_background_hint(getenv("COLORFGBG"));
    return background == DL_BACKGROUND_LIGHT ? settings->theme_light
                                             : settings->theme_dark;
}

enum dl_status
cli_theme(struct cli *cli, struct dl_theme *out, struct dl_error *err)
{
    return cli_theme_named(cli, cli_theme_name(cli), out, err);
}

enum dl_status
cli_theme_named(struct cli *cli, struct dl_str name, struct dl_theme *out,
                struct dl_error *err)
{
    enum dl_status status =
        dl_theme_find(cli->arena, name, &cli->theme_folders, out, err);
    const struct dl_error *place = cli->settings.theme_place;
    bool nowhere = status == DL_ERR_MISSING || status == DL_ERR_IO;
    if (nowhere && place && err)
        blame_settings(place, err);
    return status;
}

void
cli_run(struct cli *cli)
{
    static void (*const verbs[])(struct cli *) = {
#define X(code, name, operands, least, most, help) cli_##name,
#include "cli/verbs.def"
#undef X
    };
    verbs[cli->line.verb](cli);
}
