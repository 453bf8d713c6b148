/* One term of a query as a condition on an article. */
/* SPDX-License-Identifier: ISC */
#include "store/where_own.h"

static void
find_bytes(struct where_text *sql, struct where *out,
           const struct dl_term *term)
{
    static const char *const columns[] = {"title", "text", "author", "tags"};
    const char *in = where_columns(term->field);
    WHERE_ADD(sql,
              "EXISTS (SELECT 1 FROM texts t WHERE t.article = a.id AND (0");
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        if (strstr(in, columns[i])) {
            WHERE_ADD(sql, " OR instr(t.%s, ?)", columns[i]);
            where_bind_text(sql->arena, out, term->text);
        }
    WHERE_ADD(sql, "))");
}

static void
find_words(struct where_text *sql, struct where *out,
           const struct dl_term *term)
{
    if (!where_has_words(term->text)) {
        find_bytes(sql, out, term);
        return;
    }
    WHERE_ADD(sql, "a.id IN (SELECT rowid FROM words WHERE words MATCH ?)");
    where_bind_text(sql->arena, out,
                    dl_str_from(where_expression(
                        sql->arena, where_columns(term->field), term)));
}

static void
find_outlet(struct where_text *sql, struct where *out,
            const struct dl_term *term)
{
    WHERE_ADD(sql, "(a.outlet IN (SELECT rowid FROM outlet_words WHERE "
                   "outlet_words MATCH ?) OR a.source IN (SELECT rowid FROM "
                   "source_words WHERE source_words MATCH ?))");
    where_bind_text(sql->arena, out,
                    dl_str_from(where_expression(sql->arena, "name", term)));
    where_bind_text(sql->arena, out,
                    dl_str_from(where_expression(sql->arena, "title", term)));
}

/* A feed is known by its address. */
static void
find_feed(struct where_text *sql, struct where *out, const struct dl_term *term)
{
    const char *is =
        term->phrase ? "url = ?" : "instr(lower(url), lower(?)) > 0";
    WHERE_ADD(
        sql,
        "(a.source IN (SELECT id FROM sources WHERE %s) OR a.id IN (SELECT "
        "c.article FROM carried c JOIN sources s ON s.id = c.source WHERE "
        "%s))",
        is, is);
    where_bind_text(sql->arena, out, term->text);
    where_bind_text(sql->arena, out, term->text);
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
list_kinds(struct where_text *sql, struct where *out,
           const struct dl_query *query, const struct dl_group *group)
{
    WHERE_ADD(sql, " AND n.kind IN (SELECT id FROM kinds WHERE name IN (''");
    for (uint32_t i = 0; i < group->count; i++) {
        where_bind_text(sql->arena, out,
                        query->terms.at[group->first + i].text);
        WHERE_ADD(sql, ", ?");
    }
    WHERE_ADD(sql, "))");
}

static void
find_entity(struct where_text *sql, struct where *out,
            const struct dl_query *query, const struct dl_term *term)
{
    WHERE_ADD(sql,
              "a.id IN (SELECT n.article FROM name_words CROSS JOIN named n "
              "ON n.name = name_words.rowid WHERE name_words MATCH ?");
    where_bind_text(sql->arena, out,
                    dl_str_from(where_expression(sql->arena, "name", term)));
    for (size_t i = 0; i < query->groups.count; i++)
        if (names_kinds(query, &query->groups.at[i]))
            list_kinds(sql, out, query, &query->groups.at[i]);
    WHERE_ADD(sql, ")");
}

static void
find_kind(struct where_text *sql, struct where *out, const struct dl_term *term)
{
    WHERE_ADD(sql, "EXISTS (SELECT 1 FROM named n WHERE n.article = a.id AND "
                   "n.kind = (SELECT id FROM kinds WHERE name = ?))");
    where_bind_text(sql->arena, out, term->text);
}

static void
find_when(struct where_text *sql, struct where *out, const struct dl_term *term)
{
    static const char *const forms[] = {[DL_FIELD_FROM] = "a.day >= ?",
                                        [DL_FIELD_TO] = "a.day <= ?",
                                        [DL_FIELD_ON] =
                                            "a.day BETWEEN ? AND ?"};
    WHERE_ADD(sql, "%s", forms[term->field]);
    if (term->field != DL_FIELD_TO)
        where_bind_number(sql->arena, out, term->when.from.n);
    if (term->field != DL_FIELD_FROM)
        where_bind_number(sql->arena, out, term->when.to.n);
}

static void
find_condition(struct where_text *sql, const struct dl_term *term)
{
    switch (term->condition) {
    case DL_IS_UNREAD:
        WHERE_ADD(sql, "NOT marked(a.key_high, a.key_low, %d)", DL_IS_READ);
        break;
    case DL_IS_READ:
    case DL_IS_STARRED:
        WHERE_ADD(sql, "marked(a.key_high, a.key_low, %d)",
                  (int)term->condition);
        break;
    case DL_IS_UNDATED:
        WHERE_ADD(sql, "NOT a.dated");
        break;
    case DL_IS_SUMMARY:
        WHERE_ADD(sql, "a.summary");
        break;
    case DL_IS_COUNT:
        WHERE_ADD(sql, "0");
        break;
    }
}

void
where_term(struct where_text *sql, struct where *out,
           const struct dl_query *query, const struct dl_term *term)
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
        WHERE_ADD(sql, "0");
        break;
    }
}
