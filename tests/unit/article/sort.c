/* Which lines of a page are its article. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "article/page.h"

#define TITLE "Ferry stays for ten years\n"
#define ONE "The town voted on Monday to keep its old white ferry.\n"
#define TWO "It will be painted in the spring, the harbour office said.\n"

/* The body, its paragraphs joined by bars. */
static struct dl_str
body_of(void **state, const char *text)
{
    struct dl_file file = {.path = DL_STR("a.txt")};
    struct dl_article *article = DL_NEW(*state, struct dl_article);
    *article = (struct dl_article){.published_why = ""};
    const struct dl_links links = {0};
    page_read(*state, &file, dl_str_from(text), &links, article);
    char *out = dl_arena_alloc(*state, article->text.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < article->text.bytes; i++)
        if (article->text.at[i] != '\n')
            out[bytes++] = article->text.at[i];
        else if (bytes && out[bytes - 1] != '|')
            out[bytes++] = '|';
    return (struct dl_str){out, bytes};
}

#define BODY                                                \
    "The town voted on Monday to keep its old white ferry." \
    "|It will be painted in the spring, the harbour office said."

static void
what_stands_around_the_text_goes(void **state)
{
    static const char *const pages[] = {
        TITLE ONE TWO,
        "Home\nWorld\nSport\nWeather\n" TITLE ONE TWO "About\nJobs\nShops\n",
        TITLE ONE "Related stories\nFerry burns\nFerry sinks\n" TWO,
        TITLE ONE TWO "Leave a Reply\nI think this is good, and long overdue "
                      "as well.\n",
        TITLE "The ferry at its pier on a grey morning in March.\n"
              "Jo Marsh | Example Press\n" ONE TWO,
        TITLE ONE "Share\nFacebook\n" TWO "\u00a9 2021 The Courier\n",
    };
    for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
        assert_str(body_of(state, pages[i]), BODY);
}

static void
sub_headings_short_sentences_and_lists_stay(void **state)
{
    assert_str(body_of(state, TITLE ONE "What it costs\n" TWO),
               "The town voted on Monday to keep its old white ferry."
               "|What it costs"
               "|It will be painted in the spring, the harbour office said.");
    assert_str(body_of(state, TITLE ONE TWO "It is enough.\n"),
               BODY "|It is enough.");
    assert_str(body_of(state, TITLE "The town will paint four of its ferries "
                                    "in the spring:\nAnna\nBella\nCarla\n"
                                    "Dora\n" ONE),
               "The town will paint four of its ferries in the spring:"
               "|Anna|Bella|Carla|Dora"
               "|The town voted on Monday to keep its old white ferry.");
}

static void
a_thread_of_comments_may_be_longer_than_the_text(void **state)
{
    assert_str(body_of(state,
                       TITLE ONE TWO "3 thoughts on \u201cFerry\u201d\n" ONE
                                     "Reply\n" TWO ONE "Reply\n" TWO ONE),
               BODY);
    assert_str(body_of(state, TITLE "Comments (3)\n" ONE TWO), BODY);
    assert_str(body_of(state, TITLE ONE "Comments\n" TWO ONE TWO),
               BODY "|The town voted on Monday to keep its old white ferry."
                    "|It will be painted in the spring, the harbour office "
                    "said.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_stands_around_the_text_goes),
        arena_test(sub_headings_short_sentences_and_lists_stay),
        arena_test(a_thread_of_comments_may_be_longer_than_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
