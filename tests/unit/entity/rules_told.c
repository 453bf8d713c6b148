/* Headlines know the names of their text. */
/* SPDX-License-Identifier: ISC */
#include "ruled.h"

/* What a headline gains from its marked text. */
static struct dl_str
headline_over(struct dl_arena *arena, const char *headline, const char *marked)
{
    const struct dl_document *body, *doc;
    struct dl_mentions names = {0}, mentions = {0};
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_str text = dl_str_from(headline);
    dl_document_build(arena, read_marked(arena, marked, &names), &body);
    dl_document_build(arena, text, &doc);
    struct told told = {body, &names};
    rules_apply_some(arena, scratch, gazetteer, doc, evidence_new(arena, body),
                     &told, RULE(told), &mentions);
    dl_arena_free(scratch);
    gazetteer_free(gazetteer);
    return print_names(arena, text, &mentions);
}

static void
a_headline_knows_the_names_of_its_text(void **state)
{
    const char *text = "<person|Ann Qexley> met the <organisation|Brakk "
                       "Union> in <place|Zorblan>.";
    assert_str(
        headline_over(*state, "Qexley Warns Brakk Union Over Fees", text),
        "person Qexley|organisation Brakk Union");
    assert_str(headline_over(*state, "QEXLEY LEAVES ZORBLAN", text),
               "person QEXLEY|place ZORBLAN");
    assert_str(headline_over(*state, "Union Votes Today", text), "");
}

static void
everyday_words_stay_words(void **state)
{
    assert_str(headline_over(*state, "Water Rises Over Fees",
                             "<person|Ann Water> spoke."),
               "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_headline_knows_the_names_of_its_text),
        arena_test(everyday_words_stay_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
