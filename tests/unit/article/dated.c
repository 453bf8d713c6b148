/* The date of publication where only the text can give it. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

/* The date that the page gives, "" for none; the file was saved in June 2022
 * when `saved`. */
static struct dl_str
date_of(void **state, const char *text, bool saved)
{
    struct dl_file file = {.path = DL_STR("a.txt"),
                           .dated = saved,
                           .saved = dl_day_from_civil(2022, 6, 1)};
    struct dl_article *article = DL_NEW(*state, struct dl_article);
    *article = (struct dl_article){.published_why = ""};
    const struct dl_links links = {0};
    page_read(*state, &file, dl_str_from(text), &links, article);
    char stamp[DL_DATE_TEXT_MAX] = "";
    if (article->published.known) {
        assert_int_equal(article->published_from, DL_PUBLISHED_TEXT);
        assert_true(article->published_why[0] != '\0');
        dl_stamp_format(&article->published, stamp, sizeof stamp);
    }
    return dl_str_copy(*state, dl_str_from(stamp));
}

#define TITLE "Ferry stays for ten years\n"

static void
a_dateline_with_a_year_is_the_date(void **state)
{
    assert_str(date_of(state,
                       TITLE "OSTBURG, April 7, 2022 (Reuters) - The town "
                             "voted to keep its ferry.\n",
                       true),
               "2022-04-07");
    assert_str(date_of(state,
                       TITLE "The law of April 7, 2022 - a short one - let "
                             "the town keep its ferry.\n",
                       true),
               "");
}

static void
a_caption_counts_when_the_weekday_agrees(void **state)
{
    static const char caption[] =
        TITLE "The ferry leaves its pier on March 9, 2022. (Harbour Office)\n";
    const char *text = dl_arena_printf(
        *state, "%sThe town voted on Wednesday to keep its ferry.\n", caption);
    assert_str(date_of(state, text, true), "2022-03-09");
    text = dl_arena_printf(
        *state, "%sThe town voted on Friday to keep its ferry.\n", caption);
    assert_str(date_of(state, text, true), "");
}

static void
a_weekday_gives_the_year_up_to_that_of_the_file(void **state)
{
    static const char text[] =
        TITLE "The town's mayor said on Wednesday March 24 that the ferry "
              "would stay.\n";
    assert_str(date_of(state, text, true), "2021-03-24");
    assert_str(date_of(state, text, false), "");
}

static void
a_year_told_in_the_text_wins_over_the_last_that_fits(void **state)
{
    assert_str(date_of(state,
                       TITLE
                       "The town's mayor said on Wednesday March 24 that the "
                       "ferry would stay.\nThe old pier burned down on May 2, "
                       "2010, and was built again within a year.\n",
                       true),
               "2010-03-24");
}

static void
nothing_is_dated_after_its_file_or_by_what_is_past(void **state)
{
    static const char *const texts[] = {
        "OSTBURG, April 7, 2023 (Reuters) - The town voted to keep it.\n",
        "The tax was imposed on 22 March 2019, and later struck down again.\n",
        "The mayor said on Wednesday that the ferry of 1989 would stay.\n",
        ("FILE - The ferry on June 3, 2019. (AP Photo)\nThe town kept it all "
         "the same, and painted it white.\n")};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_str(
            date_of(state, dl_arena_printf(*state, TITLE "%s", texts[i]), true),
            "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_dateline_with_a_year_is_the_date),
        arena_test(a_caption_counts_when_the_weekday_agrees),
        arena_test(a_weekday_gives_the_year_up_to_that_of_the_file),
        arena_test(a_year_told_in_the_text_wins_over_the_last_that_fits),
        arena_test(nothing_is_dated_after_its_file_or_by_what_is_past),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
