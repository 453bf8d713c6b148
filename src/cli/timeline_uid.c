/* Names of entries that last.
 *
 * A program that reads a calendar a second time knows an event by its UID. So
 * the UID must not be made from what a new article can change: the title, the
 * best sentence, even the date, which another article may know better. What a
 * newer article cannot change is who told it first. The UID is made from that
 * telling: its article (the address, else headline, outlet and day; not the
 * path, which depends on the folder one stands in), its sentence, and which
 * event of the sentence it is.
 *
 * Only an older article that tells the same makes another UID, or one of the
 * same day where neither says the hour. A day inferred from the story may
 * change with it and does not count. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <inttypes.h>
#include <stdlib.h>

/* A telling and how early it is. */
struct first {
    const struct dl_article *article;
    const struct dl_event *event;
    struct dl_str sentence;
    int64_t moment; /* seconds; INT64_MAX when not known */
    uint32_t part;  /* which event of the sentence */
};

static int64_t
moment_of(const struct dl_article *article)
{
    enum { DAY_SECONDS = 24 * 60 * 60 };
    const struct dl_stamp *stamp = &article->published;
    bool own = article->published_from != DL_PUBLISHED_STORY &&
               article->published_from != DL_PUBLISHED_FILE;
    if (!stamp->known || !own)
        return INT64_MAX;
    return (int64_t)stamp->day.n * DAY_SECONDS +
           (stamp->has_time ? stamp->seconds : 0);
}

static uint32_t
part_of(const struct dl_events *events, uint32_t event)
{
    uint32_t part = 0;
    while (part < event &&
           events->at[event - part - 1].sentence == events->at[event].sentence)
        part++;
    return part;
}

static struct first
read_telling(const struct timeline *timeline, const struct dl_entry *entry,
             uint32_t which)
{
    struct telling telling = timeline_telling(timeline, entry, which);
    const struct dl_evidence *evidence = &entry->evidence[which];
    const struct dl_reading *reading =
        timeline->library->readings[evidence->article];
    return (struct first){telling.article, telling.event, telling.sentence,
                          moment_of(telling.article),
                          part_of(&reading->events, evidence->event)};
}

static bool
is_earlier(const struct first *a, const struct first *b)
{
    if (a->moment != b->moment)
        return a->moment < b->moment;
    int url = dl_str_cmp(a->article->url, b->article->url);
    int title = dl_str_cmp(a->article->title, b->article->title);
    if (url || title)
        return url ? url < 0 : title < 0;
    int source = dl_str_cmp(a->article->source, b->article->source);
    if (source)
        return source < 0;
    if (a->event->sentence != b->event->sentence)
        return a->event->sentence < b->event->sentence;
    return a->part < b->part;
}

static struct first
first_telling(const struct timeline *timeline, const struct dl_entry *entry)
{
    struct first first = read_telling(timeline, entry, 0);
    for (uint32_t i = 1; i < entry->evidence_count; i++) {
        struct first other = read_telling(timeline, entry, i);
        if (is_earlier(&other, &first))
            first = other;
    }
    return first;
}

static uint64_t
article_hash(const struct dl_article *article)
{
    enum { MIX = 0x01000193 }; /* the 32-bit prime of FNV */
    if (article->url.bytes)
        return dl_str_hash(article->url);
    uint64_t hash = dl_str_hash(article->title);
    hash = hash * MIX ^ dl_str_hash(article->source);
    bool own = moment_of(article) != INT64_MAX;
    return hash * MIX ^ (uint64_t)(own ? article->published.day.n : 0);
}

struct key {
    uint64_t article, sentence;
    uint32_t entry;
};

static int
compare_key(const void *left, const void *right)
{
    const struct key *a = left, *b = right;
    if (a->article != b->article)
        return a->article < b->article ? -1 : 1;
    if (a->sentence != b->sentence)
        return a->sentence < b->sentence ? -1 : 1;
    return (a->entry > b->entry) - (a->entry < b->entry);
}

struct timeline_uid *
timeline_uids(struct dl_arena *arena, const struct timeline *timeline)
{
    struct timeline_uid *out =
        DL_ARRAY(arena, timeline->count, struct timeline_uid);
    struct key *keys = DL_ARRAY(arena, timeline->count, struct key);
    for (size_t i = 0; i < timeline->count; i++) {
        struct first first = first_telling(timeline, timeline->at[i]);
        keys[i] =
            (struct key){article_hash(first.article),
                         dl_str_hash(first.sentence) + first.part, (uint32_t)i};
    }
    if (timeline->count)
        qsort(keys, timeline->count, sizeof *keys, compare_key);
    for (size_t i = 0, twin = 0; i < timeline->count; i++) {
        /* The same file read twice, under two paths. */
        bool same = i && keys[i].article == keys[i - 1].article &&
                    keys[i].sentence == keys[i - 1].sentence;
        twin = same ? twin + 1 : 0;
        snprintf(out[keys[i].entry].text, TIMELINE_UID_MAX,
                 "%016" PRIx64 "-%016" PRIx64 "@dateline", keys[i].article,
                 keys[i].sentence + (twin << 32));
    }
    return out;
}
