/* Files that are a model and files that are none. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "toy.h"

#include <stdlib.h>
#include <unistd.h>

/* A file of these bytes in the build folder; the caller unlinks it. */
static const char *
write_file(struct dl_arena *arena, struct dl_str bytes)
{
    char *path = dl_arena_copy(arena, "model-XXXXXX", 12);
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, bytes.at, bytes.bytes), bytes.bytes);
    close(file);
    return path;
}

static void
a_file_is_mapped_and_used(void **state)
{
    uint64_t dice = 1;
    struct model model = toy_model(*state, &dice), mapped;
    const char *path = write_file(*state, model_print(*state, &model));
    assert_int_equal(model_open(path, &mapped, NULL), DL_OK);
    unlink(path);
    int16_t sum[COLUMNS], expected[COLUMNS];
    const uint32_t rows[] = {0, 3, 63, 3};
    model_sum(&mapped, rows, 4, sum);
    model_sum(&model, rows, 4, expected);
    assert_memory_equal(sum, expected, sizeof sum);
    model_close(&mapped);
    assert_null(mapped.rows);
}

static void
assert_refused(const char *path, enum dl_status status, const char *line)
{
    struct model model;
    struct dl_error err;
    char text[512];
    assert_int_equal(model_open(path, &model, &err), status);
    dl_error_format(&err, text, sizeof text);
    assert_non_null(strstr(text, line));
    assert_null(strchr(text, '\n'));
}

static void
what_cannot_be_a_model_is_refused_in_one_line(void **state)
{
    assert_refused("there/is/no/such.dl", DL_ERR_MISSING,
                   "there/is/no/such.dl: No such file");
    assert_refused(".", DL_ERR_SYNTAX, ".: this is not a model file");
    assert_refused("/dev/null", DL_ERR_SYNTAX, "this is not a model file");
    const char *path = write_file(*state, DL_STR(""));
    assert_refused(path, DL_ERR_SYNTAX, "this is not a model file");
    unlink(path);
}

static void
a_file_made_for_other_features_is_refused(void **state)
{
    uint64_t dice = 2;
    struct model model = toy_model(*state, &dice);
    model.features ^= 1;
    struct dl_str file = model_print(*state, &model);
    const char *path = write_file(*state, file);
    assert_refused(path, DL_ERR_SYNTAX,
                   "made for other features; train it again");
    unlink(path);
    assert_int_equal(
        model_read_any(file.at, file.bytes, "names.dl", &model, NULL), DL_OK);
    assert_int_equal(model.features, features_id() ^ 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_file_is_mapped_and_used),
        arena_test(what_cannot_be_a_model_is_refused_in_one_line),
        arena_test(a_file_made_for_other_features_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
