/* Kinds of names, by name and by the letters that stand for them. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/kind.h>

static void
every_kind_is_found_by_its_name(void **state)
{
    (void)state;
    for (int i = 0; i <= DL_KIND_NONE; i++) {
        enum dl_kind kind = DL_KIND_COUNT;
        struct dl_str name = dl_str_from(dl_kind_name((enum dl_kind)i));
        assert_true(dl_kind_parse(name, &kind));
        assert_int_equal(kind, i);
    }
}

static void
an_unknown_kind_changes_nothing(void **state)
{
    (void)state;
    enum dl_kind kind = DL_KIND_PLACE;
    assert_false(dl_kind_parse(DL_STR("persona"), &kind));
    assert_int_equal(kind, DL_KIND_PLACE);
}

static void
signs_and_plurals_tell_kinds_apart(void **state)
{
    (void)state;
    for (int i = 0; i < DL_KIND_COUNT; i++)
        for (int k = 0; k < i; k++) {
            enum dl_kind a = (enum dl_kind)i, b = (enum dl_kind)k;
            assert_int_not_equal(dl_kind_sign(a), dl_kind_sign(b));
            assert_string_not_equal(dl_kind_plural(a), dl_kind_plural(b));
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_found_by_its_name),
        cmocka_unit_test(an_unknown_kind_changes_nothing),
        cmocka_unit_test(signs_and_plurals_tell_kinds_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
