/* A search over the store. What is read and starred comes as keys in any order,
 * and is sorted when the query first asks. */
/* SPDX-License-Identifier: ISC */
#include "desk/finder.h"

#include <dateline/kind.h>

#include <stdlib.h>

struct keys {
    struct dl_key *at;
    size_t count;
    bool sorted;
};

struct finding {
    struct dl_arena *arena; /* and this */
    uint32_t serial;
    struct dl_str text;
    struct keys read, starred, shown;
    size_t contexts;
};

static struct keys
copy_keys(struct dl_arena *arena, const struct dl_key *at, size_t count)
{
    struct keys out = {.at = DL_ARRAY(arena, count, struct dl_key),
                       .count = count};
    if (count)
        memcpy(out.at, at, count * sizeof *at);
    return out;
}

struct finding *
finding_new(const struct dl_desk_query *query)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct finding *out = DL_NEW(arena, struct finding);
    *out = (struct finding){
        .arena = arena,
        .serial = query->serial,
        .text = dl_str_copy(arena, query->text),
        .read = copy_keys(arena, query->read, query->read_count),
        .starred = copy_keys(arena, query->starred, query->starred_count),
        .shown = copy_keys(arena, query->shown, query->shown_count),
        .contexts = query->contexts,
    };
    return out;
}

void
finding_free(struct finding *finding)
{
    if (finding)
        dl_arena_free(finding->arena); /* and `finding` with it */
}

static int
by_key(const void *left, const void *right)
{
    const struct dl_key *a = left, *b = right;
    if (a->high != b->high)
        return a->high < b->high ? -1 : 1;
    return (a->low > b->low) - (a->low < b->low);
}

static bool
has_key(struct keys *keys, struct dl_key key)
{
    if (!keys->count)
        return false;
    if (!keys->sorted)
        qsort(keys->at, keys->count, sizeof *keys->at, by_key);
    keys->sorted = true;
    return bsearch(&key, keys->at, keys->count, sizeof *keys->at, by_key) !=
           NULL;
}

static bool
is_marked(const void *marks, struct dl_key key, enum dl_condition condition)
{
    struct finding *finding = *(struct finding *const *)marks;
    return has_key(condition == DL_IS_READ ? &finding->read : &finding->starred,
                   key);
}

static enum dl_status
look(struct dl_arena *arena, const struct finding *finding,
     struct dl_store *store, const struct dl_window *window,
     struct dl_finds *out, struct dl_error *err)
{
    const struct keys *shown = &finding->shown;
    if (shown->count > 0)
        return dl_store_around(arena, store, window, shown->at, shown->count,
                               out, err);
    return dl_store_match(arena, store, window, out, err);
}

bool
finding_run(struct finding *finding, struct dl_store *store,
            bool (*stopped)(const void *context), const void *context,
            struct dl_news *out)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_found *found = DL_NEW(arena, struct dl_found);
    struct dl_finds finds = {NULL, 0, 0};
    struct dl_query query;
    struct dl_window window = {.query = &query,
                               .count = finding->contexts,
                               .marked = is_marked,
                               .marks = &finding,
                               .stopped = stopped,
                               .stopper = context};
    found->serial = finding->serial;
    found->status = dl_query_read(arena, dl_str_copy(arena, finding->text),
                                  dl_kind_names(), &query, &found->fault);
    if (found->status == DL_OK)
        found->status =
            look(arena, finding, store, &window, &finds, &found->fault);
    found->at = finds.at;
    found->count = finds.count;
    *out =
        (struct dl_news){.what = DL_NEWS_FOUND, .found = found, .arena = arena};
    if (found->status != DL_ERR_STORE || !stopped(context))
        return true;
    dl_arena_free(arena);
    return false;
}
