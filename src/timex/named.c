/* Days that a text gives a name of its own: "opening night", "day five".
 *
 * No calendar knows them. A text says once which day it means, by putting the
 * name beside a date ("Yesterday, day five of the festival, ...", "Opening
 * night (May 3) ..."), and afterwards uses the name alone. A name that is put
 * beside two different days means neither.
 */
/* SPDX-License-Identifier: ISC */
#include "timex/named.h"

#include "timex/holiday.h"

/* "the last match of the day": what is counted or ranked stands before "of". */
static bool
is_of_the_day(const struct context *context, uint32_t the)
{
    static const char *const ranks[] = {"first",   "second", "third",
                                        "final",   "last",   "opening",
                                        "closing", "next",   "only"};
    enum { REACH = 4 }; /* "the first big match of" */
    if (the < context->begin + 3 ||
        !dl_str_is(dl_token_text(context->doc, the - 1), "of"))
        return false;
    uint32_t least =
        the > context->begin + REACH ? the - REACH : context->begin;
    for (uint32_t token = the - 2; token-- > least;)
        for (size_t i = 0; i < sizeof ranks / sizeof ranks[0]; i++)
            if (dl_str_is(dl_token_text(context->doc, token), ranks[i]))
                return true;
    return false;
}

/* "day five of", "on day 2,": nothing is counted by the number, and no article
 * makes a common day of it. */
static bool
is_counted_day(const struct context *context, const struct lexemes *in,
               const struct match *match)
{
    uint32_t first = in->at[match->begin].first;
    uint32_t next = in->at[match->end - 1].last + 1;
    enum clue before = timex_context_before(context, first);
    bool year = match->begin > 0 &&
                in->at[match->begin - 1].classes & CLASS(YEAR) &&
                in->at[match->begin - 1].last + 1 == first;
    bool led = first == context->begin || before == CLUE_BREAK || year ||
               (before >= CLUE_IN && before <= CLUE_AFTER);
    if (!led || next >= context->end)
        return led;
    return context->doc->tokens[next].kind == DL_TOKEN_PUNCT ||
           dl_str_is(dl_token_text(context->doc, next), "of");
}

bool
timex_named_stands(const struct context *context, const struct lexemes *in,
                   const struct match *match)
{
    bool day = match->rule->action == ACT_SAME && match->count == 2;
    if (day && match->as[0] == UNIT && match->as[1] == NUMBER)
        return is_counted_day(context, in, match);
    if (day && match->as[0] == THE && match->as[1] == UNIT)
        return is_of_the_day(context, in->at[match->begin].first);
    return true;
}

int
timex_named_key(const struct dl_timex_fields *f)
{
    bool counted = f->op == DL_OP_THIS && f->anchor == DL_ANCHOR_STORY &&
                   f->grain == DL_GRAIN_DAY && f->amount > 0;
    if (f->holiday && timex_holiday_is_told((enum holiday)f->holiday))
        return f->holiday;
    return counted ? -f->amount : 0;
}

bool
timex_named_is_bare(const struct dl_timex_fields *f)
{
    return f->holiday == HOL_DEATH && f->rest[0] == 0;
}

bool
timex_named_is_death(const struct dl_document *doc,
                     const struct dl_timex *timex)
{
    enum { REACH = 6 }; /* "died of a fever in Lisbon on" */
    const struct dl_sentence *in = &doc->sentences[timex->sentence];
    size_t first = dl_span_find(doc->tokens, doc->token_count,
                                sizeof *doc->tokens, timex->span.start);
    for (size_t i = 1; i <= REACH && first >= in->first + i; i++) {
        struct dl_str word = dl_token_text(doc, (uint32_t)(first - i));
        if (dl_str_is(word, "died"))
            return timex->when.grain <= DL_GRAIN_DAY &&
                   timex->use == DL_USE_LOCATES;
        if (dl_str_is(word, ",") || dl_str_is(word, "and"))
            break;
    }
    return false;
}

bool
timex_named_again(const struct dl_document *doc, const struct dl_timex *first,
                  const struct dl_timex *second)
{
    static const char *const between[] = {", ",
                                          ", the ",
                                          " (",
                                          " (the ",
                                          ", on ",
                                          " \xe2\x80\x93 ",
                                          " \xe2\x80\x94 "};
    if (first->sentence != second->sentence)
        return false;
    struct dl_str gap = dl_str_slice(
        doc->text, (struct dl_span){first->span.end, second->span.start});
    for (size_t i = 0; i < sizeof between / sizeof between[0]; i++)
        if (dl_str_is(gap, between[i]))
            return true;
    return false;
}

void
timex_named_bind(struct named_days *days, int key, const struct dl_timex *timex)
{
    for (size_t i = 0; i < days->count; i++) {
        struct place *place = &days->at[i].place;
        if (days->at[i].key != key)
            continue;
        if (place->when.from.n != timex->when.from.n)
            place->confidence = 0;
        return;
    }
    if (days->count == NAMED_MAX)
        return;
    days->at[days->count].key = key;
    days->at[days->count++].place = (struct place){
        timex->when, timex->confidence, "the day that has this name here"};
}

struct place
timex_named_find(const struct named_days *days, int key)
{
    for (size_t i = 0; i < days->count; i++)
        if (days->at[i].key == key)
            return days->at[i].place;
    return (struct place){.why = TIMEX_NOWHERE};
}
