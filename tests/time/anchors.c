/* Dates of sentences, by way of the whole timeline.
 *
 * All articles go through every stage and into one library. Each entry then
 * gives its date to the sentences that tell of it, and of the sentences that
 * people gave a date to it is counted how often both agree: precision over the
 * dates we give them, recall over theirs. Sentences that they gave none to
 * count nothing, since they looked for the events of few names only.
 */
/* SPDX-License-Identifier: ISC */
#include "anchors.h"
#include "floor.h"

#include "told.h"

#include <dateline/desk.h>

#include <stdio.h>

#define SET "semeval2015-trial"

enum { DAY_BYTES = 10 };

/* Before: the first expression that HeidelTime finds in a sentence, else the
 * day of publication, on the articles that are not open here. */
static const struct floor wanted = {65, "65", "57.9"};

struct set {
    struct dl_arena *arena;
    struct told_articles articles;
    struct told_dates gold, found;
};

/* ---- what we find ---- */

/* The article as a file: each sentence a paragraph, without its title. */
static struct dl_str
page_of(struct dl_arena *arena, const struct told_article *article)
{
    struct dl_str rest = article->text, line;
    const char *out =
        dl_arena_printf(arena, "---\ntitle: >-\n  %.*s\ndate: %.*s\n---\n\n",
                        DL_FMT(article->title), DL_FMT(article->date));
    for (size_t i = 0; rest.bytes; i++) {
        dl_str_line(&rest, &line);
        if (i > 0 || !dl_str_eq(line, article->title))
            out = dl_arena_printf(arena, "%s%.*s\n\n", out, DL_FMT(line));
    }
    return dl_str_from(out);
}

static struct dl_reading *
read_article(const struct dl_tagger *tagger, struct dl_lattice *work,
             const struct told_article *given)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_str page = page_of(arena, given);
    struct dl_file file = {.path = dl_str_copy(arena, given->id),
                           .bytes = page.bytes};
    struct dl_article *article;
    if (dl_article_read(arena, &file, page, &article, NULL) != DL_OK) {
        dl_arena_free(arena);
        return NULL;
    }
    return dl_reading_build(arena, tagger, work, article, NULL);
}

/* Letters and digits only, in lower case: what the cleaning of a text leaves as
 * it is. */
static struct dl_str
squeeze(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        char byte = dl_to_lower(text.at[i]);
        if (dl_is_lower(byte) || dl_is_digit(byte))
            out[bytes++] = byte;
    }
    return (struct dl_str){out, bytes};
}

static bool
holds(struct dl_str outer, struct dl_str inner)
{
    return dl_str_find(outer, inner, 0) != SIZE_MAX;
}

/* The line that shares most with a sentence; SIZE_MAX when none does. */
static size_t
line_of(struct dl_arena *arena, const struct told_article *article,
        struct dl_str sentence)
{
    struct dl_str rest = article->text, line;
    struct dl_str own = squeeze(arena, sentence);
    size_t best = SIZE_MAX, most = 0;
    for (size_t i = 0; rest.bytes && own.bytes; i++) {
        dl_str_line(&rest, &line);
        line = squeeze(arena, line);
        size_t common = line.bytes < own.bytes ? line.bytes : own.bytes;
        if (common > most && (holds(line, own) || holds(own, line))) {
            most = common;
            best = i;
        }
    }
    return best;
}

static const struct told_article *
article_of(const struct set *set, const struct dl_reading *reading)
{
    for (size_t i = 0; i < set->articles.count; i++)
        if (dl_str_eq(set->articles.at[i].id, reading->article->id))
            return &set->articles.at[i];
    return NULL;
}

/* Give the date of an entry to the sentences that tell of it. */
static void
spread(struct set *set, const struct dl_library *library,
       const struct dl_entry *entry)
{
    char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
    dl_interval_format(entry->when, from, to, sizeof from);
    struct dl_str date =
        told_date_of(dl_str_copy(set->arena, dl_str_from(from)));
    if (entry->placing != DL_PLACED || !date.bytes)
        return;
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct dl_evidence at = entry->evidence[i];
        const struct dl_reading *reading = library->readings[at.article];
        const struct told_article *article = article_of(set, reading);
        uint32_t sentence = reading->events.at[at.event].sentence;
        struct dl_span span = reading->doc->sentences[sentence].span;
        size_t line = line_of(set->arena, article,
                              dl_str_slice(reading->doc->text, span));
        if (line != SIZE_MAX)
            told_add(set->arena, &set->found,
                     (struct told_date){article->id, line, date});
    }
}

static void
find(struct set *set)
{
    struct dl_tagger *tagger;
    struct dl_lattice *work = dl_lattice_new();
    size_t count = 0;
    struct dl_reading **readings =
        DL_ARRAY(set->arena, set->articles.count, struct dl_reading *);
    if (dl_tagger_open(NULL, NULL, &tagger, NULL) != DL_OK)
        return;
    for (size_t i = 0; i < set->articles.count; i++) {
        readings[count] = read_article(tagger, work, &set->articles.at[i]);
        count += readings[count] != NULL;
    }
    struct dl_library *library =
        dl_library_build(tagger, work, readings, count, NULL, NULL);
    for (size_t i = 0; i < library->timeline.count; i++)
        spread(set, library, &library->timeline.at[i]);
    dl_library_free(library);
    for (size_t i = 0; i < count; i++)
        dl_reading_free(readings[i]);
    dl_lattice_free(work);
    dl_tagger_close(tagger);
}

/* ---- how they agree ---- */

enum { PART_TRAIN = 1, PART_DEV = 2, PART_ALL = 3 };

struct tally {
    size_t gold, found, right, days, right_days;
};

static bool
is_in(const struct set *set, int part, struct dl_str id)
{
    for (size_t i = 0; i < set->articles.count; i++)
        if (dl_str_eq(set->articles.at[i].id, id))
            return part & (i % 3 == 2 ? PART_DEV : PART_TRAIN);
    return part == PART_ALL;
}

static struct tally
compare(const struct set *set, int part)
{
    struct tally out = {0};
    for (size_t i = 0; i < set->gold.count; i++) {
        const struct told_date *at = &set->gold.at[i];
        if (!is_in(set, part, at->id))
            continue;
        bool right = told_has(&set->found, *at);
        bool day = at->date.bytes == DAY_BYTES;
        out.gold++;
        out.right += right;
        out.days += day;
        out.right_days += right && day;
    }
    for (size_t i = 0; i < set->found.count; i++) {
        const struct told_date *at = &set->found.at[i];
        out.found += is_in(set, part, at->id) &&
                     told_has_sentence(&set->gold, at->id, at->line);
    }
    return out;
}

static double
percent(size_t part, size_t all)
{
    return all ? 100.0 * (double)part / (double)all : 0;
}

/* 2PR / (P + R) */
static double
f1_of(const struct tally *tally)
{
    return percent(2 * tally->right, tally->gold + tally->found);
}

static void
print_dates(const char *label, const struct told_dates *dates, struct dl_str id,
            size_t line)
{
    printf("\t%s", label);
    for (size_t i = 0; i < dates->count; i++)
        if (dates->at[i].line == line && dl_str_eq(dates->at[i].id, id))
            printf(" %.*s", DL_FMT(dates->at[i].date));
}

/* Every sentence to which we do not give the dates that people gave it. */
static void
print_wrong(const struct set *set, const struct told_article *article)
{
    struct dl_str rest = article->text, line;
    for (size_t i = 0; rest.bytes; i++) {
        bool wrong = false;
        dl_str_line(&rest, &line);
        for (size_t k = 0; k < set->gold.count; k++)
            wrong |= set->gold.at[k].line == i &&
                     dl_str_eq(set->gold.at[k].id, article->id) &&
                     !told_has(&set->found, set->gold.at[k]);
        if (!wrong)
            continue;
        printf("%.*s:%zu", DL_FMT(article->id), i);
        print_dates("gold", &set->gold, article->id, i);
        print_dates("ours", &set->found, article->id, i);
        printf("\t%.*s\n", DL_FMT(line));
    }
}

/* Load the set and find its dates; false when it is not there. */
static bool
load(struct set *set, const char *data)
{
    *set = (struct set){.arena = dl_arena_new(0)};
    const char *folder = dl_arena_printf(set->arena, "%s/" SET, data);
    bool there = told_load(set->arena, folder, &set->articles, &set->gold);
    if (there)
        find(set);
    else
        printf("none  %-22s is not in %s\n", SET, data);
    return there;
}

bool
anchors_check(const char *data)
{
    struct set set;
    bool fine = true;
    if (load(&set, data)) {
        struct tally tally = compare(&set, PART_ALL);
        fine = floor_holds(SET, "anchors", f1_of(&tally), &wanted);
    }
    dl_arena_free(set.arena);
    return fine;
}

bool
anchors_print(const char *data, bool dev)
{
    struct set set;
    bool there = load(&set, data);
    if (there) {
        struct tally tally = compare(&set, dev ? PART_DEV : PART_ALL);
        for (size_t i = 0; i < set.articles.count && !dev; i++)
            if (i % 3 != 2)
                print_wrong(&set, &set.articles.at[i]);
        printf("precision %.2f  recall %.2f  F1 %.2f  day recall %.2f   (%zu "
               "gold)\n",
               percent(tally.right, tally.found),
               percent(tally.right, tally.gold), f1_of(&tally),
               percent(tally.right_days, tally.days), tally.gold);
    }
    dl_arena_free(set.arena);
    return there;
}
