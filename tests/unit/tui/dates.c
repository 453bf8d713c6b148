/* Days as the user wants them written, wherever they stand. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct fixture *
written(const char *yaml)
{
    struct fixture *fixture = fixture_configured(24, 160, yaml);
    fixture_files(fixture);
    fixture_read(fixture);
    fixture_join(fixture);
    return fixture;
}

static void
every_letter_of_the_format_counts(void **state)
{
    (void)state;
    struct fixture *fixture =
        written("date-format: '%a %A, %e %d %b %B %%Y'\n");
    struct dl_day day = dl_day_from_civil(2021, 3, 4);
    assert_str(day_words(fixture->arena, fixture->state, day),
               "Thu Thursday, 4 04 Mar March %Y");
    fixture_free(fixture);
}

static void
list_and_article_write_days_alike(void **state)
{
    (void)state;
    struct fixture *fixture = written("date-format: '%Y/%m/%d'\n");
    assert_shown(fixture, "2021/03/");
    assert_not_shown(fixture, "Mar 2021");
    fixture_type(fixture, "z<Enter>");
    assert_shown(fixture, "2021/03/");
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_letter_of_the_format_counts),
        cmocka_unit_test(list_and_article_write_days_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
