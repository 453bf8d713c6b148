/* Readings in the store: looked for before an article is read, put there when
 * it was. */
/* SPDX-License-Identifier: ISC */
#include <dateline/recall.h>

#include "desk/parting.h"

/* Whether it hangs on more than what the version tells. */
static bool
is_parted(const struct dl_recall *recall, const struct dl_reading *reading)
{
    return recall->known && apart_touches(&recall->known->apart, reading);
}

/* The version that a reading of an article is kept under: with corrections, it
 * is that of those alone that are about the article. */
static uint32_t
kept_version(const struct dl_recall *recall, const struct dl_article *article)
{
    if (!recall->known || recall->known->corrections.count == 0)
        return recall->version;
    uint32_t said = corrections_sum(&recall->known->corrections, article);
    return said ? recall->plain ^ said : recall->plain;
}

/* NULL when none is kept, or what is kept cannot be used. */
static struct dl_reading *
find(struct dl_arena *scratch, const struct dl_recall *recall,
     const struct dl_article *article, uint64_t hash, uint32_t version)
{
    struct dl_str bytes = DL_STR("");
    struct dl_reading *out = NULL;
    if (dl_store_cache_get(scratch, recall->store, hash, version, &bytes,
                           NULL) == DL_OK &&
        bytes.bytes > 0)
        dl_reading_unpack(article, bytes, &out, NULL);
    if (!out || !is_parted(recall, out))
        return out;
    dl_reading_free(out);
    return NULL;
}

static struct dl_reading *
make(struct dl_arena *scratch, const struct dl_recall *recall,
     const struct dl_article *article, uint64_t hash, uint32_t version)
{
    struct dl_reading *made =
        dl_reading_make(recall->tagger, recall->work, article);
    bool keeps =
        recall->store && !recall->only_looks && !is_parted(recall, made);
    if (!keeps && !recall->lasting)
        return made;
    struct dl_str bytes = dl_reading_pack(scratch, made);
    if (keeps)
        dl_store_cache_put(recall->store, hash, version, bytes, NULL);
    return recall->lasting ? dl_reading_tighten(made, bytes) : made;
}

struct dl_reading *
dl_reading_get(const struct dl_recall *recall, const struct dl_article *article,
               uint64_t hash, bool *made)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_reading *out = NULL;
    uint32_t version = recall->store ? kept_version(recall, article) : 0;
    if (recall->store)
        out = find(scratch, recall, article, hash, version);
    if (made)
        *made = !out;
    if (!out)
        out = make(scratch, recall, article, hash, version);
    dl_arena_free(scratch);
    return out;
}

void
dl_reading_names(struct dl_arena *arena, const struct dl_reading *reading,
                 struct dl_nameds *out)
{
    *out = (struct dl_nameds){NULL, 0, 0};
    for (size_t i = 0; i < reading->entities.count; i++) {
        const struct dl_entity *entity = &reading->entities.at[i];
        struct dl_named named = {dl_str_from(dl_kind_name(entity->kind)),
                                 entity->name};
        DL_PUSH(arena, out, named);
        for (size_t k = 0; k < entity->aliases.count; k++) {
            named.name = entity->aliases.at[k].text;
            DL_PUSH(arena, out, named);
        }
    }
}
