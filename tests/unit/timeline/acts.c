/* Words that stand for one another. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/acts.h"

static uint8_t
code(const struct acts *acts, const char *word, const char *next)
{
    return acts_find(acts, dl_str_from(word), dl_str_from(next)).code;
}

static void
synonyms_have_one_code(void **state)
{
    struct acts acts;
    acts_open(*state, &acts);
    assert_int_equal(code(&acts, "earthquakes", ""), ACT_QUAKE);
    assert_int_equal(code(&acts, "Tremor", ""), ACT_QUAKE);
    assert_int_equal(code(&acts, "resigned", ""), ACT_RESIGN);
    assert_int_equal(code(&acts, "stepped", "down"), ACT_RESIGN);
    assert_int_equal(code(&acts, "stepped", "up"), ACT_NONE);
    assert_int_equal(code(&acts, "table", ""), ACT_NONE);
}

static void
one_form_may_mean_something_else(void **state)
{
    struct acts acts;
    acts_open(*state, &acts);
    assert_int_equal(code(&acts, "fired", "by"), ACT_DISMISS);
    assert_int_equal(code(&acts, "fires", ""), ACT_FIRE);
    assert_true(acts_find(&acts, DL_STR("lost"), DL_STR("to")).turned);
    assert_false(acts_find(&acts, DL_STR("beat"), DL_STR("")).turned);
}

/* A word on two lines would count for the first only. */
static void
every_line_is_found_by_its_own_words(void **state)
{
    static const struct {
        int code;
        const char *words;
    } rows[] = {
#define X(code, words) {ACT_##code, words},
#include "timeline/acts.def"
#undef X
    };
    struct acts acts;
    acts_open(*state, &acts);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t end = strcspn(rows[i].words, " ");
        struct dl_str word = {rows[i].words, end};
        if (memchr(word.at, '+', end) || *word.at == '~' || *word.at == '=')
            continue;
        assert_int_equal(acts_find(&acts, word, DL_STR("")).code, rows[i].code);
    }
}

static void
opposites_are_so_either_way(void **state)
{
    (void)state;
    assert_true(acts_oppose(ACT_APPROVE, ACT_REJECT));
    assert_true(acts_oppose(ACT_REJECT, ACT_APPROVE));
    assert_false(acts_oppose(ACT_APPROVE, ACT_APPROVE));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(synonyms_have_one_code),
        arena_test(one_form_may_mean_something_else),
        arena_test(every_line_is_found_by_its_own_words),
        arena_test(opposites_are_so_either_way),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
