/* What articles without a date tell. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {{"Novak", DL_KIND_PERSON},
                                     {"Lind", DL_KIND_PERSON},
                                     {"Oslo", DL_KIND_PLACE},
                                     {0}};

/* "title|title" of the undated entries of one article. */
static struct dl_str
list(struct dl_arena *arena, const char *text, const char *day, size_t *dated)
{
    struct dl_layers layers = layers_read(arena, "", text, day, names);
    struct dl_timeline timeline = {0};
    dl_timeline_build(arena, &layers, 1, layers_directory(arena, names, 1),
                      &timeline);
    const char *out = "";
    for (size_t i = 0; i < timeline.undated_count; i++) {
        const struct dl_entry *entry = &timeline.undated[i];
        assert_int_equal(entry->placing, DL_UNPLACED);
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? "|" : "",
                              DL_FMT(entry->title));
    }
    *dated = timeline.count;
    return dl_str_from(out);
}

static void
without_a_day_events_stand_as_told(void **state)
{
    size_t dated;
    assert_str(list(*state,
                    "Novak resigned on Monday. Lind flew to Oslo on "
                    "Tuesday.",
                    NULL, &dated),
               "Novak resigned|Lind flew to Oslo");
    assert_int_equal(dated, 0);
}

static void
words_put_one_before_the_other(void **state)
{
    size_t dated;
    assert_str(list(*state, "Novak resigned on Monday after Lind flew to Oslo.",
                    NULL, &dated),
               "Lind flew to Oslo|Novak resigned");
}

static void
explicit_dates_are_on_the_timeline(void **state)
{
    size_t dated;
    assert_str(list(*state,
                    "Novak resigned on 3 May 2021. Lind flew to Oslo "
                    "on Tuesday.",
                    NULL, &dated),
               "Lind flew to Oslo");
    assert_int_equal(dated, 1);
}

static void
a_dated_article_has_none(void **state)
{
    size_t dated;
    assert_str(list(*state, "Novak resigned on Monday.", "2021-05-20", &dated),
               "");
    assert_int_equal(dated, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(without_a_day_events_stand_as_told),
        arena_test(words_put_one_before_the_other),
        arena_test(explicit_dates_are_on_the_timeline),
        arena_test(a_dated_article_has_none),
    };
    return cmocka_run_group_tests_name("undated", tests, NULL, NULL);
}
