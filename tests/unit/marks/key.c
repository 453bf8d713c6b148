/* Keys of addresses, guids and files. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/key.h>

static bool
same(const char *a, const char *b)
{
    return dl_key_eq(dl_key_of_address(dl_str_from(a)),
                     dl_key_of_address(dl_str_from(b)));
}

static void
an_address_has_one_key_however_it_is_written(void **state)
{
    (void)state;
    assert_true(same("http://www.Example.org/a/?utm_source=x#top",
                     "https://example.org/a"));
    assert_false(same("https://example.org/a", "https://example.org/b"));
    assert_false(
        same("https://example.org/a?id=1", "https://example.org/a?id=2"));
}

static void
a_guid_that_is_an_address_is_not_the_address(void **state)
{
    (void)state;
    struct dl_str url = DL_STR("https://example.org/a");
    assert_false(
        dl_key_eq(dl_key_of_guid(DL_STR(""), url), dl_key_of_address(url)));
    assert_false(dl_key_eq(dl_key_of_guid(DL_STR("https://a.example"), url),
                           dl_key_of_guid(DL_STR("https://b.example"), url)));
}

static void
a_file_is_known_in_any_folder_of_any_machine(void **state)
{
    (void)state;
    struct dl_key here =
        dl_key_of_file(DL_STR("/home/a/news/x.md"), DL_STR("Quake"));
    assert_true(dl_key_eq(
        here, dl_key_of_file(DL_STR("articles/x.md"), DL_STR("Quake"))));
    assert_false(dl_key_eq(
        here, dl_key_of_file(DL_STR("articles/x.md"), DL_STR("Flood"))));
}

static void
digits_give_the_key_back(void **state)
{
    char digits[DL_KEY_DIGITS + 1];
    struct dl_key key = dl_key_of_address(DL_STR("https://example.org")), back;
    (void)state;
    dl_key_print(key, digits);
    assert_true(dl_key_read(dl_str_from(digits), &back));
    assert_true(dl_key_eq(key, back));
    assert_false(dl_key_read(DL_STR("12"), &back));
    digits[5] = 'g';
    assert_false(dl_key_read(dl_str_from(digits), &back));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_address_has_one_key_however_it_is_written),
        arena_test(a_guid_that_is_an_address_is_not_the_address),
        arena_test(a_file_is_known_in_any_folder_of_any_machine),
        arena_test(digits_give_the_key_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
