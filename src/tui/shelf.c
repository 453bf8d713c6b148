/* The articles and what is kept about them. Memos are found by a hash of the
 * article's id (open addressing, linear probing), so that read marks, stars
 * and reading positions survive a reload that numbers the articles anew. From
 * one session to the next they are known by key. */
/* SPDX-License-Identifier: ISC */
#include "tui/shelf.h"

#include <stdlib.h>
#include <string.h>

enum { TABLE_SIZE_FIRST = 64, DAY_SECONDS = 24 * 60 * 60 };

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
grow_table(struct shelf *shelf, size_t memos)
{
    if (memos * 2 <= shelf->table_size)
        return;
    while (memos * 2 > shelf->table_size)
        shelf->table_size *= 2;
    shelf->table = DL_ARRAY(shelf->arena, shelf->table_size, uint32_t);
    for (size_t i = 0; i < shelf->memos.count; i++)
        *find_slot(shelf, shelf->memos.at[i].id) = (uint32_t)i + 1;
}

/* A list with room for `wanted`: what doubles on the way to a hundred thousand
 * leaves as much behind. */
static void *
widen(struct dl_arena *arena, void *at, size_t count, size_t *room,
      size_t wanted, size_t size)
{
    if (wanted <= *room)
        return at;
    void *wide = dl_arena_array(arena, wanted, size);
    if (count > 0)
        memcpy(wide, at, count * size);
    *room = wanted;
    return wide;
}

static void
widen_slots(struct shelf *shelf, struct slots *slots, size_t wanted)
{
    slots->at = widen(shelf->arena, slots->at, slots->count, &slots->room,
                      wanted, sizeof *slots->at);
}

void
shelf_expect(struct shelf *shelf, size_t articles)
{
    size_t wanted = shelf->slots.count + articles;
    widen_slots(shelf, &shelf->slots, wanted);
    shelf->memos.at =
        widen(shelf->arena, shelf->memos.at, shelf->memos.count,
              &shelf->memos.room, wanted, sizeof *shelf->memos.at);
    grow_table(shelf, wanted);
}

/* The id of a stored article is its key. Of the others, an address is the same
 * on every machine, a path is not. */
static struct dl_key
key_of(const struct dl_article *article)
{
    struct dl_key key;
    if (dl_key_read(article->id, &key))
        return key;
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

uint32_t
shelf_memo_for(struct shelf *shelf, const struct dl_article *article)
{
    uint64_t hash = dl_str_hash(article->id);
    uint32_t *slot = find_slot(shelf, hash);
    if (*slot)
        return *slot - 1;
    struct memo memo = {.id = hash, .key = key_of(article), .article = NONE};
    recall(shelf->marks, &memo);
    DL_PUSH(shelf->arena, &shelf->memos, memo);
    *slot = (uint32_t)shelf->memos.count;
    grow_table(shelf, shelf->memos.count);
    return (uint32_t)shelf->memos.count - 1;
}

/* As the store dates what it lists, so that both stand in one order: a day
 * without a time of day is its noon. */
int64_t
shelf_listed(const struct dl_article *article)
{
    const struct dl_stamp *stamp = &article->published;
    if (!stamp->known)
        return UNDATED;
    int64_t seconds = stamp->has_time ? stamp->seconds : DAY_SECONDS / 2;
    int64_t zone = stamp->has_zone ? stamp->zone : 0;
    return (int64_t)stamp->day.n * DAY_SECONDS + seconds - zone * 60;
}

/* The number of the article of a memo, which is there from now on. */
static uint32_t
settle_in(struct shelf *shelf, uint32_t memo)
{
    uint32_t *article = &shelf->memos.at[memo].article;
    if (*article == NONE) {
        struct slot slot = {.memo = memo, .listed = UNDATED};
        *article = (uint32_t)shelf->slots.count;
        DL_PUSH(shelf->arena, &shelf->slots, slot);
    }
    return *article;
}

uint32_t
shelf_add_head(struct shelf *shelf, const struct dl_head *head)
{
    uint32_t article = settle_in(shelf, shelf_memo_for(shelf, &head->article));
    struct slot *slot = &shelf->slots.at[article];
    if (slot->head && slot->head->hash != head->hash) {
        slot->old = true;
        slot->asked = false;
    }
    slot->head = head;
    slot->gone = false;
    slot->listed = head->listed;
    return article;
}

void
shelf_remove_head(struct shelf *shelf, const struct dl_head *head)
{
    uint32_t memo = shelf_memo_for(shelf, &head->article);
    uint32_t article = shelf->memos.at[memo].article;
    if (article != NONE)
        shelf->slots.at[article].gone = true;
}

uint32_t
shelf_add(struct shelf *shelf, const struct dl_reading *reading, unsigned round)
{
    uint32_t memo = shelf_memo_for(shelf, reading->article);
    uint32_t article = shelf->memos.at[memo].article;
    bool known = article != NONE;
    shelf->files_read += !known || !shelf->slots.at[article].head;
    if (known && shelf_is_joined(shelf, article))
        return NONE;
    article = settle_in(shelf, memo);
    struct slot *slot = &shelf->slots.at[article];
    slot->reading = reading;
    slot->round = round;
    slot->old = slot->asked = false;
    if (!slot->head)
        slot->listed = shelf_listed(reading->article);
    return article;
}

const struct dl_reading *
shelf_reading(const struct shelf *shelf, uint32_t article)
{
    return article < shelf->slots.count ? shelf->slots.at[article].reading
                                        : NULL;
}

const struct dl_article *
shelf_article(const struct shelf *shelf, uint32_t article)
{
    const struct dl_reading *reading = shelf_reading(shelf, article);
    const struct dl_head *head = shelf_head(shelf, article);
    return reading ? reading->article : head ? &head->article : NULL;
}

const struct dl_head *
shelf_head(const struct shelf *shelf, uint32_t article)
{
    return article < shelf->slots.count ? shelf->slots.at[article].head : NULL;
}

bool
shelf_is_joined(const struct shelf *shelf, uint32_t article)
{
    return shelf->library && article < shelf->library->count;
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
