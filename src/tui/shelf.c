/* The articles and what is kept about them. Memos are found by a hash of the
 * article's id (open addressing, linear probing), so that read marks, stars
 * and reading positions survive a reload that numbers the articles anew. From
 * one session to the next they are known by key. */
/* SPDX-License-Identifier: ISC */
#include "tui/shelf.h"

#include <stdlib.h>

enum { TABLE_SIZE_FIRST = 64 };

void
shelf_init(struct shelf *shelf, struct dl_arena *arena)
{
    *shelf = (struct shelf){.arena = arena, .loading = true};
    shelf->joins = dl_arena_new(0);
    shelf->table_size = TABLE_SIZE_FIRST;
    shelf->table = DL_ARRAY(arena, TABLE_SIZE_FIRST, uint32_t);
}

void
shelf_free(struct shelf *shelf)
{
    dl_arena_free(shelf->joins);
    roster_free(&shelf->roster);
}

void
shelf_begin(struct shelf *shelf, size_t files)
{
    shelf->files = files;
    shelf->files_read = 0;
    shelf->faults.count = 0;
    shelf->loading = true;
    shelf->done = false;
}

static uint32_t *
find_slot(const struct shelf *shelf, uint64_t id)
{
    size_t mask = shelf->table_size - 1;
    size_t at = (size_t)id & mask;
    while (shelf->table[at] && shelf->memos.at[shelf->table[at] - 1].id != id)
        at = (at + 1) & mask;
    return &shelf->table[at];
}

static void
grow_table(struct shelf *shelf)
{
    shelf->table_size *= 2;
    shelf->table = DL_ARRAY(shelf->arena, shelf->table_size, uint32_t);
    for (size_t i = 0; i < shelf->memos.count; i++)
        *find_slot(shelf, shelf->memos.at[i].id) = (uint32_t)i + 1;
}

/* An address is the same on every machine, a path is not. */
static struct dl_key
key_of(const struct dl_article *article)
{
    return article->url.bytes ? dl_key_of_address(article->url)
                              : dl_key_of_file(article->id, article->title);
}

static void
recall(const struct dl_marks *marks, struct memo *memo)
{
    if (!marks)
        return;
    memo->read = dl_marks_get(marks, memo->key, DL_MARK_READ) != 0;
    memo->star = dl_marks_get(marks, memo->key, DL_MARK_STAR) != 0;
    memo->place = dl_marks_get(marks, memo->key, DL_MARK_PLACE);
    memo->inside = memo->place > 0;
    memo->offset = memo->place;
}

void
shelf_recall(struct shelf *shelf, const struct dl_marks *marks)
{
    shelf->marks = marks;
    for (size_t i = 0; i < shelf->memos.count; i++)
        recall(marks, &shelf->memos.at[i]);
}

static uint32_t
memo_for(struct shelf *shelf, const struct dl_article *article)
{
    uint64_t hash = dl_str_hash(article->id);
    uint32_t *slot = find_slot(shelf, hash);
    if (*slot)
        return *slot - 1;
    struct memo memo = {.id = hash, .key = key_of(article), .article = NONE};
    recall(shelf->marks, &memo);
    DL_PUSH(shelf->arena, &shelf->memos, memo);
    *slot = (uint32_t)shelf->memos.count;
    if (shelf->memos.count * 2 > shelf->table_size)
        grow_table(shelf);
    return (uint32_t)shelf->memos.count - 1;
}

static void
place(struct shelf *shelf, size_t article, const struct dl_reading *reading)
{
    struct slot none = {NULL, NONE};
    while (shelf->slots.count <= article)
        DL_PUSH(shelf->arena, &shelf->slots, none);
    struct slot *slot = &shelf->slots.at[article];
    if (!slot->reading)
        shelf->readings++;
    slot->reading = reading;
    slot->memo = memo_for(shelf, reading->article);
    shelf->memos.at[slot->memo].article = (uint32_t)article;
}

bool
shelf_add(struct shelf *shelf, size_t article, const struct dl_reading *reading)
{
    shelf->files_read++;
    if (shelf->library)
        return false;
    place(shelf, article, reading);
    return true;
}

/* Counting sort of all evidence by article; the entries come in time order, so
 * each article's part is then put into text order by its event numbers. */
static void
index_told(struct shelf *shelf)
{
    size_t articles = shelf->library->count, entries = shelf_entries(shelf);
    size_t total = 0;
    uint32_t *first = DL_ARRAY(shelf->joins, articles + 2, uint32_t);
    for (uint32_t i = 0; i < entries; i++) {
        const struct dl_entry *entry = shelf_entry(shelf, i);
        for (uint32_t k = 0; k < entry->evidence_count; k++, total++)
            first[entry->evidence[k].article + 2]++;
    }
    for (size_t i = 2; i < articles + 2; i++)
        first[i] += first[i - 1];
    shelf->told = DL_ARRAY(shelf->joins, total, struct told);
    for (uint32_t i = 0; i < entries; i++) {
        const struct dl_entry *entry = shelf_entry(shelf, i);
        for (uint32_t k = 0; k < entry->evidence_count; k++) {
            struct dl_evidence at = entry->evidence[k];
            shelf->told[first[at.article + 1]++] = (struct told){at.event, i};
        }
    }
    shelf->told_first = first;
}

static uint32_t *
key_slot(const struct shelf *shelf, enum dl_kind kind, struct dl_str key)
{
    const struct dl_directory *directory = &shelf->library->directory;
    size_t mask = shelf->keys_size - 1;
    size_t at = (size_t)(dl_str_hash(key) + (unsigned)kind) & mask;
    for (; shelf->keys[at]; at = (at + 1) & mask) {
        const struct dl_listing *listing = &directory->at[shelf->keys[at] - 1];
        if (listing->kind == kind && dl_str_eq(listing->key, key))
            break;
    }
    return &shelf->keys[at];
}

static void
index_keys(struct shelf *shelf)
{
    const struct dl_directory *directory = &shelf->library->directory;
    shelf->keys_size = TABLE_SIZE_FIRST;
    while (shelf->keys_size < 2 * directory->count)
        shelf->keys_size *= 2;
    shelf->keys = DL_ARRAY(shelf->joins, shelf->keys_size, uint32_t);
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        uint32_t *slot = key_slot(shelf, at->kind, at->key);
        if (!*slot)
            *slot = (uint32_t)i + 1;
    }
}

static int
by_event(const void *a, const void *b)
{
    const struct told *x = a, *y = b;
    if (x->event != y->event)
        return x->event < y->event ? -1 : 1;
    return x->entry < y->entry ? -1 : x->entry > y->entry;
}

void
shelf_join(struct shelf *shelf, const struct dl_library *library)
{
    for (size_t i = 0; i < shelf->memos.count; i++)
        shelf->memos.at[i].article = NONE;
    shelf->slots.count = 0;
    shelf->readings = 0;
    shelf->library = library;
    for (size_t i = 0; i < library->count; i++)
        place(shelf, i, library->readings[i]);
    dl_arena_reset(shelf->joins, (struct dl_mark){NULL, 0});
    index_keys(shelf);
    roster_forget(&shelf->roster);
    index_told(shelf);
    for (uint32_t i = 0; i < library->count; i++)
        qsort(shelf->told + shelf->told_first[i],
              shelf->told_first[i + 1] - shelf->told_first[i],
              sizeof *shelf->told, by_event);
}

const struct dl_reading *
shelf_reading(const struct shelf *shelf, uint32_t article)
{
    return article < shelf->slots.count ? shelf->slots.at[article].reading
                                        : NULL;
}

uint32_t
shelf_memo_index(const struct shelf *shelf, uint32_t article)
{
    return article < shelf->slots.count ? shelf->slots.at[article].memo : NONE;
}

struct memo *
shelf_memo(const struct shelf *shelf, uint32_t article)
{
    return &shelf->memos.at[shelf->slots.at[article].memo];
}

size_t
shelf_entries(const struct shelf *shelf)
{
    if (!shelf->library)
        return 0;
    const struct dl_timeline *timeline = &shelf->library->timeline;
    return timeline->count + timeline->undated_count;
}

const struct dl_entry *
shelf_entry(const struct shelf *shelf, uint32_t entry)
{
    const struct dl_timeline *timeline = &shelf->library->timeline;
    return entry < timeline->count
               ? &timeline->at[entry]
               : &timeline->undated[entry - timeline->count];
}

const struct told *
shelf_told(const struct shelf *shelf, uint32_t article, size_t *count)
{
    *count = 0;
    if (!shelf->library || article >= shelf->library->count)
        return NULL;
    uint32_t first = shelf->told_first[article];
    *count = shelf->told_first[article + 1] - first;
    return shelf->told + first;
}

const struct dl_listing *
shelf_listing(const struct shelf *shelf, uint32_t article, uint32_t entity)
{
    if (!shelf->library || article >= shelf->library->count ||
        entity == DL_NO_ENTITY)
        return NULL;
    const struct dl_directory *directory = &shelf->library->directory;
    return &directory->at[directory->of[article][entity]];
}

const struct dl_listing *
shelf_find(const struct shelf *shelf, enum dl_kind kind, struct dl_str key)
{
    if (!shelf->library)
        return NULL;
    uint32_t listing = *key_slot(shelf, kind, key);
    return listing ? &shelf->library->directory.at[listing - 1] : NULL;
}
