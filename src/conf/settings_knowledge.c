/* What the user tells about names: the knowledge file, and the names of the
 * settings laid over it, which are read last and so win. */
/* SPDX-License-Identifier: ISC */
#include <dateline/settings.h>

#include <string.h>

#include "conf/file.h"

const char *
dl_knowledge_path(struct dl_arena *arena, const char *config)
{
    if (!config)
        return NULL;
    struct dl_str folder = conf_file_folder(config);
    return dl_arena_printf(arena, "%.*sknowledge.yaml", DL_FMT(folder));
}

/* A file is missed only where a line of the settings names it. */
static enum dl_status
load(struct dl_arena *arena, const struct dl_settings *settings,
     struct dl_knowledge *out)
{
    struct dl_error fault;
    const char *origin = settings->origin[DL_OPTION_knowledge];
    bool named = origin && strcmp(origin, "built in") != 0;
    const char *path = dl_str_copy(arena, settings->knowledge).at;
    enum dl_status status = dl_knowledge_load(arena, path, out, &fault);
    if (status == DL_ERR_MISSING && !named)
        return DL_OK;
    if (status == DL_ERR_MISSING)
        dl_error_set(&fault, status, origin, 0, 0,
                     "names.knowledge is '%s', which does not exist", path);
    if (status == DL_ERR_MISSING || status == DL_ERR_IO)
        dl_faults_add(arena, &out->faults, &fault);
    return status;
}

/* Joins that were taken back; they may be missing. */
static enum dl_status
load_apart(struct dl_arena *arena, const struct dl_settings *settings,
           struct dl_knowledge *out)
{
    struct dl_error fault;
    const char *path = dl_str_copy(arena, settings->apart).at;
    enum dl_status status = dl_knowledge_load(arena, path, out, &fault);
    if (status == DL_ERR_IO)
        dl_faults_add(arena, &out->faults, &fault);
    return status == DL_ERR_MISSING ? DL_OK : status;
}

/* The last word: what was said while reading. A fault costs that word only. */
static void
load_corrections(struct dl_arena *arena, const struct dl_settings *settings,
                 struct dl_knowledge *out)
{
    if (settings->corrections.bytes)
        dl_corrections_load(arena, dl_str_copy(arena, settings->corrections).at,
                            out, NULL);
    for (size_t i = 0; i < settings->said.count; i++)
        dl_correction_set(arena, &out->corrections, &settings->said.at[i]);
    dl_corrections_lay(arena, out);
}

enum dl_status
dl_settings_knowledge(struct dl_arena *arena,
                      const struct dl_settings *settings,
                      struct dl_knowledge *out)
{
    const struct dl_knowledge *own = &settings->entities;
    enum dl_status status = DL_OK;
    *out = (struct dl_knowledge){.faults = {0}};
    if (settings->knowledge.bytes)
        status = load(arena, settings, out);
    for (size_t i = 0; i < own->entries.count; i++)
        DL_PUSH(arena, &out->entries, own->entries.at[i]);
    for (size_t i = 0; i < own->never.count; i++)
        DL_PUSH(arena, &out->never, own->never.at[i]);
    if (settings->apart.bytes) {
        enum dl_status apart = load_apart(arena, settings, out);
        status = status == DL_OK ? apart : status;
    }
    load_corrections(arena, settings, out);
    return status;
}
