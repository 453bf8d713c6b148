/* What a title says shorter in the manner of headlines. */
/* SPDX-License-Identifier: ISC */
#include "sentence.h"

#include "timeline/brief.h"

static const struct given names[] = {{"Erik Lund", DL_KIND_PERSON},
                                     {"Netherlands", DL_KIND_PLACE},
                                     {"Norway", DL_KIND_PLACE},
                                     {0}};

/* The words of the first clause that stay. */
static struct dl_str
shortened(struct dl_arena *arena, const char *text, bool changes)
{
    struct draft *draft = sentence_draft(arena, text, names);
    assert_int_equal(brief_names(draft), changes);
    return title_line(arena, draft, 0, draft->parts->count, "");
}

static void
articles_of_a_list_go_and_had_with_them(void **state)
{
    assert_str(shortened(*state,
                         "The Netherlands and Norway had imposed limits on the "
                         "catch.",
                         true),
               "Netherlands and Norway imposed limits on the catch");
}

static void
a_participle_of_its_own_keeps_had(void **state)
{
    assert_str(
        shortened(*state, "Norway and the Netherlands had begun talks.", true),
        "Norway and Netherlands had begun talks");
}

static void
one_alone_keeps_its_article(void **state)
{
    assert_str(shortened(*state, "The Netherlands had imposed limits.", false),
               "The Netherlands had imposed limits");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(articles_of_a_list_go_and_had_with_them),
        arena_test(a_participle_of_its_own_keeps_had),
        arena_test(one_alone_keeps_its_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
