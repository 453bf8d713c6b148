/* Values that settings and knowledge files have in common. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/value.h"

/* The first day of `text`, and the last, as ISO 8601; "" when it is refused. */
static const char *
days_of(struct dl_arena *arena, const char *text)
{
    struct dl_yaml_node node = {.type = DL_YAML_SCALAR,
                                .text = dl_str_from(text)};
    struct yaml_source source = {"t.yaml", node.text, 1, NULL};
    struct dl_day from, to;
    char first[DL_DATE_TEXT_MAX], last[DL_DATE_TEXT_MAX];
    if (value_day(&source, &node, "from", false, &from) != DL_OK ||
        value_day(&source, &node, "to", true, &to) != DL_OK)
        return "";
    dl_day_format(from, first, sizeof first);
    dl_day_format(to, last, sizeof last);
    return dl_arena_printf(arena, "%s %s", first, last);
}

static void
a_day_may_be_known_to_the_month_or_the_year(void **state)
{
    assert_string_equal(days_of(*state, "2021-03-24"), "2021-03-24 2021-03-24");
    assert_string_equal(days_of(*state, "2024-02"), "2024-02-01 2024-02-29");
    assert_string_equal(days_of(*state, "2021"), "2021-01-01 2021-12-31");
}

static void
what_is_no_day_is_refused(void **state)
{
    static const char *const texts[] = {
        "",        "20",         "2021-",      "2021-3",     "2021-13",
        "2021-00", "2021-02-30", "2021/03/24", "2021-03-4x", "2021-03-244",
        "0000",    "now",        "2021x03",    "-2021",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_string_equal(days_of(*state, texts[i]), "");
}

static void
a_text_in_quotes_stands_on_one_line(void **state)
{
    assert_str(value_quote(*state, DL_STR("it's 5 o'clock")),
               "'it''s 5 o''clock'");
    assert_str(value_quote(*state, DL_STR("a\nb\033")), "'a b '");
    assert_str(value_quote(*state, DL_STR("")), "''");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_day_may_be_known_to_the_month_or_the_year),
        arena_test(what_is_no_day_is_refused),
        arena_test(a_text_in_quotes_stands_on_one_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
