/* Reads the timelines of SemEval-2015 task 4 and their articles. */
/* SPDX-License-Identifier: ISC */
#include "told.h"

#include "../verbs/json.h"
#include "tml.h"

#include <stdio.h>

/* The digits at the start of `text`; they end at *end. */
static size_t
number_of(struct dl_str text, size_t *end)
{
    size_t out = 0, i = 0;
    for (; i < text.bytes && dl_is_digit(text.at[i]); i++)
        out = out * 10 + (size_t)(text.at[i] - '0');
    *end = i;
    return out;
}

/* What stands before `mark`, taken off `rest`; all of it when there is none. */
static struct dl_str
take(struct dl_str *rest, const char *mark)
{
    size_t at = dl_str_find(*rest, dl_str_from(mark), 0);
    size_t end = at == SIZE_MAX ? rest->bytes : at;
    struct dl_str out = {rest->at, end};
    size_t next = at == SIZE_MAX ? end : end + 1;
    *rest = (struct dl_str){rest->at + next, rest->bytes - next};
    return out;
}

struct dl_str
told_date_of(struct dl_str value)
{
    struct dl_str rest = value, out = take(&rest, "T");
    while (dl_str_ends(out, DL_STR("-XX")))
        out.bytes -= 3;
    bool fits = out.bytes == 4 || out.bytes == 7 || out.bytes == 10;
    for (size_t i = 0; i < out.bytes; i++) {
        bool dash = i == 4 || i == 7;
        fits &= dash ? out.at[i] == '-' : dl_is_digit(out.at[i]);
    }
    return fits ? out : DL_STR("");
}

bool
told_has_sentence(const struct told_dates *dates, struct dl_str id, size_t line)
{
    for (size_t i = 0; i < dates->count; i++)
        if (dates->at[i].line == line && dl_str_eq(dates->at[i].id, id))
            return true;
    return false;
}

bool
told_has(const struct told_dates *dates, struct told_date date)
{
    for (size_t i = 0; i < dates->count; i++)
        if (dates->at[i].line == date.line &&
            dl_str_eq(dates->at[i].id, date.id) &&
            dl_str_eq(dates->at[i].date, date.date))
            return true;
    return false;
}

void
told_add(struct dl_arena *arena, struct told_dates *dates,
         struct told_date date)
{
    if (!told_has(dates, date))
        DL_PUSH(arena, dates, date);
}

/* "3	2010-06-07	16844-2-12-unveiled	..." */
static void
read_event(struct dl_arena *arena, struct dl_str line, struct told_dates *gold)
{
    size_t end;
    struct dl_str place = take(&line, "\t");
    size_t order = number_of(place, &end);
    struct dl_str date = told_date_of(take(&line, "\t"));
    if (end == 0 || end < place.bytes || order == 0 || !date.bytes)
        return;
    while (line.bytes) {
        struct dl_str mention = take(&line, "\t");
        struct dl_str id = take(&mention, "-");
        size_t sentence = number_of(mention, &end);
        if (end > 0 && end < mention.bytes && mention.at[end] == '-')
            told_add(arena, gold, (struct told_date){id, sentence, date});
    }
}

static void
read_timelines(struct dl_arena *arena, const char *folder,
               struct told_dates *gold)
{
    struct dl_strs paths = {0};
    tml_list(arena, dl_arena_printf(arena, "%s/timelines", folder), ".txt",
             &paths);
    for (size_t i = 0; i < paths.count; i++) {
        struct dl_str bytes, line;
        if (!tml_load(arena, paths.at[i].at, &bytes))
            continue;
        dl_str_line(&bytes, &line); /* who it is about */
        while (bytes.bytes) {
            dl_str_line(&bytes, &line);
            if (dl_str_ends(line, DL_STR("\r")))
                line.bytes--;
            read_event(arena, line, gold);
        }
    }
}

static struct dl_str
text_of(const struct value *object, const char *key)
{
    const struct value *value = value_of(object, key);
    return value ? value->text : DL_STR("");
}

bool
told_load(struct dl_arena *arena, const char *folder,
          struct told_articles *articles, struct told_dates *gold)
{
    struct dl_str bytes, line;
    if (!tml_load(arena, dl_arena_printf(arena, "%s/articles.jsonl", folder),
                  &bytes))
        return false;
    while (bytes.bytes) {
        struct value object;
        dl_str_line(&bytes, &line);
        if (!value_read(arena, line, &object))
            continue;
        struct told_article article = {
            text_of(&object, "id"), text_of(&object, "date"),
            text_of(&object, "title"), text_of(&object, "text")};
        DL_PUSH(arena, articles, article);
    }
    read_timelines(arena, folder, gold);
    return articles->count > 0 && gold->count > 0;
}
