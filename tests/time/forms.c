/* Ways of writing that news does not use, or that say too little. Each looks at
 * the runs of digits in a text and at what stands right beside them. */
/* SPDX-License-Identifier: ISC */
#include "forms.h"

#include <stdlib.h>
#include <string.h>

/* A run of digits: where it is and how many. */
struct run {
    size_t at, end;
};

static char
char_at(struct dl_str text, size_t at)
{
    return at < text.bytes ? text.at[at] : '\0';
}

/* The next run at or after *at; moves *at behind it. */
static bool
next_run(struct dl_str text, size_t *at, struct run *out)
{
    while (*at < text.bytes && !dl_is_digit(text.at[*at]))
        ++*at;
    out->at = *at;
    while (*at < text.bytes && dl_is_digit(text.at[*at]))
        ++*at;
    out->end = *at;
    return out->end > out->at;
}

static struct dl_str
behind(struct dl_str text, size_t at)
{
    while (char_at(text, at) == ' ' || char_at(text, at) == '-')
        at++;
    return (struct dl_str){text.at + at, text.bytes - at};
}

/* Whether `text` begins with one of the words that make a number a time. */
static bool
is_company(struct dl_str text)
{
    static const char *const words[] = {
        "st",  "nd",   "rd",  "th",    "am",    "pm",     "a.m", "p.m",
        "day", "week", "mon", "year",  "hour",  "min",    "sec", "quarter",
        "dec", "cent", "s",   "night", "o'clo", "oclock", "hr",  "fortnight"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (dl_str_starts(text, dl_str_from(words[i])))
            return true;
    return false;
}

static bool
names_month(struct dl_str text)
{
    static const char *const months[] = {"jan", "feb", "mar", "apr",
                                         "may", "jun", "jul", "aug",
                                         "sep", "oct", "nov", "dec"};
    for (size_t i = 0; i < sizeof months / sizeof months[0]; i++)
        if (dl_str_find(text, dl_str_from(months[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

bool
form_lone(struct dl_str text)
{
    struct run run;
    for (size_t at = 0; next_run(text, &at, &run);) {
        char before = run.at ? text.at[run.at - 1] : ' ';
        bool marked = strchr(":/.", char_at(text, run.end)) != NULL &&
                      char_at(text, run.end);
        bool part = strchr(":/.-q", before) != NULL;
        if (run.end - run.at <= 2 && !marked && !part && !names_month(text) &&
            !is_company(behind(text, run.end)))
            return true;
    }
    return false;
}

/* How many runs of digits follow each other with one of "/.-" between. */
static size_t
chain(struct dl_str text, struct run first, struct run *last)
{
    size_t count = 1, at = first.end;
    *last = first;
    while (char_at(text, at) && strchr("/.-", char_at(text, at)) &&
           dl_is_digit(char_at(text, at + 1))) {
        struct run next;
        at++;
        next_run(text, &at, &next);
        *last = next;
        count++;
    }
    return count;
}

bool
form_pair(struct dl_str text)
{
    struct run run, last;
    for (size_t at = 0; next_run(text, &at, &run);) {
        size_t count = chain(text, run, &last);
        bool two = count == 2 || count == 4;
        bool year = last.end - last.at > 2 || run.end - run.at > 2;
        bool clock = is_company(behind(text, last.end));
        at = last.end;
        if (two && !year && !clock && !names_month(text))
            return true;
    }
    return false;
}

bool
form_order(struct dl_str text)
{
    struct run run, last;
    for (size_t at = 0; next_run(text, &at, &run);) {
        size_t count = chain(text, run, &last);
        bool three = count == 3 || count == 5 || count == 6;
        bool brief = last.end - last.at <= 2 && run.end - run.at <= 2;
        int first = atoi(text.at + run.at),
            second = atoi(text.at + run.end + 1);
        at = last.end;
        if (three && (brief || (first <= 12 && second <= 12 &&
                                first != second && run.end - run.at <= 2)))
            return true;
    }
    return false;
}

bool
form_seconds(struct dl_str text)
{
    for (size_t i = 0; i + 5 < text.bytes; i++)
        if (text.at[i] == ':' && text.at[i + 3] == ':' &&
            dl_is_digit(text.at[i + 4]))
            return true;
    return false;
}

/* A letter right before a number, or right behind it one that is no ending. */
bool
form_glued(struct dl_str text)
{
    static const char *const endings[] = {"st", "nd", "rd", "th", "s",
                                          "'s", "am", "pm", "t"};
    struct run run;
    for (size_t at = 0; next_run(text, &at, &run);) {
        char before = run.at ? text.at[run.at - 1] : ' ';
        char after = char_at(text, run.end);
        struct dl_str rest = {text.at + run.end, text.bytes - run.end};
        bool ending = !dl_is_lower(after);
        for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
            ending |= dl_str_starts(rest, dl_str_from(endings[i])) &&
                      !dl_is_lower(char_at(rest, strlen(endings[i])));
        if ((dl_is_lower(before) && before != 'q' && before != 'h') || !ending)
            return true;
    }
    return false;
}

bool
form_torn(struct dl_str text)
{
    struct run run;
    for (size_t at = 0; next_run(text, &at, &run);) {
        char mark = char_at(text, run.end);
        size_t to = run.end + (mark == ' ');
        bool spaced = mark == ' ' || char_at(text, to + 1) == ' ';
        if (strchr("-/", char_at(text, to)) && char_at(text, to) && spaced &&
            !names_month(text))
            return true;
        if (mark == ' ' && char_at(text, to) == 's' &&
            !dl_is_lower(char_at(text, to + 1)))
            return true;
    }
    return false;
}

bool
form_past(struct dl_str text)
{
    size_t at = dl_str_find(text, DL_STR(" past "), 0);
    struct dl_str before = {text.at, at == SIZE_MAX ? 0 : at};
    return dl_str_ends(before, DL_STR("min")) ||
           dl_str_ends(before, DL_STR("minutes")) ||
           (before.bytes && dl_is_digit(before.at[before.bytes - 1]));
}

bool
form_nth(struct dl_str text)
{
    struct run run;
    size_t at = 0;
    return dl_str_starts(text, DL_STR("the ")) && next_run(text, &at, &run) &&
           run.at == 4 && text.bytes - run.end <= 2;
}

bool
form_spelt(struct dl_str text)
{
    static const char *const numbers[] = {
        "one",   "two",   "three",   "four",      "five",   "six",
        "seven", "eight", "nine",    "ten",       "eleven", "twelve",
        "teen",  "half",  "quarter", "minutes to"};
    struct run run;
    size_t at = 0;
    bool spelt = false;
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        spelt |= dl_str_find(text, dl_str_from(numbers[i]), 0) != SIZE_MAX;
    return spelt && !next_run(text, &at, &run);
}

bool
form_none(struct dl_str text)
{
    struct run run;
    return dl_str_starts(text, DL_STR("feb")) && names_month(text) &&
           next_run(text, &(size_t){0}, &run) && run.end - run.at == 2 &&
           atoi(text.at + run.at) > 29;
}

bool
form_close(struct dl_str text)
{
    return dl_str_starts(text, DL_STR("end of ")) &&
           (dl_str_find(text, DL_STR("day"), 0) != SIZE_MAX ||
            dl_str_find(text, DL_STR("tomorrow"), 0) != SIZE_MAX);
}
