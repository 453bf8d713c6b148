/* What the unit programs of the timex room share: a text in, "surface => TYPE
 * value" lines out. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TIMEX_H
#define UNIT_TIMEX_H

#include "../unit.h"

#include <dateline/timex.h>

/* Scan `text`; resolve it against `day` ("2021-03-24"), or nothing for NULL. */
static inline const struct dl_document *
read_text(struct dl_arena *arena, const char *text, const char *day,
          struct dl_timexes *out)
{
    const struct dl_document *doc;
    dl_document_build(arena, dl_str_from(text), &doc);
    dl_timex_scan(arena, doc, out);
    struct dl_anchor anchor = {.has_day = day != NULL};
    struct dl_stamp stamp;
    if (day && dl_stamp_parse(dl_str_from(day), &stamp))
        anchor.day = stamp.day;
    dl_timex_resolve(doc, &anchor, out);
    return doc;
}

/* The first expression of `text`, unresolved. */
static inline struct dl_timex
first_of(struct dl_arena *arena, const char *text)
{
    struct dl_timexes found;
    read_text(arena, text, NULL, &found);
    if (!found.count)
        fail_msg("no expression in: %s", text);
    return found.at[0];
}

/* All expressions of a text in one line: "Monday=2021-03-22 two days=P2D". */
static inline const char *
values_of(struct dl_arena *arena, const char *text, const char *day)
{
    struct dl_timexes found;
    const struct dl_document *doc = read_text(arena, text, day, &found);
    const char *line = "";
    for (size_t i = 0; i < found.count; i++) {
        struct dl_str surface = dl_str_slice(doc->text, found.at[i].span);
        line = dl_arena_printf(arena, "%s%s%.*s=%s", line, i ? " | " : "",
                               DL_FMT(surface), found.at[i].value);
    }
    return line;
}

/* Check every row of a table of { text, values } against one day. */
#define assert_values(arena, cases, day)                             \
    for (size_t i_ = 0; i_ < sizeof(cases) / sizeof(cases)[0]; i_++) \
    assert_string_equal(values_of((arena), (cases)[i_].text, (day)), \
                        (cases)[i_].values)

#endif
