/* Precision and recall counted as they should be. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/train.h"

static const char words[] = "Trains to Porto and Ana Lima stopped.\n";

/* The paper of that text with these annotations, and a model that has learnt
 * `taught` by heart. */
static struct score
examine(struct dl_arena *arena, const struct gold *taught, size_t taught_count,
        const struct gold *asked, size_t asked_count)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    const struct chainer chainer = {arena, scratch, gazetteer, 12};
    const struct recipe recipe = {.bits = 12, .step = 0.1};
    struct column_text lesson = {.text = DL_STR(words)}, exam = lesson;
    lesson.gold = (struct gold *)(uintptr_t)taught;
    lesson.count = taught_count;
    exam.gold = (struct gold *)(uintptr_t)asked;
    exam.count = asked_count;
    struct chains chains = {0};
    chains_add(&chainer, &lesson, 1, &chains);
    struct learner *learner = learner_new(arena, &recipe);
    for (int i = 0; i < 20; i++)
        learner_epoch(learner, scratch, &chains);
    struct model model;
    learner_model(learner, arena, &model);
    struct paper paper = {.text = &exam};
    paper.doc = chains_add(&chainer, &exam, 1, &paper.chains);
    struct score score = {.all = {0}};
    score_paper(scratch, &model, &paper, &score);
    gazetteer_free(gazetteer);
    dl_arena_free(scratch);
    return score;
}

static const struct gold porto = {{10, 15}, CLASS_PLACE};
static const struct gold lima = {{20, 28}, CLASS_PERSON};

static void
assert_count(struct count count, uint32_t right, uint32_t found, uint32_t gold)
{
    assert_int_equal(count.right, right);
    assert_int_equal(count.found, found);
    assert_int_equal(count.gold, gold);
}

static void
what_was_learnt_by_heart_scores_fully(void **state)
{
    const struct gold gold[] = {porto, lima};
    struct score score = examine(*state, gold, 2, gold, 2);
    assert_count(score.all, 2, 2, 2);
    assert_count(score.class[CLASS_PLACE], 1, 1, 1);
    assert_count(score.class[CLASS_PERSON], 1, 1, 1);
    assert_count(score.class[CLASS_ORG], 0, 0, 0);
    assert_true(count_f1(&score.all) == 100);
}

static void
a_wrong_class_is_right_untyped(void **state)
{
    const struct gold taught[] = {porto, lima};
    struct gold asked[] = {porto, lima};
    asked[0].what = CLASS_ORG;
    struct score score = examine(*state, taught, 2, asked, 2);
    assert_count(score.all, 1, 2, 2);
    assert_count(score.untyped, 2, 2, 2);
    assert_count(score.class[CLASS_PLACE], 0, 1, 0);
    assert_count(score.class[CLASS_ORG], 0, 0, 1);
}

static void
a_wrong_span_is_wrong_twice(void **state)
{
    const struct gold taught[] = {porto, lima};
    const struct gold asked[] = {{{24, 28}, CLASS_PERSON}};
    struct score score = examine(*state, taught, 2, asked, 1);
    assert_count(score.all, 0, 2, 1);
    assert_count(score.untyped, 0, 2, 1);
}

static void
what_the_annotators_left_open_does_not_count(void **state)
{
    const struct gold taught[] = {porto, lima};
    const struct gold asked[] = {{{10, 15}, GOLD_UNKNOWN}, lima};
    assert_count(examine(*state, taught, 2, asked, 2).all, 1, 1, 1);
    const struct gold misc[] = {{{10, 15}, CLASS_MISC}};
    const struct gold open[] = {{{10, 15}, GOLD_NOT_TYPED}};
    assert_count(examine(*state, misc, 1, open, 1).all, 0, 0, 0);
    assert_count(examine(*state, &porto, 1, open, 1).all, 0, 1, 0);
}

static void
nothing_found_and_nothing_there_is_no_division(void **state)
{
    (void)state;
    const struct count none = {0};
    assert_true(count_f1(&none) == 0);
    assert_true(count_precision(&none) == 0);
    assert_true(count_recall(&none) == 0);
    const struct count some = {1, 2, 4};
    assert_true(count_precision(&some) == 50);
    assert_true(count_recall(&some) == 25);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(what_was_learnt_by_heart_scores_fully),
        arena_test(a_wrong_class_is_right_untyped),
        arena_test(a_wrong_span_is_wrong_twice),
        arena_test(what_the_annotators_left_open_does_not_count),
        cmocka_unit_test(nothing_found_and_nothing_there_is_no_division),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
