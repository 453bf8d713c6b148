/* The best labels of a sentence, against all ways through the lattice. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/decode.h"

#include "toy.h"

enum { TOKENS_MAX = 64 };

/* The score of one way; *sound is whether names begin and end properly. */
static int
score_of(const struct model *model, const int16_t (*sums)[COLUMNS],
         uint32_t count, const uint8_t *labels, bool *sound)
{
    uint8_t before = LABEL_OUTSIDE;
    int score = 0;
    *sound = true;
    for (uint32_t i = 0; i <= count; i++) {
        uint8_t label = i < count ? labels[i] : LABEL_OUTSIDE;
        *sound = *sound && label_follows(before, label);
        score += model->follow[before][label];
        if (label != LABEL_OUTSIDE)
            score += sums[i][label];
        before = label;
    }
    return score;
}

/* Count up like an odometer with `base` digits out of `digits`; false at the
 * end. */
static bool
next_way(uint8_t *labels, uint32_t count, const uint8_t *digits, int base)
{
    for (uint32_t i = 0; i < count; i++) {
        int at = 0;
        while (digits[at] != labels[i])
            at++;
        labels[i] = digits[(at + 1) % base];
        if (at + 1 < base)
            return true;
    }
    return false;
}

static int
best_by_force(const struct model *model, const int16_t (*sums)[COLUMNS],
              uint32_t count, const uint8_t *digits, int base)
{
    uint8_t labels[TOKENS_MAX];
    int best = INT32_MIN;
    memset(labels, digits[0], sizeof labels);
    do {
        bool sound;
        int score = score_of(model, sums, count, labels, &sound);
        if (sound && score > best)
            best = score;
    } while (next_way(labels, count, digits, base));
    return best;
}

static void
fill_sums(uint64_t *dice, int16_t (*sums)[COLUMNS], uint32_t count, int range)
{
    for (uint32_t i = 0; i < count; i++)
        for (int k = 0; k < COLUMNS; k++)
            sums[i][k] = (int16_t)toy_number(dice, range);
}

static void
the_best_of_all_ways_through_a_lattice_of_four_by_four_is_found(void **state)
{
    static const uint8_t four[] = {CLASS_PERSON * 4 + PART_BEGIN,
                                   CLASS_PERSON * 4 + PART_INSIDE,
                                   CLASS_PERSON * 4 + PART_END, LABEL_OUTSIDE};
    uint64_t dice = 3;
    struct model model = toy_model(*state, &dice);
    for (int round = 0; round < 200; round++) {
        int16_t sums[4][COLUMNS];
        uint8_t labels[4];
        bool sound;
        memset(sums, 0x80, sizeof sums); /* other labels are out of question */
        for (int i = 0; i < 4; i++)
            for (int k = 0; k < 3; k++)
                sums[i][four[k]] = (int16_t)toy_number(&dice, 200);
        decode_best(*state, &model, (const int16_t(*)[COLUMNS])sums, 4, labels);
        int score = score_of(&model, (const int16_t(*)[COLUMNS])sums, 4, labels,
                             &sound);
        assert_true(sound);
        assert_int_equal(
            score,
            best_by_force(&model, (const int16_t(*)[COLUMNS])sums, 4, four, 4));
    }
}

static void
the_best_of_all_ways_over_all_labels_is_found(void **state)
{
    uint8_t all[LABEL_COUNT];
    for (uint8_t label = 0; label < LABEL_COUNT; label++)
        all[label] = label;
    uint64_t dice = 4;
    for (uint32_t round = 0; round < 30; round++) {
        struct model model = toy_model(*state, &dice);
        uint32_t count = 1 + round % 3;
        int16_t sums[3][COLUMNS];
        uint8_t labels[3];
        bool sound;
        fill_sums(&dice, sums, count, 120);
        decode_best(*state, &model, (const int16_t(*)[COLUMNS])sums, count,
                    labels);
        int score = score_of(&model, (const int16_t(*)[COLUMNS])sums, count,
                             labels, &sound);
        assert_true(sound);
        assert_int_equal(score,
                         best_by_force(&model, (const int16_t(*)[COLUMNS])sums,
                                       count, all, LABEL_COUNT));
    }
}

static void
a_token_known_to_be_outside_cuts_a_sentence_in_two(void **state)
{
    uint64_t dice = 5;
    struct model model = toy_model(*state, &dice);
    int16_t sums[9][COLUMNS];
    uint8_t whole[9], piece[9];
    for (int round = 0; round < 50; round++) {
        fill_sums(&dice, sums, 9, 150);
        for (int k = 0; k < COLUMNS; k++)
            sums[4][k] = -12000;
        const int16_t(*at)[COLUMNS] = (const int16_t(*)[COLUMNS])sums;
        decode_best(*state, &model, at, 9, whole);
        decode_best(*state, &model, at, 4, piece);
        decode_best(*state, &model, at + 5, 4, piece + 5);
        piece[4] = LABEL_OUTSIDE;
        assert_memory_equal(whole, piece, 9);
    }
}

/* 100,000 tokens of the most extreme scores stay in range. */
static void
a_sentence_of_any_length_has_sound_names(void **state)
{
    enum { COUNT = 100000 };
    uint64_t dice = 6;
    struct model model = toy_model(*state, &dice);
    int16_t(*sums)[COLUMNS] = dl_arena_array(*state, COUNT, sizeof *sums);
    uint8_t *labels = dl_arena_alloc(*state, COUNT);
    for (int i = 0; i < COUNT; i++)
        for (int k = 0; k < COLUMNS; k++)
            sums[i][k] = i % 3 ? INT16_MAX : INT16_MIN;
    decode_best(*state, &model, (const int16_t(*)[COLUMNS])sums, COUNT, labels);
    for (int i = 1; i < COUNT; i++) {
        assert_true(label_follows(labels[i - 1], labels[i]));
        assert_int_equal(labels[i] == LABEL_OUTSIDE, i % 3 == 0);
    }
}

static void
no_tokens_have_no_labels(void **state)
{
    uint64_t dice = 7;
    struct model model = toy_model(*state, &dice);
    size_t held = dl_arena_mark(*state).used;
    decode_best(*state, &model, NULL, 0, NULL);
    assert_int_equal(dl_arena_mark(*state).used, held);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(
            the_best_of_all_ways_through_a_lattice_of_four_by_four_is_found),
        arena_test(the_best_of_all_ways_over_all_labels_is_found),
        arena_test(a_token_known_to_be_outside_cuts_a_sentence_in_two),
        arena_test(a_sentence_of_any_length_has_sound_names),
        arena_test(no_tokens_have_no_labels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
