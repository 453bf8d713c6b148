/* What a text looks like from byte to byte. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/layers.h"

static int
setup_article(void **state)
{
    struct fixture *fixture = fixture_open(30, 80);
    fixture_type(fixture, "jj<Enter>z");
    *state = fixture;
    return 0;
}

#define article_test(function) \
    cmocka_unit_test_setup_teardown(function, setup_article, fixture_teardown)

/* The look of the first `words` in the text, to where it changes in *run. */
static struct layer_look
look_of(struct layers layers, const char *words, struct dl_str *run)
{
    size_t at = dl_str_find(layers.text, dl_str_from(words), 0);
    assert_true(at != SIZE_MAX);
    uint32_t until = (uint32_t)layers.text.bytes;
    struct layer_look look =
        layers_look(&layers, (uint32_t)at, DL_ROLE_READ_TEXT, &until);
    *run = dl_str_slice(layers.text, (struct dl_span){(uint32_t)at, until});
    return look;
}

static void
a_run_ends_where_the_look_changes(void **state)
{
    struct fixture *fixture = *state;
    struct layers layers = layers_body(fixture->state, 0);
    struct dl_str run;
    assert_int_equal(look_of(layers, "Port Ellis", &run).content,
                     DL_ROLE_ENTITY_PLACE);
    assert_str(run, "Port Ellis");
    assert_int_equal(look_of(layers, " on Monday", &run).content,
                     DL_ROLE_READ_TEXT);
    assert_str(run, " on ");
}

static void
the_name_you_are_at_is_marked_in_both_texts(void **state)
{
    struct fixture *fixture = *state;
    struct dl_str run;
    fixture_type(fixture, "Kze");
    struct layers headline = layers_headline(fixture->state, 0);
    struct layers body = layers_body(fixture->state, 0);
    assert_int_equal(look_of(headline, "Port Ellis", &run).state,
                     DL_ROLE_CURRENT);
    assert_int_equal(look_of(body, "Port Ellis", &run).state, DL_ROLE_SAME);
}

static void
a_match_hides_the_colour_of_a_name(void **state)
{
    struct fixture *fixture = *state;
    struct dl_str run;
    fixture_type(fixture, "/quill");
    struct layer_look look =
        look_of(layers_body(fixture->state, 0), "Quill", &run);
    assert_int_equal(look.content, DL_ROLE_READ_TEXT);
    assert_int_equal(look.state, DL_ROLE_MATCH_CURRENT);
    assert_str(run, "Quill");
}

static void
without_an_article_nothing_lies_over_it(void **state)
{
    struct fixture *fixture = fixture_new(24, 80);
    struct layers layers = layers_body(fixture->state, 0);
    uint32_t until = 5;
    (void)state;
    assert_false(layers.body);
    assert_null(layers_link(&layers, 0, &until));
    assert_int_equal(until, 5);
    fixture_free(fixture);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        article_test(a_run_ends_where_the_look_changes),
        article_test(the_name_you_are_at_is_marked_in_both_texts),
        article_test(a_match_hides_the_colour_of_a_name),
        cmocka_unit_test(without_an_article_nothing_lies_over_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
