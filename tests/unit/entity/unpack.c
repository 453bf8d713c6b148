/* Reading a file of training data whole, packed or not. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/unpack.h"

#include <stdlib.h>
#include <unistd.h>

/* "Rain, tab, O, newline", as xz packs it. */
static const unsigned char packed[] = {
    0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x01, 0x69, 0x22, 0xde, 0x36,
    0x02, 0x00, 0x21, 0x01, 0x1c, 0x00, 0x00, 0x00, 0x10, 0xcf, 0x58, 0xcc,
    0x01, 0x00, 0x06, 0x52, 0x61, 0x69, 0x6e, 0x09, 0x4f, 0x0a, 0x00, 0x00,
    0x48, 0xef, 0xb0, 0x3d, 0x00, 0x01, 0x1b, 0x07, 0x12, 0xeb, 0xd4, 0x17,
    0x90, 0x42, 0x99, 0x0d, 0x01, 0x00, 0x00, 0x00, 0x00, 0x01, 0x59, 0x5a,
};

/* Write bytes to a new file with this ending and read it back. */
static enum dl_status
read_back(struct dl_arena *arena, const char *ending, const void *bytes,
          size_t count, struct dl_str *out, struct dl_error *err)
{
    char *path = dl_arena_printf(arena, "unpack-XXXXXX%s", ending);
    FILE *file = fdopen(mkstemps(path, (int)strlen(ending)), "wb");
    assert_non_null(file);
    fwrite(bytes, 1, count, file);
    fclose(file);
    enum dl_status status = unpack_read(arena, path, out, err);
    unlink(path);
    return status;
}

static void
a_plain_file_comes_as_it_is(void **state)
{
    struct dl_str text;
    assert_int_equal(read_back(*state, ".conll", "Rain\tO\n", 7, &text, NULL),
                     DL_OK);
    assert_str(text, "Rain\tO\n");
}

static void
a_file_longer_than_the_first_read_comes_whole(void **state)
{
    enum { BYTES = 300000 };
    char *bytes = dl_arena_alloc(*state, BYTES);
    memset(bytes, 'x', BYTES);
    struct dl_str text;
    read_back(*state, ".conll", bytes, BYTES, &text, NULL);
    assert_int_equal(text.bytes, BYTES);
    assert_memory_equal(text.at, bytes, BYTES);
}

static void
a_packed_file_is_unpacked(void **state)
{
    struct dl_str text;
    assert_int_equal(
        read_back(*state, ".xz", packed, sizeof packed, &text, NULL), DL_OK);
    assert_str(text, "Rain\tO\n");
}

static void
a_damaged_packed_file_is_refused(void **state)
{
    struct dl_str text = DL_STR("as it was");
    struct dl_error err = {0};
    assert_int_equal(
        read_back(*state, ".xz", packed, sizeof packed - 9, &text, &err),
        DL_ERR_IO);
    assert_string_equal(err.text, "xz cannot unpack it");
    assert_str(text, "as it was");
}

static void
a_missing_file_is_missing(void **state)
{
    struct dl_str text;
    struct dl_error err = {0};
    assert_int_equal(unpack_read(*state, "no/such.xz", &text, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.where, "no/such.xz");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_plain_file_comes_as_it_is),
        arena_test(a_file_longer_than_the_first_read_comes_whole),
        arena_test(a_packed_file_is_unpacked),
        arena_test(a_missing_file_is_missing),
        arena_test(a_damaged_packed_file_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
