/* Files read whole, and what is said when they cannot be. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/file.h"

#include <dateline/yaml.h>

#include <stdlib.h>
#include <unistd.h>

static void
write_file(const char *path, size_t bytes)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    for (size_t i = 0; i < bytes; i++)
        putc((int)('a' + i % 26), file);
    fclose(file);
}

static void
files_of_any_size_are_read_to_the_end(void **state)
{
    char path[] = "file-XXXXXX";
    int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    close(descriptor);
    static const size_t sizes[] = {0, 1, 4095, 4096, 4097, 70000};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct dl_str text;
        write_file(path, sizes[i]);
        assert_int_equal(conf_file_read(*state, path, &text, NULL), DL_OK);
        assert_int_equal(text.bytes, sizes[i]);
        if (text.bytes)
            assert_int_equal(text.at[text.bytes - 1],
                             'a' + (sizes[i] - 1) % 26);
    }
    unlink(path);
}

static void
an_endless_file_is_left_after_the_limit(void **state)
{
    struct dl_str text;
    assert_int_equal(conf_file_read(*state, "/dev/zero", &text, NULL), DL_OK);
    assert_true(text.bytes > DL_YAML_BYTES_MAX);
    assert_true(text.bytes < 8 * DL_YAML_BYTES_MAX);
}

static void
what_cannot_be_read_is_named(void **state)
{
    struct dl_str text;
    struct dl_error err;
    assert_int_equal(conf_file_read(*state, "no/such/file", &text, &err),
                     DL_ERR_MISSING);
    assert_string_equal(err.where, "no/such/file");
    assert_int_equal(conf_file_read(*state, "/", &text, &err), DL_ERR_IO);
}

static void
the_folder_keeps_its_slash(void **state)
{
    (void)state;
    assert_str(conf_file_folder("/a/b.yaml"), "/a/");
    assert_str(conf_file_folder("/b.yaml"), "/");
    assert_str(conf_file_folder("b.yaml"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(files_of_any_size_are_read_to_the_end),
        arena_test(an_endless_file_is_left_after_the_limit),
        arena_test(what_cannot_be_read_is_named),
        arena_test(the_folder_keeps_its_slash),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
