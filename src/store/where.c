/* A query for SQLite.
 *
 * A group is "one of these terms". A group whose terms all look for words in
 * the article itself is an expression of FTS5; those of all such groups are
 * joined by AND, and drive the search. Every other group becomes a condition on
 * the article, in which words are looked for by a search of their own. A term
 * in which FTS5 sees no word at all ("€") is looked for byte by byte. */
/* SPDX-License-Identifier: ISC */
#include "store/where_own.h"

const char *
where_join(struct dl_arena *arena, const char *a, const char *b)
{
    return dl_arena_printf(arena, "%s%s", a, b);
}

void
where_bind_text(struct dl_arena *arena, struct where *out, struct dl_str text)
{
    struct bind bind = {.text = text};
    DL_PUSH(arena, &out->binds, bind);
}

void
where_bind_number(struct dl_arena *arena, struct where *out, int64_t number)
{
    struct bind bind = {.is_number = true, .number = number};
    DL_PUSH(arena, &out->binds, bind);
}

void
where_bind(const struct where *where, struct sql *sql)
{
    for (size_t i = 0; i < where->binds.count; i++)
        if (where->binds.at[i].is_number)
            sql_int(sql, where->binds.at[i].number);
        else
            sql_str(sql, where->binds.at[i].text);
}

/* ---- expressions of FTS5 ---- */

/* ASCII letters and digits are words; of everything beyond ASCII, letters are
 * too, and signs are told from them by FTS5 alone: its answer to a string
 * without words is "nowhere", so only what surely has none counts here. */
bool
where_has_words(struct dl_str text)
{
    for (size_t i = 0, next; i < text.bytes; i = next) {
        uint32_t point = dl_utf8_decode(text, i, &next);
        bool ascii = point < 0x80;
        char c = ascii ? dl_to_lower((char)point) : '\0';
        if (dl_is_lower(c) || dl_is_digit(c))
            return true;
        bool sign = point < 0xC0 || point == 0xD7 || point == 0xF7 ||
                    (point >= 0x2000 && point < 0x2C00 && point != 0x2071) ||
                    (point >= 0x3000 && point < 0x3005) ||
                    (point >= 0xE000 && point < 0xF900) ||
                    (point >= 0xFE00 && point < 0xFE10) || point == 0xFFFD ||
                    (point >= 0x1F000 && point < 0x20000);
        if (!ascii && !sign)
            return true;
    }
    return false;
}

/* A string of FTS5: quotation marks doubled, and no NUL, which would end it. */
static const char *
quote(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, 2 * text.bytes + 3);
    size_t at = 0;
    out[at++] = '"';
    for (size_t i = 0; i < text.bytes; i++) {
        if (text.at[i] == '"')
            out[at++] = '"';
        out[at++] = text.at[i] ? text.at[i] : ' ';
    }
    out[at] = '"';
    return out;
}

const char *
where_expression(struct dl_arena *arena, const char *columns,
                 const struct dl_term *term)
{
    return dl_arena_printf(arena, "{%s} : %s%s", columns,
                           quote(arena, term->text), term->prefix ? " *" : "");
}

const char *
where_columns(enum dl_field field)
{
    switch (field) {
    case DL_FIELD_ANY:
        return "title text";
    case DL_FIELD_TITLE:
        return "title";
    case DL_FIELD_AUTHOR:
        return "author";
    case DL_FIELD_TAG:
        return "tags";
    default:
        return NULL;
    }
}

static bool
is_words(const struct dl_term *term)
{
    return where_columns(term->field) && where_has_words(term->text);
}

/* ---- conditions ---- */

static void
add_condition(struct where_text *sql, struct where *out,
              const struct dl_query *query, const struct dl_group *group)
{
    WHERE_ADD(sql, " AND %s(0", group->negated ? "NOT " : "");
    for (uint32_t i = 0; i < group->count; i++) {
        WHERE_ADD(sql, " OR ");
        where_term(sql, out, query, &query->terms.at[group->first + i]);
    }
    WHERE_ADD(sql, ")");
}

/* ---- groups ---- */

static bool
is_expression(const struct dl_query *query, const struct dl_group *group)
{
    for (uint32_t i = 0; i < group->count; i++)
        if (!is_words(&query->terms.at[group->first + i]))
            return false;
    return group->count > 0;
}

static const char *
expression_of(struct dl_arena *arena, const struct dl_query *query,
              const struct dl_group *group)
{
    struct where_text out = {arena, "("};
    for (uint32_t i = 0; i < group->count; i++) {
        const struct dl_term *term = &query->terms.at[group->first + i];
        WHERE_ADD(&out, "%s%s", i ? " OR " : "",
                  where_expression(arena, where_columns(term->field), term));
    }
    WHERE_ADD(&out, ")");
    return out.at;
}

/* What must hold, and then what must not: NOT wants something before it. */
static const char *
match_of(struct dl_arena *arena, const struct dl_query *query)
{
    struct where_text out = {arena, ""};
    for (int negated = 0; negated < 2; negated++)
        for (size_t i = 0; i < query->groups.count; i++) {
            const struct dl_group *group = &query->groups.at[i];
            if (group->negated != (negated == 1) ||
                !is_expression(query, group) || (negated && !*out.at))
                continue;
            WHERE_ADD(&out, "%s%s",
                      !*out.at  ? ""
                      : negated ? " NOT "
                                : " AND ",
                      expression_of(arena, query, group));
        }
    return *out.at ? out.at : NULL;
}

/* The words that a reader wants to see in the text. */
static void
list_marks(struct dl_arena *arena, const struct dl_query *query,
           struct where *out)
{
    struct where_text marks = {arena, ""};
    for (size_t i = 0; i < query->groups.count; i++) {
        const struct dl_group *group = &query->groups.at[i];
        for (uint32_t k = 0; k < group->count && !group->negated; k++) {
            const struct dl_term *term = &query->terms.at[group->first + k];
            bool shown = term->field == DL_FIELD_ANY ||
                         term->field == DL_FIELD_TITLE ||
                         term->field == DL_FIELD_ENTITY;
            if (!shown || !where_has_words(term->text))
                continue;
            WHERE_ADD(&marks, "%s%s", *marks.at ? " OR " : "",
                      where_expression(arena, "text", term));
            out->prefixed |= term->prefix;
        }
    }
    out->marks = *marks.at ? marks.at : NULL;
}

void
where_build(struct dl_arena *arena, const struct dl_window *window,
            struct where *out)
{
    const struct dl_query *query = window->query;
    struct where_text sql = {arena, "1"};
    *out = (struct where){.match = NULL};
    if (window->source) {
        WHERE_ADD(&sql, " AND a.source = ?");
        where_bind_number(arena, out, window->source);
    }
    if (query) {
        out->match = match_of(arena, query);
        list_marks(arena, query, out);
        for (size_t i = 0; i < query->groups.count; i++) {
            const struct dl_group *group = &query->groups.at[i];
            bool done = out->match && is_expression(query, group);
            if (!done)
                add_condition(&sql, out, query, group);
        }
    }
    out->sql = sql.at;
    out->only_match = strcmp(sql.at, "1") == 0;
}
