/* Days that a text gives a name of its own. Private to the room. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMEX_NAMED_H
#define TIMEX_NAMED_H

#include "timex/context.h"
#include "timex/place.h"
#include "timex/rules.h"

enum { NAMED_MAX = 16 }; /* more names than any article has days for */

/** What the names mean, as far as the text has said. */
struct named_days {
    struct {
        int key;
        struct place place; /* confidence 0: it is told of two days */
    } at[NAMED_MAX];
    size_t count;
};

/** Whether "the day" and "day five" name a day here: "the first match of the
 * day", "on day five of the trial", but not "one day five men". */
bool timex_named_stands(const struct context *context, const struct lexemes *in,
                        const struct match *match);

/** What is named: "opening night", "day five"; 0 for everything else. */
int timex_named_key(const struct dl_timex_fields *fields);

/** A name that is no expression by itself, only what others count from: "two
 * days before his death". */
bool timex_named_is_bare(const struct dl_timex_fields *fields);

/** Whether the expression, once placed, tells the day someone died: "died on
 * Friday". */
bool timex_named_is_death(const struct dl_document *doc,
                          const struct dl_timex *timex);

/** Whether `second` stands right behind `first` and says it again: "Saturday,
 * opening night", "day two (March 4)". */
bool timex_named_again(const struct dl_document *doc,
                       const struct dl_timex *first,
                       const struct dl_timex *second);

/** Give what `key` names the day that `timex` is placed on. */
void timex_named_bind(struct named_days *days, int key,
                      const struct dl_timex *timex);

/** The day that `key` names; confidence 0 when the text does not say it. */
struct place timex_named_find(const struct named_days *days, int key);

#endif
