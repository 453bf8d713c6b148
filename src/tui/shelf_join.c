/* A library taken in: its articles are numbered as its evidence has them, all
 * that it does not know stand behind them; and the ways from an article to what
 * it tells, and from a name to where it is listed. */
/* SPDX-License-Identifier: ISC */
#include "tui/shelf.h"

#include <stdlib.h>

enum { KEYS_SIZE_FIRST = 64 };

/* Counting sort of all evidence by article; the entries come in time order, so
 * each article's part is then put into text order by its event numbers. */
static void
index_told(struct shelf *shelf)
{
    size_t articles = shelf->library->count + shelf->library->other_count;
    size_t entries = shelf_entries(shelf), total = 0;
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
    shelf->told_count = articles;
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
    shelf->keys_size = KEYS_SIZE_FIRST;
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

/** Articles on their way from old numbers to new ones. */
struct moving {
    struct slots old; /* those that have moved have no memo any more */
    unsigned round;   /* readings up to it go with those they came with */
};

/* What was known of an article; nothing when it is new. */
static struct slot
take_old(struct shelf *shelf, struct moving *moving,
         const struct dl_article *article)
{
    uint32_t memo = shelf_memo_for(shelf, article);
    uint32_t before = shelf->memos.at[memo].article;
    struct slot slot = {.memo = memo};
    if (before < moving->old.count && moving->old.at[before].memo == memo) {
        slot = moving->old.at[before];
        moving->old.at[before].memo = NONE;
    }
    return slot;
}

static void
number_joined(struct shelf *shelf, struct moving *moving)
{
    for (size_t i = 0; i < shelf->library->count; i++) {
        const struct dl_reading *reading = shelf->library->readings[i];
        struct slot old = take_old(shelf, moving, reading->article);
        struct slot slot = {
            .reading = reading, .head = old.head, .memo = old.memo};
        slot.listed =
            old.head ? old.head->listed : shelf_listed(reading->article);
        DL_PUSH(shelf->arena, &shelf->slots, slot);
    }
}

static void
let_go(struct slot *slot, unsigned round)
{
    if (slot->round > round)
        return;
    slot->reading = NULL;
    slot->asked = slot->old = false;
}

/* Articles that the library has only heads of; they may come here first. */
static void
number_named(struct shelf *shelf, struct moving *moving)
{
    for (size_t i = 0; i < shelf->library->other_count; i++) {
        const struct dl_head *head = shelf->library->others[i];
        struct slot slot = take_old(shelf, moving, &head->article);
        let_go(&slot, moving->round);
        if (!slot.head)
            slot.head = head;
        slot.listed = slot.head->listed;
        DL_PUSH(shelf->arena, &shelf->slots, slot);
    }
}

static void
number_rest(struct shelf *shelf, const struct moving *moving)
{
    for (size_t i = 0; i < moving->old.count; i++) {
        struct slot slot = moving->old.at[i];
        if (slot.memo == NONE)
            continue;
        let_go(&slot, moving->round);
        if (!slot.gone && (slot.head || slot.reading))
            DL_PUSH(shelf->arena, &shelf->slots, slot);
        else
            shelf->memos.at[slot.memo].article = NONE;
    }
}

static void
make_room(struct shelf *shelf, struct slots *slots, size_t wanted)
{
    slots->count = 0;
    if (slots->room >= wanted)
        return;
    slots->room = wanted + wanted / 8; /* a day's news */
    slots->at = DL_ARRAY(shelf->arena, slots->room, struct slot);
}

static void
number(struct shelf *shelf, unsigned round)
{
    const struct dl_library *library = shelf->library;
    struct moving moving = {shelf->slots, round};
    shelf->slots = shelf->spare;
    make_room(shelf, &shelf->slots,
              moving.old.count + library->count + library->other_count);
    number_joined(shelf, &moving);
    number_named(shelf, &moving);
    number_rest(shelf, &moving);
    for (uint32_t i = 0; i < shelf->slots.count; i++)
        shelf->memos.at[shelf->slots.at[i].memo].article = i;
    shelf->spare = moving.old;
}

void
shelf_join(struct shelf *shelf, const struct dl_library *library,
           unsigned round)
{
    shelf->library = library;
    number(shelf, round);
    dl_arena_reset(shelf->joins, (struct dl_mark){NULL, 0});
    index_keys(shelf);
    roster_forget(&shelf->roster);
    index_told(shelf);
    for (uint32_t i = 0; i < shelf->told_count; i++)
        qsort(shelf->told + shelf->told_first[i],
              shelf->told_first[i + 1] - shelf->told_first[i],
              sizeof *shelf->told, by_event);
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

const struct dl_event *
shelf_event(const struct shelf *shelf, struct dl_evidence evidence)
{
    const struct dl_reading *reading = shelf_reading(shelf, evidence.article);
    return reading && evidence.event < reading->events.count
               ? &reading->events.at[evidence.event]
               : NULL;
}

bool
shelf_is_told(const struct shelf *shelf, uint32_t article)
{
    return shelf->library && article < shelf->told_count;
}

const struct told *
shelf_told(const struct shelf *shelf, uint32_t article, size_t *count)
{
    *count = 0;
    if (!shelf_is_told(shelf, article))
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
