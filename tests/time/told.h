/* Articles of which people have said when their sentences happened. */
/* SPDX-License-Identifier: ISC */
#ifndef TIME_TOLD_H
#define TIME_TOLD_H

#include <dateline/arena.h>
#include <dateline/str.h>

struct told_article {
    struct dl_str id, date, title;
    struct dl_str text; /* one sentence a line */
};

struct told_articles {
    struct told_article *at;
    size_t count, room;
};

/** A sentence and a date that an event in it has: YYYY, YYYY-MM, YYYY-MM-DD. */
struct told_date {
    struct dl_str id; /* of the article */
    size_t line;
    struct dl_str date;
};

struct told_dates {
    struct told_date *at;
    size_t count, room;
};

/**
 * Read the articles of `folder`/articles.jsonl and the dates of the timelines
 * in `folder`/timelines, each once; false when there are none.
 * Owner:  everything lives in `arena`.
 * Source: Minard et al. 2015, SemEval-2015 task 4: an event a line, with its
 *         place in the order, its date, and mentions as article-sentence-word.
 */
bool told_load(struct dl_arena *arena, const char *folder,
               struct told_articles *articles, struct told_dates *gold);

/** Add a pair unless it is there. */
void told_add(struct dl_arena *arena, struct told_dates *dates,
              struct told_date date);
bool told_has(const struct told_dates *dates, struct told_date date);
bool told_has_sentence(const struct told_dates *dates, struct dl_str id,
                       size_t line);

/** A date without the parts that are left open; empty when it is none. */
struct dl_str told_date_of(struct dl_str value);

#endif
