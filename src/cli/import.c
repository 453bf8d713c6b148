/* dateline import: moving in from another reader.
 *
 * What a file is is told by its bytes, or by the name that newsboat gives it. A
 * folder is one of newsboat, and without operands it is looked for where
 * newsboat would. */
/* SPDX-License-Identifier: ISC */
#include "cli/import.h"

#include <dateline/foreign.h>
#include <dateline/newsboat.h>

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

bool
import_is_trial(const struct cli *cli)
{
    return cli->line.flags[CLI_FLAG_NO_STORE] != NULL;
}

void
import_tell(struct cli *cli, const char *word, const char *path,
            const char *what)
{
    fprintf(cli->out, "%s\t%s\t%s\n", word, path, what);
}

/* ---- files ---- */

static bool
is_named(const char *path, const char *name)
{
    const char *slash = strrchr(path, '/');
    return strcmp(slash ? slash + 1 : path, name) == 0;
}

/* A database may be larger than any file that is read whole. */
static bool
is_database(const char *path)
{
    char head[16];
    FILE *file = strcmp(path, "-") == 0 ? NULL : fopen(path, "rb");
    if (!file)
        return false;
    struct dl_str bytes = {head, fread(head, 1, sizeof head, file)};
    fclose(file);
    return dl_foreign_is_database(bytes);
}

/* One file; *cache gets where a config says that the cache lies, or NULL. */
static void
import_file(struct cli *cli, const char *path, const char **cache)
{
    struct dl_str bytes;
    struct dl_error err;
    *cache = NULL;
    if (is_database(path)) {
        import_cache(cli, path);
        return;
    }
    if (cli_slurp(cli->arena, path, &bytes, &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    bool config = is_named(path, "config") ||
                  (!is_named(path, "urls") && dl_newsboat_is_config(bytes));
    if (config && !dl_loader_is_markup(bytes))
        import_config(cli, path, bytes, cache);
    else
        import_feeds(cli, path, bytes);
}

/* ---- folders ---- */

static const char *
file_in(struct cli *cli, const char *folder, const char *name)
{
    const char *path = dl_arena_printf(cli->arena, "%s/%s", folder, name);
    return access(path, F_OK) == 0 ? path : NULL;
}

static bool
is_folder(const char *path, struct stat *out)
{
    return stat(path, out) == 0 && S_ISDIR(out->st_mode);
}

/* A folder of the XDG Base Directory specification, with newsboat's name. */
static const char *
base_folder(struct cli *cli, const char *variable, const char *usual,
            const char *name)
{
    const char *base = getenv(variable), *home = getenv("HOME");
    if (base && base[0] == '/')
        return dl_arena_printf(cli->arena, "%s/%s", base, name);
    return dl_arena_printf(cli->arena, "%s/%s/%s", home ? home : "", usual,
                           name);
}

/* Where newsboat, or what it was called before, keeps its files. */
struct place {
    const char *config, *data; /* folders; they may be one */
};

static bool
find_place(struct cli *cli, const char *name, struct place *out)
{
    struct stat status;
    const char *home = getenv("HOME");
    out->config = base_folder(cli, "XDG_CONFIG_HOME", ".config", name);
    out->data = base_folder(cli, "XDG_DATA_HOME", ".local/share", name);
    if (is_folder(out->config, &status))
        return true;
    out->config = out->data =
        dl_arena_printf(cli->arena, "%s/.%s", home ? home : "", name);
    return home && is_folder(out->config, &status);
}

static void
import_place(struct cli *cli, const struct place *place)
{
    const char *urls = file_in(cli, place->config, "urls");
    const char *config = file_in(cli, place->config, "config");
    const char *cache = NULL;
    struct dl_error err;
    if (urls)
        import_file(cli, urls, &cache);
    if (config)
        import_file(cli, config, &cache);
    if (!cache)
        cache = file_in(cli, place->data, "cache.db");
    if (cache)
        import_cache(cli, cache);
    if (urls || config || cache)
        return;
    dl_error_set(&err, DL_ERR_EMPTY, place->config, 0, 0,
                 "there is nothing of newsboat in it: no urls, config or "
                 "cache.db");
    cli_fault(cli, CLI_INCOMPLETE, &err);
}

/* A folder that was named. One that newsboat parts from its data is not taken
 * without them. */
static void
import_folder(struct cli *cli, const char *path, const struct stat *status)
{
    struct place place = {path, path}, usual;
    struct stat own;
    if (find_place(cli, "newsboat", &usual) && is_folder(usual.config, &own) &&
        own.st_dev == status->st_dev && own.st_ino == status->st_ino)
        place.data = usual.data;
    import_place(cli, &place);
}

static void
import_usual(struct cli *cli)
{
    struct place place;
    struct dl_error err;
    if (find_place(cli, "newsboat", &place) ||
        find_place(cli, "newsbeuter", &place)) {
        import_place(cli, &place);
        return;
    }
    dl_error_set(&err, DL_ERR_MISSING, "", 0, 0,
                 "newsboat has no folder here (%s, ~/.newsboat); name what is "
                 "to be imported",
                 base_folder(cli, "XDG_CONFIG_HOME", ".config", "newsboat"));
    cli_fault(cli, CLI_INCOMPLETE, &err);
}

void
cli_import(struct cli *cli)
{
    struct stat status;
    const char *cache;
    if (!sources_load(cli))
        return;
    if (!cli->line.count)
        import_usual(cli);
    for (size_t i = 0; i < cli->line.count; i++) {
        const char *path = cli->line.operands[i];
        if (is_folder(path, &status))
            import_folder(cli, path, &status);
        else
            import_file(cli, path, &cache);
    }
}
