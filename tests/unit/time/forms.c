/* Ways of writing that are left out of the measure. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "../../time/forms.h"

static void
each_form_knows_its_own(void **state)
{
    static const struct {
        const char *text;
        bool (*fits)(struct dl_str text);
    } cases[] = {
        {"on 15", form_lone},
        {"around 7", form_lone},
        {"22/04", form_pair},
        {"10/1-11/7", form_pair},
        {"3/4/2015", form_order},
        {"1/2/17", form_order},
        {"8:00:31", form_seconds},
        {"oct2", form_glued},
        {"11ish", form_glued},
        {"11 - 2016", form_torn},
        {"1990 s", form_torn},
        {"10 past 9", form_past},
        {"20 min past eight", form_past},
        {"the 4th", form_nth},
        {"seven thirty", form_spelt},
        {"feb 30 2019", form_none},
        {"end of tomorrow", form_close},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_true(cases[i].fits(dl_str_from(cases[i].text)));
}

static void
what_news_writes_is_none_of_them(void **state)
{
    static const struct {
        const char *text;
        bool (*fits)(struct dl_str text);
    } cases[] = {
        {"may 15", form_lone},           {"3 days", form_lone},
        {"9 a.m.", form_lone},           {"2015-10", form_pair},
        {"25/3/2015", form_order},       {"4/4/2015", form_order},
        {"8:00", form_seconds},          {"2nd", form_glued},
        {"1990s", form_glued},           {"may 3 - may 5", form_torn},
        {"the past 3 weeks", form_past}, {"friday the 15th", form_nth},
        {"the 4th of may", form_nth},    {"noon", form_spelt},
        {"feb 29 2020", form_none},      {"end of march", form_close},
        {"7 one", form_spelt},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        if (cases[i].fits(dl_str_from(cases[i].text)))
            fail_msg("%s", cases[i].text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(each_form_knows_its_own),
        arena_test(what_news_writes_is_none_of_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
