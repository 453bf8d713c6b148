/* newsboat's config becomes files of ours. None that is there is ever changed:
 * a settings file is the user's own, so what would go into it is printed. */
/* SPDX-License-Identifier: ISC */
#include "cli/import.h"

#include <dateline/newsboat.h>

#include "base/disk.h"
#include "base/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

/* Write a new file; *exists tells that one is there already. */
static enum dl_status
write_new(const char *path, struct dl_str text, bool *exists,
          struct dl_error *err)
{
    folder_make_for(path); /* opening tells when it is not there */
    int file = disk_open(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
    *exists = file < 0 && errno == EEXIST;
    if (file < 0)
        return disk_fault(err, path);
    enum dl_status status =
        disk_append(file, text) ? DL_OK : disk_fault(err, path);
    close(file);
    if (status != DL_OK)
        unlink(path);
    return status;
}

static bool
holds(struct cli *cli, const char *path, struct dl_str text)
{
    struct dl_str there;
    return cli_slurp(cli->arena, path, &there, NULL) == DL_OK &&
           dl_str_eq(there, text);
}

/* ---- colours ---- */

/* The user's folder of themes; NULL without a home. */
static const char *
theme_path(struct cli *cli)
{
    const char *settings =
        dl_settings_path(cli->arena, getenv("HOME"), getenv("XDG_CONFIG_HOME"));
    const char *slash = settings ? strrchr(settings, '/') : NULL;
    if (!slash)
        return NULL;
    return dl_arena_printf(cli->arena, "%.*s/themes/" DL_NEWSBOAT_THEME ".yaml",
                           (int)(slash - settings), settings);
}

/* Make the theme; true when it is there afterwards. */
static bool
import_theme(struct cli *cli, struct dl_str theme)
{
    const char *path = theme_path(cli);
    struct dl_error err;
    bool exists = false;
    if (!theme.bytes || !path)
        return false;
    if (holds(cli, path, theme)) {
        import_tell(cli, "known", path, "colours");
        return true;
    }
    if (import_is_trial(cli)) {
        import_tell(cli, "found", path, "colours");
        return true;
    }
    enum dl_status status = write_new(path, theme, &exists, &err);
    if (exists)
        dl_error_set(&err, DL_ERR_IO, path, 0, 0,
                     "this theme is there already and has other colours; "
                     "rename it to have it made anew");
    if (status == DL_OK)
        import_tell(cli, "added", path, "colours");
    else
        cli_fault(cli, CLI_INCOMPLETE, &err);
    return status == DL_OK;
}

/* ---- settings ---- */

static void
print_settings(struct cli *cli, struct dl_str text)
{
    fprintf(cli->out,
            "# For %s, which is yours and is left alone; join it with\n"
            "# the sections that are there.\n%.*s",
            cli->config, DL_FMT(text));
}

static void
import_settings(struct cli *cli, struct dl_str text)
{
    struct dl_error err;
    bool exists = false;
    if (!text.bytes || !cli->config)
        return;
    if (dl_settings_has(cli->arena, &cli->settings, text)) {
        import_tell(cli, "known", cli->config, "settings and keys");
        return;
    }
    if (import_is_trial(cli) || cli->configured) {
        print_settings(cli, text);
        return;
    }
    struct dl_str whole = dl_str_from(dl_arena_printf(
        cli->arena,
        "# Settings of newsboat, made by dateline import. Edit it as you "
        "like.\n%.*s",
        DL_FMT(text)));
    enum dl_status status = write_new(cli->config, whole, &exists, &err);
    if (exists)
        print_settings(cli, text);
    else if (status == DL_OK)
        import_tell(cli, "added", cli->config, "settings and keys");
    else
        cli_fault(cli, CLI_INCOMPLETE, &err);
}

void
import_config(struct cli *cli, const char *path, struct dl_str bytes,
              const char **cache)
{
    struct dl_newsboat boat;
    struct dl_faults faults = {0};
    *cache = NULL;
    dl_newsboat_config(cli->arena, path, bytes, getenv("HOME"), &boat, &faults);
    cli_faults(cli, CLI_INCOMPLETE, &faults);
    const char *theme =
        import_theme(cli, boat.theme) ? "theme: " DL_NEWSBOAT_THEME "\n" : "";
    import_settings(cli,
                    dl_str_from(dl_arena_printf(cli->arena, "%s%.*s", theme,
                                                DL_FMT(boat.settings))));
    if (boat.cache.bytes)
        *cache = boat.cache.at;
}
