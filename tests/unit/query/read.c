/* Queries read, and faults that name their place. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/query.h>

static const char *const kinds[] = {"person", "place", NULL};

/* The query in a form that shows what was understood; or the message. */
static struct dl_str
understood(struct dl_arena *arena, const char *text)
{
    struct dl_query query;
    struct dl_error err;
    const char *out = "";
    if (dl_query_read(arena, dl_str_from(text), kinds, &query, &err) != DL_OK)
        return dl_str_from(
            dl_arena_printf(arena, "%d: %s", err.column, err.text));
    for (size_t i = 0; i < query.groups.count; i++) {
        const struct dl_group *group = &query.groups.at[i];
        out = dl_arena_printf(arena, "%s%s", out, group->negated ? "-(" : "(");
        for (uint32_t k = 0; k < group->count; k++) {
            const struct dl_term *term = &query.terms.at[group->first + k];
            out = dl_arena_printf(arena, "%s%s%s:%.*s%s%s", out, k ? "|" : "",
                                  dl_field_name(term->field),
                                  DL_FMT(term->text), term->phrase ? "\"" : "",
                                  term->prefix ? "*" : "");
        }
        out = dl_arena_printf(arena, "%s)", out);
    }
    return dl_str_from(out);
}

static void
words_phrases_and_prefixes_are_told_apart(void **state)
{
    assert_str(understood(*state, " talks \"in  Alaska\" sanct* -war "),
               "(:talks)(:in  Alaska\")(:sanct*)-(:war)");
    assert_str(understood(*state, ""), "");
}

static void
alternatives_belong_to_one_group(void **state)
{
    assert_str(understood(*state, "lima|oslo -tag:sport|tag:chess"),
               "(:lima|:oslo)-(tag:sport|tag:chess)");
}

static void
fields_take_words_and_phrases(void **state)
{
    assert_str(
        understood(*state, "entity:\"North Rail\" KIND:person outlet:post"),
        "(entity:North Rail\")(kind:person)(outlet:post)");
}

static void
a_colon_in_a_word_makes_no_field(void **state)
{
    assert_str(understood(*state, "10:30 http://a.example re:"),
               "(:10:30)(:http://a.example)(:re:)");
    assert_str(understood(*state, "a - b"), "(:a)(:-)(:b)");
}

static void
dates_may_be_days_months_and_years(void **state)
{
    struct dl_query query;
    assert_int_equal(dl_query_read(*state,
                                   DL_STR("from:2021-03 to:2021-06-30 on:2020"),
                                   kinds, &query, NULL),
                     DL_OK);
    const struct dl_term *terms = query.terms.at;
    assert_int_equal(terms[0].when.from.n, dl_day_from_civil(2021, 3, 1).n);
    assert_int_equal(terms[1].when.to.n, dl_day_from_civil(2021, 6, 30).n);
    assert_int_equal(terms[2].when.to.n, dl_day_from_civil(2020, 12, 31).n);
}

static void
a_fault_names_its_place_and_what_to_write(void **state)
{
    assert_str(understood(*state, "é from:soon"),
               "8: from: wants a day, month or year such as 2021-03-24, "
               "2021-03 or 2021");
    assert_str(understood(*state, "a \"b"),
               "3: this quotation mark has no second one");
    assert_str(understood(*state, "is:unred"),
               "4: is: wants unread, read, starred, undated or summary; did "
               "you mean unread?");
    assert_str(understood(*state, "entty:x"),
               "1: there is no field entty: did you mean entity:?");
    assert_str(understood(*state, "title:"),
               "7: something has to stand behind title:");
    assert_str(understood(*state, "kind:parson"),
               "6: there is no kind of name 'parson'; did you mean person?");
    assert_str(understood(*state, "a||b"), "3: there are no words here");
}

static void
a_query_has_an_end(void **state)
{
    enum { COUNT = 5000 };
    char *text = dl_arena_alloc(*state, COUNT + 1);
    struct dl_query query;
    for (int i = 0; i < COUNT; i++)
        text[i] = i % 2 ? ' ' : 'a';
    assert_int_equal(
        dl_query_read(*state, dl_str_from(text), kinds, &query, NULL),
        DL_ERR_LIMIT);
    assert_int_equal(
        dl_query_read(*state, (struct dl_str){text, 200}, kinds, &query, NULL),
        DL_ERR_SYNTAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_phrases_and_prefixes_are_told_apart),
        arena_test(alternatives_belong_to_one_group),
        arena_test(fields_take_words_and_phrases),
        arena_test(a_colon_in_a_word_makes_no_field),
        arena_test(dates_may_be_days_months_and_years),
        arena_test(a_fault_names_its_place_and_what_to_write),
        arena_test(a_query_has_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
