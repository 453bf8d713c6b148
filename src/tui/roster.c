/* Finding names by typing, fast enough for every key. All forms are folded
 * once. A form is scored only if it has the letters of the needle at all, which
 * one comparison of two sets tells; the best are kept in a heap whose root is
 * the worst of them, so that most names cost one more comparison. */
/* SPDX-License-Identifier: ISC */
#include "tui/roster.h"

#include "tui/fold.h"
#include "tui/overlay.h"

#include <limits.h>
#include <stdlib.h>

enum {
    ALIAS_COST = 10, /* the name itself counts a little more */
    SALIENCE_MAX = 100
};

/* Letters and digits have a bit each; all other bytes share the rest. */
static uint64_t
letters_of(struct dl_str text)
{
    enum { DIGITS_FROM = 26, OTHERS_FROM = 36, OTHERS = 64 - OTHERS_FROM };
    uint64_t letters = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        unsigned bit = OTHERS_FROM + byte % OTHERS;
        if (dl_is_lower((char)byte))
            bit = byte - 'a';
        else if (dl_is_digit((char)byte))
            bit = DIGITS_FROM + byte - '0';
        letters |= UINT64_C(1) << bit;
    }
    return letters;
}

static struct form
form_of(struct dl_arena *arena, struct dl_str text)
{
    char *low = dl_arena_alloc(arena, text.bytes + 1);
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.at[i] & 0x80 || text.at[i] == '\n') {
            struct dl_str folded = fold_text(arena, text, true).text;
            return (struct form){folded, letters_of(folded)};
        }
        low[i] = dl_to_lower(text.at[i]);
    }
    struct dl_str folded = {low, text.bytes};
    return (struct form){folded, letters_of(folded)};
}

static int
by_rank(const void *a, const void *b)
{
    const struct roster_name *x = a, *y = b;
    if (x->pinned != y->pinned)
        return x->pinned ? -1 : 1;
    if (x->salience != y->salience)
        return x->salience > y->salience ? -1 : 1;
    if (x->mentions != y->mentions)
        return x->mentions > y->mentions ? -1 : 1;
    int order = dl_str_cmp(x->name.name, y->name.name);
    return order ? order : (int)x->name.kind - (int)y->name.kind;
}

static void
begin(struct roster *roster, const void *of, size_t count)
{
    if (!roster->arena)
        roster->arena = dl_arena_new(0);
    dl_arena_reset(roster->arena, (struct dl_mark){NULL, 0});
    roster->of = of;
    roster->count = roster->full = 0;
    roster->at = DL_ARRAY(roster->arena, count + 1, struct roster_name);
}

static void
add(struct roster *roster, struct roster_name name)
{
    if (name.salience > roster->full)
        roster->full = name.salience;
    roster->at[roster->count++] = name;
}

/* Sort, then fold what was added. */
static void
finish(struct roster *roster)
{
    size_t total = 0, next = 0;
    if (roster->count > 1)
        qsort(roster->at, roster->count, sizeof *roster->at, by_rank);
    for (uint32_t i = 0; i < roster->count; i++)
        total += roster->at[i].aliases->count + 1;
    roster->forms = DL_ARRAY(roster->arena, total + 1, struct form);
    for (uint32_t i = 0; i < roster->count; i++) {
        struct roster_name *at = &roster->at[i];
        at->form = (uint32_t)next;
        at->forms = (uint32_t)at->aliases->count + 1;
        roster->forms[next++] = form_of(roster->arena, at->name.name);
        for (size_t k = 0; k < at->aliases->count; k++)
            roster->forms[next++] =
                form_of(roster->arena, at->aliases->at[k].text);
    }
}

void
roster_of_library(struct roster *roster, const struct dl_library *library)
{
    const struct dl_directory *directory = &library->directory;
    if (roster->of == library)
        return;
    begin(roster, library, directory->count);
    for (size_t i = 0; i < directory->count; i++) {
        const struct dl_listing *at = &directory->at[i];
        if (at->where_count > 0)
            add(roster,
                (struct roster_name){.name = {at->kind, at->key, at->name},
                                     .aliases = &at->aliases,
                                     .mentions = at->mentions,
                                     .articles = at->articles,
                                     .salience = at->salience,
                                     .pinned = at->pinned,
                                     .article = at->where[0].article,
                                     .entity = at->where[0].entity});
    }
    finish(roster);
}

void
roster_of_article(struct roster *roster, const struct dl_reading *reading,
                  const struct dl_library *library, uint32_t article)
{
    if (roster->of == reading)
        return;
    begin(roster, reading, reading->entities.count);
    for (uint32_t i = 0; i < reading->entities.count; i++) {
        const struct dl_entity *at = &reading->entities.at[i];
        struct roster_name name = {.name = {at->kind, at->key, at->name},
                                   .aliases = &at->aliases,
                                   .mentions = at->mentions,
                                   .articles = 1,
                                   .salience = at->salience,
                                   .article = article,
                                   .entity = i};
        if (library && article < library->count) { /* else not joined yet */
            const struct dl_directory *directory = &library->directory;
            const struct dl_listing *listing =
                &directory->at[directory->of[article][i]];
            name.name =
                (struct name){listing->kind, listing->key, listing->name};
            name.articles = listing->articles;
            name.pinned = listing->pinned;
        }
        add(roster, name);
    }
    roster->full = SALIENCE_MAX;
    finish(roster);
}

void
roster_forget(struct roster *roster)
{
    roster->of = NULL;
}

void
roster_free(struct roster *roster)
{
    dl_arena_free(roster->arena);
}

static int
score_of(const struct roster *roster, const struct roster_name *name,
         const struct form *needle)
{
    int best = INT_MIN;
    for (uint32_t i = 0; i < name->forms; i++) {
        const struct form *form = &roster->forms[name->form + i];
        if (needle->letters & ~form->letters)
            continue;
        int score = fuzzy_score(needle->text, form->text);
        if (score != INT_MIN && score - (i > 0 ? ALIAS_COST : 0) > best)
            best = score - (i > 0 ? ALIAS_COST : 0);
    }
    return best;
}

struct found {
    int score;
    uint32_t place;
};

/* Better fits first, then the order of the roster. */
static bool
is_worse(struct found a, struct found b)
{
    return a.score != b.score ? a.score < b.score : a.place > b.place;
}

/* Let the name at `i` sink until neither below it is worse. */
static void
sift(struct found *heap, uint32_t count, uint32_t i)
{
    struct found moving = heap[i];
    for (uint32_t child; (child = 2 * i + 1) < count; i = child) {
        if (child + 1 < count && is_worse(heap[child + 1], heap[child]))
            child++;
        if (!is_worse(heap[child], moving))
            break;
        heap[i] = heap[child];
    }
    heap[i] = moving;
}

struct heap {
    struct found *at;
    uint32_t count, most;
};

static void
keep(struct heap *heap, struct found found)
{
    if (heap->count < heap->most) {
        heap->at[heap->count++] = found;
        if (heap->count == heap->most)
            for (uint32_t i = heap->count; i-- > 0;)
                sift(heap->at, heap->count, i);
    } else if (is_worse(heap->at[0], found)) {
        heap->at[0] = found;
        sift(heap->at, heap->count, 0);
    }
}

static int
by_score(const void *a, const void *b)
{
    const struct found *x = a, *y = b;
    return is_worse(*y, *x) ? -1 : is_worse(*x, *y);
}

void
roster_find(struct dl_arena *scratch, const struct roster *roster,
            struct dl_str needle, enum dl_kind kind, uint32_t most,
            struct roster_hits *out)
{
    struct form typed = {needle, letters_of(needle)};
    struct heap heap = {.most = most < roster->count ? most : roster->count};
    *out = (struct roster_hits){0};
    if (heap.most == 0)
        return;
    heap.at = DL_ARRAY(scratch, heap.most, struct found);
    for (uint32_t i = 0; i < roster->count; i++) {
        const struct roster_name *name = &roster->at[i];
        if (kind != DL_KIND_COUNT && kind != name->name.kind)
            continue;
        int score = needle.bytes ? score_of(roster, name, &typed) : 0;
        if (score == INT_MIN)
            continue;
        out->by_kind[name->name.kind]++;
        out->total++;
        keep(&heap, (struct found){score, i});
    }
    qsort(heap.at, heap.count, sizeof *heap.at, by_score);
    out->at = DL_ARRAY(scratch, heap.count + 1, uint32_t);
    out->count = heap.count;
    for (uint32_t i = 0; i < heap.count; i++)
        out->at[i] = heap.at[i].place;
}
