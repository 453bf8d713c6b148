/* Finding annotated files and sharing out their documents. */
/* SPDX-License-Identifier: ISC */
#include "entity/train_files.h"

#include "base/crc.h"
#include "entity/unpack.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static bool
has_columns(struct dl_str name)
{
    static const char *const endings[] = {".conll", ".txt", ".iob2",
                                          ".bio",   ".tsv", ".train"};
    if (dl_str_ends(name, DL_STR(".xz")))
        name.bytes -= 3;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (dl_str_ends(name, dl_str_from(endings[i])))
            return true;
    return false;
}

static const char *
name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void
add_source(struct dl_arena *arena, const char *path, const struct mix *mix,
           struct sources *out)
{
    struct source source = {.path = path, .name = name_of(path)};
    source.row = mix_of(mix, source.name);
    if (source.row.learn != MIX_NONE || source.row.measure != MIX_NONE)
        DL_PUSH(arena, out, source);
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const struct source *)a)->name,
                  ((const struct source *)b)->name);
}

enum dl_status
train_find_sources(struct dl_arena *arena, const char *path,
                   const struct mix *mix, struct sources *out,
                   struct dl_error *err)
{
    struct stat info;
    if (stat(path, &info))
        return dl_error_set(err, DL_ERR_MISSING, path, 0, 0, "%s",
                            strerror(errno));
    if (!S_ISDIR(info.st_mode)) {
        add_source(arena, path, mix, out);
        return DL_OK;
    }
    DIR *folder = opendir(path);
    if (!folder)
        return dl_error_set(err, DL_ERR_IO, path, 0, 0, "%s", strerror(errno));
    size_t before = out->count;
    for (struct dirent *entry; (entry = readdir(folder));)
        if (has_columns(dl_str_from(entry->d_name)))
            add_source(arena,
                       dl_arena_printf(arena, "%s/%s", path, entry->d_name),
                       mix, out);
    closedir(folder);
    if (out->count > before)
        qsort(out->at + before, out->count - before, sizeof *out->at, by_name);
    return DL_OK;
}

void
sources_measure(struct dl_arena *arena, const char *path, struct sources *out)
{
    struct source source = {.path = path, .name = name_of(path)};
    source.row = (struct mix_row){DL_STR("*"), 0, MIX_NONE, MIX_ALL, false};
    for (size_t i = 0; i < out->count; i++)
        if (strcmp(out->at[i].name, source.name) == 0) {
            out->at[i].row = source.row;
            return;
        }
    DL_PUSH(arena, out, source);
}

static void
learn(const struct chainer *chainer, struct source *source,
      const struct column_text *text, double copies, struct chains *chains)
{
    float weight = (float)source->row.weight;
    chains_add(chainer, text, weight, chains);
    if (source->row.copies && copies > 0) {
        struct column_text copy;
        case_copy(chainer->arena, text, (uint32_t)source->learnt, &copy);
        chains_add(chainer, &copy, weight * (float)copies, chains);
    }
    source->learnt++;
}

static void
measure(const struct chainer *chainer, struct source *source,
        const struct column_text *text)
{
    struct paper paper = {.text = text};
    paper.doc = chains_add(chainer, text, 1, &paper.chains);
    DL_PUSH(chainer->arena, &source->papers, paper);
}

enum dl_status
source_read(const struct chainer *chainer, struct source *source, double copies,
            struct chains *chains, struct dl_error *err)
{
    struct column_texts texts = {0};
    struct dl_str file;
    enum dl_status status =
        unpack_read(chainer->arena, source->path, &file, err);
    if (!status)
        status = columns_parse(chainer->arena, file, source->path, &texts, err);
    if (status)
        return status;
    source->crc = crc_of(file.at, file.bytes);
    for (size_t i = 0; i < texts.count; i++) {
        const struct column_text *text = &texts.at[i];
        if (mix_holds(source->row.learn, text->id) && source->row.weight > 0)
            learn(chainer, source, text, copies, chains);
        if (mix_holds(source->row.measure, text->id))
            measure(chainer, source, text);
    }
    source->documents = texts.count;
    return DL_OK;
}
