/* A query from what was typed: one pass, left to right. */
/* SPDX-License-Identifier: ISC */
#include <dateline/query.h>

#include <dateline/text.h>

enum field_type { TYPE_TEXT, TYPE_WORD, TYPE_KIND, TYPE_DATE };

static const struct {
    const char *name;
    enum field_type type;
} fields[DL_FIELD_COUNT] = {
#define X(code, name, type, help) {name, TYPE_##type},
#include <dateline/fields.def>
#undef X
};

static const char *const conditions[DL_IS_COUNT] = {
#define X(code, name, help) name,
#include <dateline/conditions.def>
#undef X
};

const char *
dl_field_name(enum dl_field field)
{
    return fields[field].name;
}

bool
dl_field_has_text(enum dl_field field)
{
    return fields[field].type == TYPE_TEXT;
}

struct reader {
    struct dl_arena *arena;
    struct dl_str text;
    size_t at;
    const char *const *kinds;
    struct dl_query query;
    struct dl_error *err;
};

/* A fault at byte `at` of the query. */
#define REFUSE(reader, at, ...)                                  \
    (dl_error_set((reader)->err, DL_ERR_SYNTAX, "", 1,           \
                  column_of((reader)->text, (at)), __VA_ARGS__), \
     show((reader)))

static int
column_of(struct dl_str text, size_t at)
{
    int column = 1;
    for (size_t i = 0, next; i < at && i < text.bytes; i = next, column++)
        dl_utf8_decode(text, i, &next);
    return column;
}

static enum dl_status
show(const struct reader *reader)
{
    if (reader->err)
        dl_text_quote(reader->err, reader->text);
    return DL_ERR_SYNTAX;
}

static bool
at_end(const struct reader *reader)
{
    return reader->at >= reader->text.bytes;
}

static char
here(const struct reader *reader)
{
    return at_end(reader) ? '\0' : reader->text.at[reader->at];
}

static void
skip_spaces(struct reader *reader)
{
    while (!at_end(reader) && dl_is_space(here(reader)))
        reader->at++;
}

/* The field before a colon; the reader moves behind it. Anything else stays
 * what it is, a word. */
static bool
take_field(struct reader *reader, enum dl_field *out)
{
    size_t end = reader->at;
    while (end < reader->text.bytes &&
           dl_is_lower(dl_to_lower(reader->text.at[end])))
        end++;
    *out = DL_FIELD_ANY;
    if (end == reader->at || end == reader->text.bytes ||
        reader->text.at[end] != ':')
        return false;
    struct dl_str name = {reader->text.at + reader->at, end - reader->at};
    for (int i = DL_FIELD_ANY + 1; i < DL_FIELD_COUNT; i++)
        if (dl_str_eq_nocase(name, dl_str_from(fields[i].name))) {
            *out = (enum dl_field)i;
            reader->at = end + 1;
            return true;
        }
    return false;
}

/* "entty:x": a word and a colon that is nearly a field. */
static enum dl_status
check_no_field(struct reader *reader)
{
    size_t end = reader->at;
    const char *names[DL_FIELD_COUNT - 1];
    while (end < reader->text.bytes &&
           dl_is_lower(dl_to_lower(reader->text.at[end])))
        end++;
    if (end == reader->at || end + 1 >= reader->text.bytes ||
        reader->text.at[end] != ':' || dl_is_space(reader->text.at[end + 1]))
        return DL_OK;
    for (int i = 1; i < DL_FIELD_COUNT; i++)
        names[i - 1] = fields[i].name;
    struct dl_str name = {reader->text.at + reader->at, end - reader->at};
    const char *near = dl_str_nearest(name, names, DL_FIELD_COUNT - 1);
    if (!near)
        return DL_OK;
    return REFUSE(reader, reader->at,
                  "there is no field %.*s: did you mean %s:?", DL_FMT(name),
                  near);
}

static enum dl_status
take_quoted(struct reader *reader, struct dl_term *term)
{
    size_t open = reader->at++;
    size_t end = dl_str_find(reader->text, DL_STR("\""), reader->at);
    if (end == SIZE_MAX)
        return REFUSE(reader, open, "this quotation mark has no second one");
    term->phrase = true;
    term->text = dl_str_trim(
        (struct dl_str){reader->text.at + reader->at, end - reader->at});
    reader->at = end + 1;
    term->prefix = here(reader) == '*';
    reader->at += term->prefix;
    return DL_OK;
}

static void
take_word(struct reader *reader, struct dl_term *term)
{
    size_t begin = reader->at;
    while (!at_end(reader) && !dl_is_space(here(reader)) &&
           here(reader) != '|' && here(reader) != '"')
        reader->at++;
    term->text = (struct dl_str){reader->text.at + begin, reader->at - begin};
    if (dl_str_ends(term->text, DL_STR("*")) && term->text.bytes > 1) {
        term->text.bytes--;
        term->prefix = true;
    }
}

/* "2021", "2021-03", "2021-03-24". */
static bool
read_when(struct dl_arena *arena, struct dl_str text, struct dl_interval *out)
{
    static const char *const endings[] = {"-01-01", "-01", ""};
    static const enum dl_grain grains[] = {DL_GRAIN_YEAR, DL_GRAIN_MONTH,
                                           DL_GRAIN_DAY};
    struct dl_stamp stamp;
    int form = text.bytes == 4 ? 0 : text.bytes == 7 ? 1 : 2;
    struct dl_str whole = dl_str_from(
        dl_arena_printf(arena, "%.*s%s", DL_FMT(text), endings[form]));
    if (whole.bytes != 10 || !dl_stamp_parse(whole, &stamp))
        return false;
    *out = dl_interval_of(stamp.day, grains[form]);
    return true;
}

static enum dl_status
read_condition(struct reader *reader, size_t at, struct dl_term *term)
{
    for (int i = 0; i < DL_IS_COUNT; i++)
        if (dl_str_eq_nocase(term->text, dl_str_from(conditions[i]))) {
            term->condition = (enum dl_condition)i;
            return DL_OK;
        }
    const char *near = dl_str_nearest(term->text, conditions, DL_IS_COUNT);
    return REFUSE(reader, at,
                  "is: wants unread, read, starred, undated or "
                  "summary%s%s%s",
                  near ? "; did you mean " : "", near ? near : "",
                  near ? "?" : "");
}

static enum dl_status
read_kind(struct reader *reader, size_t at, const struct dl_term *term)
{
    size_t count = 0;
    while (reader->kinds && reader->kinds[count])
        count++;
    for (size_t i = 0; i < count; i++)
        if (dl_str_eq_nocase(term->text, dl_str_from(reader->kinds[i])))
            return DL_OK;
    const char *near = dl_str_nearest(term->text, reader->kinds, count);
    return REFUSE(reader, at, "there is no kind of name '%.*s'%s%s%s",
                  DL_FMT(term->text), near ? "; did you mean " : "",
                  near ? near : "", near ? "?" : "");
}

/* What the field makes of the value, which begins at byte `at`. */
static enum dl_status
read_value(struct reader *reader, size_t at, struct dl_term *term)
{
    const char *name = fields[term->field].name;
    if (term->text.bytes == 0)
        return REFUSE(reader, at,
                      *name ? "something has to stand behind %s:"
                            : "there are no words here%s",
                      name);
    switch (fields[term->field].type) {
    case TYPE_WORD:
        return read_condition(reader, at, term);
    case TYPE_KIND:
        return read_kind(reader, at, term);
    case TYPE_DATE:
        if (read_when(reader->arena, term->text, &term->when))
            return DL_OK;
        return REFUSE(reader, at,
                      "%s: wants a day, month or year such as "
                      "2021-03-24, 2021-03 or 2021",
                      name);
    case TYPE_TEXT:
        break;
    }
    return DL_OK;
}

static enum dl_status
take_term(struct reader *reader)
{
    struct dl_term term = {.span = {(uint32_t)reader->at, 0}};
    if (reader->query.terms.count == DL_QUERY_TERMS_MAX)
        return REFUSE(reader, reader->at, "there are more than %d terms",
                      DL_QUERY_TERMS_MAX);
    if (!take_field(reader, &term.field)) {
        enum dl_status status = check_no_field(reader);
        if (status != DL_OK)
            return status;
    }
    size_t value = reader->at;
    if (here(reader) == '"') {
        enum dl_status status = take_quoted(reader, &term);
        if (status != DL_OK)
            return status;
    } else {
        take_word(reader, &term);
    }
    enum dl_status status = read_value(reader, value, &term);
    term.span.end = (uint32_t)reader->at;
    if (status == DL_OK)
        DL_PUSH(reader->arena, &reader->query.terms, term);
    return status;
}

/* One group: terms with bars between them. */
static enum dl_status
take_group(struct reader *reader)
{
    struct dl_group group = {.first = (uint32_t)reader->query.terms.count};
    if (here(reader) == '-' && reader->at + 1 < reader->text.bytes &&
        !dl_is_space(reader->text.at[reader->at + 1])) {
        group.negated = true;
        reader->at++;
    }
    enum dl_status status = take_term(reader);
    while (status == DL_OK && here(reader) == '|') {
        reader->at++;
        status = take_term(reader);
    }
    group.count = (uint32_t)reader->query.terms.count - group.first;
    if (status == DL_OK)
        DL_PUSH(reader->arena, &reader->query.groups, group);
    return status;
}

enum dl_status
dl_query_read(struct dl_arena *arena, struct dl_str text,
              const char *const *kinds, struct dl_query *out,
              struct dl_error *err)
{
    struct reader reader = {
        .arena = arena, .text = text, .kinds = kinds, .err = err};
    reader.query.text = text;
    if (text.bytes > DL_QUERY_BYTES_MAX)
        return dl_error_set(err, DL_ERR_LIMIT, "", 1, 0,
                            "a query has at most %d bytes", DL_QUERY_BYTES_MAX);
    for (skip_spaces(&reader); !at_end(&reader); skip_spaces(&reader)) {
        enum dl_status status = take_group(&reader);
        if (status != DL_OK)
            return status;
    }
    *out = reader.query;
    return DL_OK;
}
