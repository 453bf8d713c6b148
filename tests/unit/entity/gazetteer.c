/* Phrases looked up in the lists, the user's on top. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/gazetteer.h"

#include <dateline/knowledge.h>

/* The lists of up to two words, read as they stand or titled. */
static uint32_t
look(const char *first, const char *second, bool titled)
{
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    struct walk walk = {0};
    uint32_t lists =
        gazetteer_step(gazetteer, &walk, dl_str_from(first), true, titled);
    if (second)
        lists = gazetteer_step(gazetteer, &walk, dl_str_from(second), false,
                               titled);
    gazetteer_free(gazetteer);
    return lists;
}

static void
the_lists_that_are_compiled_in_are_found(void **state)
{
    (void)state;
    assert_true(look("South", NULL, false) & ON(GOES_ON));
    assert_true(look("South", "Korea", false) & ON(COUNTRY));
    assert_true(look("Finnish", NULL, false) & ON(GROUP));
    assert_true(look("Ministry", NULL, false) & ON(HEAD_ORG));
    assert_true(look("Prime", "Minister", false) & ON(TITLE));
    assert_int_equal(look("Qwxyz", NULL, false), 0);
}

static void
loud_words_are_read_in_title_case(void **state)
{
    (void)state;
    assert_int_equal(look("SOUTH", "KOREA", false) & ON(COUNTRY), 0);
    assert_true(look("SOUTH", "KOREA", true) & ON(COUNTRY));
}

static void
a_word_alone_may_be_asked_by_its_hash(void **state)
{
    (void)state;
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    uint32_t word = word_hash(DL_STR("South"), CASE_KEPT);
    assert_int_equal(gazetteer_word(gazetteer, word) & ON(GOES_ON), 0);
    word = word_hash(DL_STR("Norway"), CASE_KEPT);
    assert_true(gazetteer_word(gazetteer, word) & ON(COUNTRY));
    gazetteer_free(gazetteer);
}

/* What the user said of one word; *kind when it decides. */
static uint32_t
look_user(const struct dl_knowledge *user, const char *word, enum dl_kind *kind)
{
    struct gazetteer *gazetteer = gazetteer_new(user);
    struct walk walk = {0};
    uint32_t lists =
        gazetteer_step(gazetteer, &walk, dl_str_from(word), false, false);
    if (lists & ON(USER))
        *kind = gazetteer_user_kind(gazetteer, &walk);
    gazetteer_free(gazetteer);
    return lists;
}

static void
the_users_names_lie_over_ours(void **state)
{
    (void)state;
    struct dl_str name = DL_STR("Zorbla"), weak = DL_STR("Qwxy"),
                  people = DL_STR("Zorblan"), never = DL_STR("Norway");
    struct dl_known known = {.kind = DL_KIND_WORK,
                             .names = {&name, 1, 1},
                             .also = {&weak, 1, 1},
                             .people = {&people, 1, 1}};
    struct dl_knowledge user = {.entries = {&known, 1, 1},
                                .never = {&never, 1, 1}};
    enum dl_kind kind = DL_KIND_PERSON;
    assert_true(look_user(&user, "Zorbla", &kind) & ON(USER));
    assert_int_equal(kind, DL_KIND_WORK);
    assert_true(look_user(&user, "Zorblan", &kind) & ON(GROUP));
    assert_int_equal(kind, DL_KIND_GROUP);
    assert_true(look_user(&user, "Norway", &kind) & ON(COUNTRY));
    assert_int_equal(kind, DL_KIND_NONE);
    assert_int_equal(look_user(&user, "Qwxy", &kind), ON(THING));
    assert_true(look_user(&user, "Finnish", &kind) & ON(GROUP));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(the_lists_that_are_compiled_in_are_found),
        arena_test(loud_words_are_read_in_title_case),
        arena_test(the_users_names_lie_over_ours),
        arena_test(a_word_alone_may_be_asked_by_its_hash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
