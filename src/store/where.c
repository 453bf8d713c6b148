/* A query for SQLite.
 *
 * A group is "one of these terms". A group whose terms all look for words in
 * the article itself is an expression of FTS5; those of all such groups are
 * joined by AND, and drive the search. Every other group becomes a condition on
 * the article, in which words are looked for by a search of their own. A term
 * in which FTS5 sees no word at all ("€") is looked for byte by byte. */
/* SPDX-License-Identifier: ISC */
#include "store/where.h"

/* A text that grows; what is behind it is left to the arena. */
struct text {
    struct dl_arena *arena;
    const char *at;
};

#define APPEND(text, ...)                         \
    ((text)->at = join((text)->arena, (text)->at, \
                       dl_arena_printf((text)->arena, __VA_ARGS__)))

static const char *
join(struct dl_arena *arena, const char *a, const char *b)
{
    return dl_arena_printf(arena, "%s%s", a, b);
}

static void
bind_text(struct dl_arena *arena, struct where *out, const char *text)
{
    struct bind bind = {.text = dl_str_from(text)};
    DL_PUSH(arena, &out->binds, bind);
}

static void
bind_number(struct dl_arena *arena, struct where *out, int64_t number)
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

/* The columns of `words` in which a field looks; NULL when in none. */
static const char *
columns_of(enum dl_field field)
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
    return columns_of(term->field) && where_has_words(term->text);
}

/* ---- conditions ---- */

static void
find_bytes(struct text *sql, struct where *out, const struct dl_term *term)
{
    static const char *const columns[] = {"title", "text", "author", "tags"};
    const char *in = columns_of(term->field);
    APPEND(sql, "EXISTS (SELECT 1 FROM texts t WHERE t.article = a.id AND (0");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (strstr(in, columns[i])) {
            APPEND(sql, " OR instr(t.%s, ?)", columns[i]);
            struct bind bind = {.text = term->text};
            DL_PUSH(sql->arena, &out->binds, bind);
        }
    APPEND(sql, "))");
}

static void
find_words(struct text *sql, struct where *out, const struct dl_term *term)
{
    if (!where_has_words(term->text)) {
        find_bytes(sql, out, term);
        return;
    }
    APPEND(sql, "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)");
    bind_text(sql->arena, out,
              where_expression(sql->arena, columns_of(term->field), term));
}

static void
find_outlet(struct text *sql, struct where *out, const struct dl_term *term)
{
    APPEND(sql, "(a.outlet IN (SELECT rowid FROM outlet_words WHERE "
                "outlet_words MATCH ?) OR a.source IN (SELECT rowid FROM "
                "source_words WHERE source_words MATCH ?))");
    bind_text(sql->arena, out, where_expression(sql->arena, "name", term));
    bind_text(sql->arena, out, where_expression(sql->arena, "title", term));
}

/* A feed is known by its address. */
static void
find_feed(struct text *sql, struct where *out, const struct dl_term *term)
{
    const char *is =
        term->phrase ? "url = ?" : "instr(lower(url), lower(?)) > 0";
    APPEND(sql,
           "(a.source IN (SELECT id FROM sources WHERE %s) OR a.id IN (SELECT "
           "c.article FROM carried c JOIN sources s ON s.id = c.source WHERE "
           "%s))",
           is, is);
    for (int i = 0; i < 2; i++) {
        struct bind bind = {.text = term->text};
        DL_PUSH(sql->arena, &out->binds, bind);
    }
}

/* The groups that say nothing but which kinds of names are meant. */
static bool
names_kinds(const struct dl_query *query, const struct dl_group *group)
{
    for (uint32_t i = 0; i < group->count; i++)
        if (query->terms.at[group->first + i].field != DL_FIELD_KIND)
            return false;
    return !group->negated;
}

static void
list_kinds(struct text *sql, struct where *out, const struct dl_query *query,
           const struct dl_group *group)
{
    APPEND(sql, " AND n.kind IN (SELECT id FROM kinds WHERE name IN (''");
    for (uint32_t i = 0; i < group->count; i++) {
        struct bind bind = {.text = query->terms.at[group->first + i].text};
        DL_PUSH(sql->arena, &out->binds, bind);
        APPEND(sql, ", ?");
    }
    APPEND(sql, "))");
}

static void
find_entity(struct text *sql, struct where *out, const struct dl_query *query,
            const struct dl_term *term)
{
    APPEND(sql, "a.id IN (SELECT n.article FROM name_words CROSS JOIN named n "
                "ON n.name = name_words.rowid WHERE name_words MATCH ?");
    bind_text(sql->arena, out, where_expression(sql->arena, "name", term));
    for (size_t i = 0; i < query->groups.count; i++)
        if (names_kinds(query, &query->groups.at[i]))
            list_kinds(sql, out, query, &query->groups.at[i]);
    APPEND(sql, ")");
}

static void
find_kind(struct text *sql, struct where *out, const struct dl_term *term)
{
    struct bind bind = {.text = term->text};
    APPEND(sql, "EXISTS (SELECT 1 FROM named n WHERE n.article = a.id AND "
                "n.kind = (SELECT id FROM kinds WHERE name = ?))");
    DL_PUSH(sql->arena, &out->binds, bind);
}

static void
find_when(struct text *sql, struct where *out, const struct dl_term *term)
{
    static const char *const forms[] = {[DL_FIELD_FROM] = "a.day >= ?",
                                        [DL_FIELD_TO] = "a.day <= ?",
                                        [DL_FIELD_ON] =
                                            "a.day BETWEEN ? AND ?"};
    APPEND(sql, "%s", forms[term->field]);
    if (term->field != DL_FIELD_TO)
        bind_number(sql->arena, out, term->when.from.n);
    if (term->field != DL_FIELD_FROM)
        bind_number(sql->arena, out, term->when.to.n);
}

static void
find_condition(struct text *sql, const struct dl_term *term)
{
    switch (term->condition) {
    case DL_IS_UNREAD:
        APPEND(sql, "NOT marked(a.key_high, a.key_low, %d)", DL_IS_READ);
        break;
    case DL_IS_READ:
    case DL_IS_STARRED:
        APPEND(sql, "marked(a.key_high, a.key_low, %d)", (int)term->condition);
        break;
    case DL_IS_UNDATED:
        APPEND(sql, "NOT a.dated");
        break;
    case DL_IS_SUMMARY:
        APPEND(sql, "a.summary");
        break;
    case DL_IS_COUNT:
        APPEND(sql, "0");
        break;
    }
}

static void
find_term(struct text *sql, struct where *out, const struct dl_query *query,
          const struct dl_term *term)
{
    switch (term->field) {
    case DL_FIELD_ANY:
    case DL_FIELD_TITLE:
    case DL_FIELD_AUTHOR:
    case DL_FIELD_TAG:
        find_words(sql, out, term);
        break;
    case DL_FIELD_OUTLET:
        find_outlet(sql, out, term);
        break;
    case DL_FIELD_FEED:
        find_feed(sql, out, term);
        break;
    case DL_FIELD_ENTITY:
        find_entity(sql, out, query, term);
        break;
    case DL_FIELD_KIND:
        find_kind(sql, out, term);
        break;
    case DL_FIELD_FROM:
    case DL_FIELD_TO:
    case DL_FIELD_ON:
        find_when(sql, out, term);
        break;
    case DL_FIELD_IS:
        find_condition(sql, term);
        break;
    case DL_FIELD_COUNT:
        APPEND(sql, "0");
        break;
    }
}

static void
add_condition(struct text *sql, struct where *out, const struct dl_query *query,
              const struct dl_group *group)
{
    APPEND(sql, " AND %s(0", group->negated ? "NOT " : "");
    for (uint32_t i = 0; i < group->count; i++) {
        APPEND(sql, " OR ");
        find_term(sql, out, query, &query->terms.at[group->first + i]);
    }
    APPEND(sql, ")");
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
    struct text out = {arena, "("};
    for (uint32_t i = 0; i < group->count; i++) {
        const struct dl_term *term = &query->terms.at[group->first + i];
        APPEND(&out, "%s%s", i ? " OR " : "",
               where_expression(arena, columns_of(term->field), term));
    }
    APPEND(&out, ")");
    return out.at;
}

/* What must hold, and then what must not: NOT wants something before it. */
static const char *
match_of(struct dl_arena *arena, const struct dl_query *query)
{
    struct text out = {arena, ""};
    for (int negated = 0; negated < 2; negated++)
        for (size_t i = 0; i < query->groups.count; i++) {
            const struct dl_group *group = &query->groups.at[i];
            if (group->negated != (negated == 1) ||
                !is_expression(query, group) || (negated && !*out.at))
                continue;
            APPEND(&out, "%s%s",
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
    struct text marks = {arena, ""};
    for (size_t i = 0; i < query->groups.count; i++) {
        const struct dl_group *group = &query->groups.at[i];
        for (uint32_t k = 0; k < group->count && !group->negated; k++) {
            const struct dl_term *term = &query->terms.at[group->first + k];
            bool shown = term->field == DL_FIELD_ANY ||
                         term->field == DL_FIELD_TITLE ||
                         term->field == DL_FIELD_ENTITY;
            if (!shown || !where_has_words(term->text))
                continue;
            APPEND(&marks, "%s%s", *marks.at ? " OR " : "",
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
    struct text sql = {arena, "1"};
    *out = (struct where){.match = NULL};
    if (window->source) {
        APPEND(&sql, " AND a.source = ?");
        bind_number(arena, out, window->source);
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
