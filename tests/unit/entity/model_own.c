/* The model that is compiled in. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/features.h"
#include "entity/model.h"

/* When this fails, the features have changed: make train DATA=FOLDER. */
static void
it_was_trained_with_the_features_of_today(void **state)
{
    (void)state;
    assert_int_equal(model_own()->features, features_id());
}

static void
it_reads_back_from_its_own_bytes(void **state)
{
    struct model back;
    struct dl_str file = model_print(*state, model_own());
    assert_int_equal(model_read(file.at, file.bytes, "own", &back, NULL),
                     DL_OK);
    assert_true(back.scale == model_own()->scale);
    assert_int_equal((uintptr_t)model_own()->rows % COLUMNS, 0);
}

static void
its_weights_fill_the_table_and_are_hardly_ever_cut(void **state)
{
    (void)state;
    const struct model *own = model_own();
    size_t count = (size_t)COLUMNS << own->bits, cut = 0, filled = 0;
    for (size_t i = 0; i < count; i++) {
        int weight = own->rows[i / COLUMNS][i % COLUMNS];
        cut += weight == 127 || weight == -127;
        filled += weight != 0;
    }
    assert_true(filled > count / 2);
    assert_true(cut < count / 1000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_was_trained_with_the_features_of_today),
        arena_test(it_reads_back_from_its_own_bytes),
        cmocka_unit_test(its_weights_fill_the_table_and_are_hardly_ever_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
