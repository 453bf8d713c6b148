/* SPDX-License-Identifier: ISC */
#include "tools.h"

#include "desk/version.h"

#include <dateline/recall.h>

static uint32_t
version_with(const struct dl_knowledge *known)
{
    struct dl_tagger *tagger;
    assert_int_equal(dl_tagger_open(known, NULL, &tagger, NULL), DL_OK);
    uint32_t out = dl_analyser_version(tagger);
    dl_tagger_close(tagger);
    return out;
}

static void
the_same_gives_the_same_version(void **state)
{
    (void)state;
    struct dl_knowledge none = {.faults = {0}};
    assert_int_not_equal(version_of_sources(), 0);
    assert_int_not_equal(version_with(NULL), 0);
    assert_int_equal(version_with(NULL), version_with(NULL));
    assert_int_equal(version_with(NULL), version_with(&none));
}

static void
what_the_user_tells_gives_another(void **state)
{
    (void)state;
    struct dl_str never[] = {DL_STR("Costa")};
    struct dl_knowledge known = {.never = {never, 1, 1}};
    uint32_t with = version_with(&known);
    assert_int_not_equal(with, version_with(NULL));
    assert_int_equal(with, version_with(&known));
    never[0] = DL_STR("Almeida");
    assert_int_not_equal(with, version_with(&known));
}

/* They matter to few articles: see recall.c. */
static void
joins_taken_back_do_not(void **state)
{
    (void)state;
    struct dl_apart apart[] = {{DL_STR("Costa"), DL_STR("maria costa")}};
    struct dl_knowledge known = {.apart = {apart, 1, 1}};
    assert_int_equal(version_with(&known), version_with(NULL));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_gives_the_same_version),
        cmocka_unit_test(what_the_user_tells_gives_another),
        cmocka_unit_test(joins_taken_back_do_not),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
