/* A head is one stretch of memory with its strings behind it; outlets, authors
 * and feeds, which come again and again, are kept once. */
/* SPDX-License-Identifier: ISC */
#include "desk/heads.h"

#include <pthread.h>
#include <stdlib.h>

/* 2^64 by the golden ratio: it spreads numbers that follow each other. */
#define GOLDEN 0x9E3779B97F4A7C15U

enum { TABLE_FIRST = 256 };

/* The lowest bits of a print: there are many of these. */
enum { SEEN = 1, GONE = 2, MARKS = SEEN | GONE };

struct known {
    struct dl_head *head; /* NULL: free */
    uint64_t print;       /* of all that shows; SEEN: in a walk whose number is
                             odd; GONE: the store has it no more */
};

struct feed {
    int64_t id;
    struct dl_str url;
};

struct heads {
    pthread_mutex_t lock;   /* of all */
    struct dl_arena *arena; /* heads, strings, and this */
    struct dl_arena *tables;
    struct known *known; /* by `stored`; open addressing */
    size_t count, room;
    unsigned walk;        /* number of the walk through all rows */
    struct dl_str *words; /* what comes again and again; bytes 0: free */
    size_t word_count, word_room;
    struct {
        struct feed *at; /* by number */
        size_t count, room;
    } feeds;
};

struct heads *
heads_new(void)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct heads *heads = DL_NEW(arena, struct heads);
    *heads = (struct heads){.arena = arena,
                            .tables = dl_arena_new(0),
                            .room = TABLE_FIRST,
                            .word_room = TABLE_FIRST};
    heads->known = DL_ARRAY(heads->tables, TABLE_FIRST, struct known);
    heads->words = DL_ARRAY(heads->tables, TABLE_FIRST, struct dl_str);
    pthread_mutex_init(&heads->lock, NULL);
    return heads;
}

void
heads_free(struct heads *heads)
{
    if (!heads)
        return;
    pthread_mutex_destroy(&heads->lock);
    dl_arena_free(heads->tables);
    dl_arena_free(heads->arena); /* and `heads` with it */
}

/* ---- tables ---- */

static struct known *
known_slot(const struct heads *heads, int64_t stored)
{
    size_t mask = heads->room - 1;
    size_t at = ((uint64_t)stored * GOLDEN >> 32) & mask;
    while (heads->known[at].head && heads->known[at].head->stored != stored)
        at = (at + 1) & mask;
    return &heads->known[at];
}

static struct dl_str *
word_slot(const struct heads *heads, struct dl_str word)
{
    size_t mask = heads->word_room - 1;
    size_t at = (size_t)dl_str_hash(word) & mask;
    while (heads->words[at].bytes && !dl_str_eq(heads->words[at], word))
        at = (at + 1) & mask;
    return &heads->words[at];
}

/* Both tables anew, with room for twice as much in one that is half full. */
static void
grow(struct heads *heads)
{
    struct dl_arena *before = heads->tables;
    struct known *known = heads->known;
    struct dl_str *words = heads->words;
    size_t room = heads->room, word_room = heads->word_room;
    heads->room *= heads->count * 2 >= room ? 2 : 1;
    heads->word_room *= heads->word_count * 2 >= word_room ? 2 : 1;
    heads->tables = dl_arena_new(0);
    heads->known = DL_ARRAY(heads->tables, heads->room, struct known);
    heads->words = DL_ARRAY(heads->tables, heads->word_room, struct dl_str);
    for (size_t i = 0; i < room; i++)
        if (known[i].head)
            *known_slot(heads, known[i].head->stored) = known[i];
    for (size_t i = 0; i < word_room; i++)
        if (words[i].bytes)
            *word_slot(heads, words[i]) = words[i];
    dl_arena_free(before);
}

static struct dl_str
keep_word(struct heads *heads, struct dl_str word)
{
    if (!word.bytes)
        return DL_STR("");
    struct dl_str *slot = word_slot(heads, word);
    if (!slot->bytes) {
        *slot = dl_str_copy(heads->arena, word);
        heads->word_count++;
    }
    struct dl_str out = *slot;
    if (heads->word_count * 2 >= heads->word_room)
        grow(heads);
    return out;
}

/* ---- feeds ---- */

static int
by_number(const void *left, const void *right)
{
    const struct feed *a = left, *b = right;
    return (a->id > b->id) - (a->id < b->id);
}

void
heads_sources(struct heads *heads, const struct dl_sources *sources)
{
    pthread_mutex_lock(&heads->lock);
    heads->feeds.count = 0;
    for (size_t i = 0; i < sources->count; i++) {
        struct feed feed = {sources->at[i].id,
                            keep_word(heads, sources->at[i].url)};
        DL_PUSH(heads->arena, &heads->feeds, feed);
    }
    if (heads->feeds.count)
        qsort(heads->feeds.at, heads->feeds.count, sizeof(struct feed),
              by_number);
    pthread_mutex_unlock(&heads->lock);
}

static struct dl_str
feed_of(const struct heads *heads, int64_t source)
{
    struct feed wanted = {.id = source};
    const struct feed *found = NULL;
    if (heads->feeds.count)
        found = bsearch(&wanted, heads->feeds.at, heads->feeds.count,
                        sizeof(struct feed), by_number);
    return found ? found->url : DL_STR("");
}

/* ---- rows ---- */

static uint64_t
mix(uint64_t print, uint64_t value)
{
    return (print ^ value) * GOLDEN + (print >> 29);
}

/* Another one when anything that shows is another. */
static uint64_t
print_of(const struct dl_row *row, struct dl_str feed)
{
    const struct dl_stamp *at = &row->published;
    uint64_t print = mix(row->hash, (uint64_t)row->listed);
    print = mix(print, row->key.high ^ row->key.low);
    print = mix(print, dl_str_hash(row->outlet));
    print = mix(print, dl_str_hash(row->author));
    print = mix(print, dl_str_hash(row->url));
    print = mix(print, dl_str_hash(feed));
    print = mix(print, row->versions);
    print = mix(print, row->feeds * 2 + row->summary);
    print = mix(print, at->known ? (uint32_t)at->day.n + 1ULL : 0);
    print = mix(print, at->has_time ? (uint32_t)at->seconds + 1ULL : 0);
    print = mix(print, at->has_zone ? (uint32_t)at->zone + (1ULL << 32) : 0);
    return print & ~(uint64_t)MARKS;
}

static struct dl_str
lay(char **at, struct dl_str text)
{
    struct dl_str out = {*at, text.bytes};
    memcpy(*at, text.at, text.bytes);
    *at += text.bytes + 1; /* the arena has zeroed what ends it */
    return out;
}

static struct dl_head *
make_head(struct heads *heads, const struct dl_row *row)
{
    char digits[DL_KEY_DIGITS + 1];
    struct dl_str id = {digits, DL_KEY_DIGITS};
    size_t bytes = id.bytes + row->title.bytes + row->url.bytes + 3;
    struct dl_head *head =
        dl_arena_alloc(heads->arena, sizeof(struct dl_head) + bytes);
    char *at = (char *)(head + 1);
    bool known = row->published.known;
    dl_key_print(row->key, digits);
    head->article = (struct dl_article){
        .id = lay(&at, id),
        .title = lay(&at, row->title),
        .url = lay(&at, row->url),
        .author = keep_word(heads, row->author),
        .source = keep_word(heads, row->outlet),
        .feed = feed_of(heads, row->source),
        .text = DL_STR(""),
        .published = row->published,
        .published_from = known ? DL_PUBLISHED_FEED : DL_PUBLISHED_NONE,
        .published_why = ""};
    head->key = row->key;
    head->stored = row->id;
    head->listed = row->listed;
    head->hash = row->hash;
    head->versions = row->versions;
    head->feeds = row->feeds;
    head->summary = row->summary;
    return head;
}

static const struct dl_head *
take(struct heads *heads, const struct dl_row *row)
{
    uint64_t print = print_of(row, feed_of(heads, row->source));
    uint64_t marked = print | (heads->walk & SEEN);
    struct known *slot = known_slot(heads, row->id);
    if (slot->head && (slot->print & ~(uint64_t)SEEN) == print) {
        slot->print = marked;
        return NULL;
    }
    struct dl_head *head = make_head(heads, row);
    slot = known_slot(heads, row->id); /* the table may be another by now */
    heads->count += !slot->head;
    *slot = (struct known){head, marked};
    if (heads->count * 2 >= heads->room)
        grow(heads);
    return head;
}

const struct dl_head *
heads_take(struct heads *heads, const struct dl_row *row)
{
    pthread_mutex_lock(&heads->lock);
    const struct dl_head *out = take(heads, row);
    pthread_mutex_unlock(&heads->lock);
    return out;
}

const struct dl_head *
heads_find(struct heads *heads, int64_t stored)
{
    pthread_mutex_lock(&heads->lock);
    const struct known *slot = known_slot(heads, stored);
    const struct dl_head *out = slot->print & GONE ? NULL : slot->head;
    pthread_mutex_unlock(&heads->lock);
    return out;
}

void
heads_walk(struct heads *heads)
{
    pthread_mutex_lock(&heads->lock);
    heads->walk++;
    pthread_mutex_unlock(&heads->lock);
}

void
heads_missed(struct heads *heads, struct dl_arena *arena, struct head_list *out)
{
    pthread_mutex_lock(&heads->lock);
    for (size_t i = 0; i < heads->room; i++) {
        struct known *at = &heads->known[i];
        bool seen = (at->print & SEEN) == (heads->walk & SEEN);
        if (!at->head || seen || at->print & GONE)
            continue;
        at->print |= GONE;
        DL_PUSH(arena, out, at->head);
    }
    pthread_mutex_unlock(&heads->lock);
}

size_t
heads_bytes(struct heads *heads)
{
    pthread_mutex_lock(&heads->lock);
    size_t out = dl_arena_bytes(heads->arena) + dl_arena_bytes(heads->tables);
    pthread_mutex_unlock(&heads->lock);
    return out;
}
