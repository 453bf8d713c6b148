/* The files of the reader: found, told apart by when they changed, read one by
 * one. What is as it was moves on from the generation before. */
/* SPDX-License-Identifier: ISC */
#include "desk/files.h"

#include <dateline/loader.h>
#include <dateline/recall.h>

static struct dl_files
find_files(struct dl_desk *desk, struct dl_arena *arena)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    for (size_t i = 0; i < desk->paths.count; i++)
        dl_files_find(arena, desk->paths.at[i].at, &files, &faults);
    for (size_t i = 0; i < faults.count; i++)
        crew_report(desk, &faults.at[i]);
    struct dl_news news = {.what = DL_NEWS_FILES, .total = files.count};
    queue_put(&desk->queue, &news);
    return files;
}

/* What is the same as long as a file is as it was; 0 when nothing tells. */
static uint64_t
hash_of(const struct dl_file *file)
{
    struct dl_arena *scratch = dl_arena_new(0);
    uint64_t out = 0;
    if (file->dated)
        out = dl_str_hash(dl_str_from(dl_arena_printf(
            scratch, "%.*s %lld %llu", DL_FMT(file->path),
            (long long)file->changed, (unsigned long long)file->bytes)));
    dl_arena_free(scratch);
    return out;
}

/* Another one when a file came, went or changed; never the same where nothing
 * tells. */
static uint64_t
sum_of(const struct dl_files *files)
{
    uint64_t sum = files->count;
    for (size_t i = 0; i < files->count; i++) {
        uint64_t hash = hash_of(&files->at[i]);
        sum = (sum ^ sum >> 29) * UINT64_C(0x9E3779B97F4A7C15) ^ hash;
    }
    return sum;
}

bool
files_differ(const struct dl_desk *desk, const struct generation *newest)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    for (size_t i = 0; i < desk->paths.count; i++)
        dl_files_find(scratch, desk->paths.at[i].at, &files, &faults);
    uint64_t sum = sum_of(&files);
    dl_arena_free(scratch);
    return !newest || newest->files != sum;
}

/* Its articles move on from the generation before; false when the file is not
 * as it was, or is new. */
static bool
move_file(struct generation *made, const struct places *before, uint64_t hash)
{
    size_t first = hash ? places_of_file(before, hash) : before->count;
    for (size_t i = first; i < before->count && before->at[i]->hash == hash;
         i++)
        generation_move(made, before->at[i]);
    return first < before->count;
}

static struct dl_reading *
read_article(struct dl_arena *scratch, const struct making *making,
             const struct dl_article *article)
{
    struct dl_reading *made =
        dl_reading_make(making->basis->tagger, making->work, article);
    return dl_reading_tighten(made, dl_reading_pack(scratch, made));
}

static void
read_file(struct dl_desk *desk, struct generation *made,
          const struct making *making, struct dl_loader *loader,
          const struct dl_file *file)
{
    struct dl_arena *scratch = dl_arena_new(0);
    uint64_t hash = hash_of(file);
    struct dl_articles articles = {0};
    struct dl_error fault;
    if (dl_loader_read(loader, scratch, file, &articles, &fault) != DL_OK)
        crew_report(desk, &fault);
    for (size_t i = 0; i < articles.count && !crew_stopped(desk); i++) {
        generation_add(made, making->basis,
                       read_article(scratch, making, articles.at[i]), 0, hash);
        crew_show(desk, made);
    }
    dl_arena_free(scratch);
}

void
files_read(struct dl_desk *desk, struct generation *made,
           const struct making *making, bool anew)
{
    struct places before = {NULL, 0};
    struct dl_files files = find_files(desk, made->arena);
    struct dl_loader *loader = dl_loader_new(desk->settings.fetcher.at);
    made->files = sum_of(&files);
    if (made->older && !anew)
        places_sort_files(made->arena, &made->older->members, &before);
    for (size_t i = 0; i < files.count && !crew_stopped(desk); i++)
        if (!move_file(made, &before, hash_of(&files.at[i])))
            read_file(desk, made, making, loader, &files.at[i]);
    dl_loader_free(loader);
}

static struct dl_reading *
read_again(const struct making *making, const struct dl_reading *old)
{
    struct dl_arena *arena = dl_arena_new(0);
    const struct dl_article *article = dl_article_copy(arena, old->article);
    return dl_reading_build(arena, making->basis->tagger, making->work, article,
                            NULL);
}

void
files_take(struct dl_desk *desk, struct generation *made,
           const struct making *making, const struct partings *partings)
{
    struct helds *old = &made->older->members;
    made->files = made->older->files;
    for (size_t i = 0; i < old->count && !crew_stopped(desk); i++) {
        struct held *held = &old->at[i];
        if (held->stored)
            continue;
        if (parting_touches(partings, held->reading))
            generation_add(made, making->basis,
                           read_again(making, held->reading), 0, held->hash);
        else
            generation_move(made, held);
    }
}
