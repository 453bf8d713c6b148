/* Entries on their way into the store, and back.
 *
 * The store knows articles by its own numbers and names by kind and key, since
 * the numbers of a library and of its directory are good for one session. */
/* SPDX-License-Identifier: ISC */
#include "desk/chronicle.h"

#include <stdlib.h>

#define GOLDEN                                                  \
    0x9E3779B97F4A7C15U /* 2^64 by the golden ratio: it spreads \
                           numbers that follow each other */

/* ---- into the store ---- */

static int
by_score(const void *left, const void *right)
{
    const struct dl_entry *a = *(const struct dl_entry *const *)left;
    const struct dl_entry *b = *(const struct dl_entry *const *)right;
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    return (a > b) - (a < b); /* they lie in one array */
}

/* Those that are worth keeping, the most important first. */
static const struct dl_entry **
rank(struct dl_arena *arena, const struct dl_timeline *timeline, size_t *count)
{
    const struct dl_entry **out =
        DL_ARRAY(arena, timeline->count, const struct dl_entry *);
    *count = 0;
    for (size_t i = 0; i < timeline->count; i++)
        if (!timeline->at[i].minor && timeline->at[i].evidence_count > 0)
            out[(*count)++] = &timeline->at[i];
    if (*count)
        qsort(out, *count, sizeof(const struct dl_entry *), by_score);
    return out;
}

static struct dl_chronicled
keep(struct dl_arena *arena, const struct dl_library *library,
     const int64_t *stored, const struct dl_entry *entry)
{
    struct dl_chronicled out = {
        .when = entry->when,
        .placing = (int)entry->placing,
        .certainty = (int)entry->certainty,
        .score = entry->score,
        .sources = entry->sources,
        .outlets = entry->outlets,
        .title = dl_str_copy(arena, entry->title),
        .why = dl_str_copy(arena, dl_str_from(entry->why)),
        .tellers = DL_ARRAY(arena, entry->evidence_count, struct dl_teller),
        .teller_count = entry->evidence_count,
        .takers = DL_ARRAY(arena, entry->listing_count, struct dl_named),
        .taker_count = entry->listing_count,
    };
    for (uint32_t i = 0; i < entry->evidence_count; i++)
        out.tellers[i] = (struct dl_teller){stored[entry->evidence[i].article],
                                            entry->evidence[i].event};
    for (uint32_t i = 0; i < entry->listing_count; i++) {
        const struct dl_listing *at =
            &library->directory.at[entry->listings[i]];
        out.takers[i] = (struct dl_named){dl_str_from(dl_kind_name(at->kind)),
                                          dl_str_copy(arena, at->key)};
    }
    return out;
}

void
chronicle_read(struct dl_arena *arena, const struct dl_library *library,
               const int64_t *stored, size_t most, struct dl_chronicle *out)
{
    size_t count;
    const struct dl_entry **ranked = rank(arena, &library->timeline, &count);
    for (size_t i = 0; i < count && i < most; i++)
        DL_PUSH(arena, out, keep(arena, library, stored, ranked[i]));
}

/* ---- and back ---- */

/* A name of the directory by kind and key, in a row sorted by key. */
struct known {
    struct dl_str key;
    enum dl_kind kind;
    uint32_t listing;
};

/** An article beyond the library: its number in the store, and here. */
struct other {
    int64_t stored;
    uint32_t article; /* library->count and on */
};

struct extension {
    struct dl_library *library;
    struct dl_arena *scratch;
    const struct chronicle_heads *heads;
    struct known *names;   /* all of the directory, sorted */
    struct other *numbers; /* by `stored`; open addressing, 0 is free */
    size_t room;           /* of them */
    struct {
        const struct dl_head **at;
        size_t count, room;
    } others;
    struct {
        struct dl_entry *at;
        size_t count, room;
    } entries;
};

static int
compare_known(const void *left, const void *right)
{
    const struct known *a = left, *b = right;
    if (a->kind != b->kind)
        return a->kind < b->kind ? -1 : 1;
    return dl_str_cmp(a->key, b->key);
}

static void
sort_names(struct extension *extension)
{
    const struct dl_directory *directory = &extension->library->directory;
    extension->names =
        DL_ARRAY(extension->scratch, directory->count, struct known);
    for (size_t i = 0; i < directory->count; i++)
        extension->names[i] = (struct known){
            directory->at[i].key, directory->at[i].kind, (uint32_t)i};
    if (directory->count)
        qsort(extension->names, directory->count, sizeof *extension->names,
              compare_known);
}

static void
set_listings(const struct extension *extension,
             const struct dl_chronicled *kept, struct dl_entry *entry)
{
    size_t count = extension->library->directory.count;
    entry->listings =
        DL_ARRAY(extension->library->arena, kept->taker_count, uint32_t);
    for (size_t i = 0; count && i < kept->taker_count; i++) {
        struct known wanted = {.key = kept->takers[i].name};
        if (!dl_kind_parse(kept->takers[i].kind, &wanted.kind))
            continue;
        const struct known *found =
            bsearch(&wanted, extension->names, count, sizeof *extension->names,
                    compare_known);
        if (found)
            entry->listings[entry->listing_count++] = found->listing;
    }
}

static struct other *
number_slot(const struct extension *extension, int64_t stored)
{
    size_t mask = extension->room - 1;
    size_t at = ((uint64_t)stored * GOLDEN >> 32) & mask;
    while (extension->numbers[at].stored &&
           extension->numbers[at].stored != stored)
        at = (at + 1) & mask;
    return &extension->numbers[at];
}

/* The number that an article beyond the library has; false: it is gone. */
static bool
number_other(struct extension *extension, int64_t stored, uint32_t *out)
{
    struct other *slot = number_slot(extension, stored);
    if (!slot->stored) {
        const struct chronicle_heads *heads = extension->heads;
        const struct dl_head *head = heads->find(heads->context, stored);
        if (!head)
            return false;
        *slot = (struct other){stored, (uint32_t)(extension->library->count +
                                                  extension->others.count)};
        DL_PUSH(extension->library->arena, &extension->others, head);
    }
    *out = slot->article;
    return true;
}

static bool
is_told(const struct extension *extension, const struct dl_chronicled *kept)
{
    const struct chronicle_heads *heads = extension->heads;
    for (size_t i = 0; i < kept->teller_count; i++)
        if (heads->joined(heads->context, kept->tellers[i].article))
            return true;
    return false;
}

static void
set_evidence(struct extension *extension, const struct dl_chronicled *kept,
             struct dl_entry *entry)
{
    entry->evidence = DL_ARRAY(extension->library->arena, kept->teller_count,
                               struct dl_evidence);
    for (size_t i = 0; i < kept->teller_count; i++) {
        struct dl_evidence *at = &entry->evidence[entry->evidence_count];
        at->event = kept->tellers[i].event;
        entry->evidence_count +=
            number_other(extension, kept->tellers[i].article, &at->article);
    }
}

/* What a damaged store says about an entry is checked here. */
static bool
is_sound(const struct dl_chronicled *kept)
{
    return kept->placing >= DL_PLACED && kept->placing < DL_UNPLACED &&
           kept->certainty >= 0 && kept->certainty <= DL_DENIED &&
           kept->when.grain >= DL_GRAIN_SECOND &&
           kept->when.grain <= DL_GRAIN_CENTURY &&
           kept->when.from.n <= kept->when.to.n;
}

static void
take_back(struct extension *extension, const struct dl_chronicled *kept)
{
    struct dl_entry entry = {
        .when = kept->when,
        .placing = (enum dl_placing)kept->placing,
        .certainty = (enum dl_certainty)kept->certainty,
        .title = kept->title,
        .score = kept->score,
        .sources = kept->sources,
        .outlets = kept->outlets,
        .why = dl_str_copy(extension->library->arena, kept->why).at,
    };
    if (!is_sound(kept) || is_told(extension, kept))
        return;
    set_evidence(extension, kept, &entry);
    if (entry.evidence_count == 0)
        return;
    set_listings(extension, kept, &entry);
    DL_PUSH(extension->scratch, &extension->entries, entry);
}

static void
size_numbers(struct extension *extension, const struct dl_chronicle *kept)
{
    size_t tellers = 0;
    for (size_t i = 0; i < kept->count; i++)
        tellers += kept->at[i].teller_count;
    extension->room = 64;
    while (extension->room < 2 * tellers)
        extension->room *= 2;
    extension->numbers =
        DL_ARRAY(extension->scratch, extension->room, struct other);
}

void
chronicle_extend(struct dl_library *library,
                 const struct chronicle_heads *heads,
                 const struct dl_chronicle *kept)
{
    struct extension extension = {
        .library = library, .scratch = dl_arena_new(0), .heads = heads};
    sort_names(&extension);
    size_numbers(&extension, kept);
    for (size_t i = 0; i < kept->count; i++)
        take_back(&extension, &kept->at[i]);
    library->others = extension.others.at;
    library->other_count = extension.others.count;
    dl_timeline_extend(library->arena, &library->timeline, extension.entries.at,
                       extension.entries.count);
    dl_arena_free(extension.scratch);
}
