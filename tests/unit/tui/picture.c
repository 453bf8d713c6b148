/* Pictures: which one is meant, where it lies, and what is asked for it. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

#include "tui/picture.h"

static void
a_file_lies_below_the_folder_of_its_article(void **state)
{
    static const struct {
        const char *article, *path, *file;
    } samples[] = {
        {"/a/b.md", "c.png", "/a/c.png"},
        {"a/b.md", "d/c%20e.png", "./a/d/c e.png"},
        {"b.md", "-rf.png", "./-rf.png"},
        {"/a/b.md", "c%00%zz%4", "/a/c%00%zz%4"},
        {"/a/b.md", "/etc/passwd", NULL},
        {"/a/b.md", "../c.png", NULL},
        {"/a/b.md", "d/%2e%2E/%2e%2e/c.png", NULL},
        {"/a/b.md", "", NULL},
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct dl_str file = DL_STR("");
        bool lies = picture_file(*state, dl_str_from(samples[i].article),
                                 dl_str_from(samples[i].path), &file);
        assert_int_equal(lies, samples[i].file != NULL);
        if (lies)
            assert_str(file, samples[i].file);
    }
}

/* The chosen article, with a link, a picture of the web, and one of a file. */
static void
with_pictures(struct fixture *fixture)
{
    struct state *state = fixture->state;
    const struct dl_reading *reading =
        shelf_reading(&state->shelf, state->list.selected);
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)reading->article;
    struct dl_link links[] = {
        {.url = DL_STR("https://a.example/1")},
        {.url = DL_STR("https://a.example/b.png"), .image = true},
        {.url = DL_STR("c.png"), .image = true},
        {.url = DL_STR("../c.png"), .image = true}};
    article->links = (struct dl_links){0};
    article->id = DL_STR("/tmp/a.md");
    for (size_t i = 0; i < sizeof links / sizeof *links; i++)
        DL_PUSH(fixture->arena, &article->links, links[i]);
}

static void
assert_asked(struct fixture *fixture, int what, const char *url,
             const char *file)
{
    struct errand errand;
    assert_true(state_wants(fixture->state) & WANT_ERRAND);
    assert_true(state_errand(fixture->state, &errand));
    assert_int_equal(errand.what, what);
    assert_str(errand.url, url);
    assert_str(errand.file, file);
    assert_false(state_errand(fixture->state, &errand));
}

/* `P` on a picture of the web; false where nothing that fetches is built in,
 * which is said. */
static bool
fetches(struct fixture *fixture)
{
    fixture_type(fixture, "P");
    if (dl_file_is_address("https://a.example/b.png"))
        return true;
    assert_shown(fixture, "built without what fetches pictures");
    return false;
}

static void
a_picture_of_a_file_is_shown(void **state)
{
    struct fixture *fixture = *state;
    with_pictures(fixture);
    fixture_type(fixture, "3P");
    assert_asked(fixture, ERRAND_SHOW, "", "/tmp/c.png");
}

static void
a_picture_of_the_web_is_fetched_and_shown(void **state)
{
    struct fixture *fixture = *state;
    with_pictures(fixture);
    if (!fetches(fixture))
        return;
    assert_asked(fixture, ERRAND_FETCH, "https://a.example/b.png", "/tmp/a.md");
    assert_shown(fixture, "fetching https://a.example/b.png");
    picture_take(fixture->state, DL_STR("/cache/1.png"));
    state_wants(fixture->state);
    fixture->state->wants |= WANT_ERRAND;
    assert_asked(fixture, ERRAND_SHOW, "https://a.example/b.png",
                 "/cache/1.png");
}

static void
what_is_no_picture_is_said_to_be_none(void **state)
{
    struct fixture *fixture = *state;
    with_pictures(fixture);
    fixture_type(fixture, "1P");
    assert_shown(fixture, "link 1 is no picture");
    fixture_type(fixture, "4P");
    assert_shown(fixture, "it is not said where this picture lies");
    fixture_type(fixture, "9P");
    assert_shown(fixture, "there is no link 9; the article has 4");
    fixture->state->settings.image.count = 0;
    fixture_type(fixture, "2P");
    assert_shown(fixture, "see commands.image");
    assert_false(state_wants(fixture->state) & WANT_ERRAND);
}

static void
one_that_comes_when_you_are_elsewhere_is_only_told_of(void **state)
{
    struct fixture *fixture = *state;
    with_pictures(fixture);
    if (!fetches(fixture))
        return;
    assert_asked(fixture, ERRAND_FETCH, "https://a.example/b.png", "/tmp/a.md");
    fixture_type(fixture, "j");
    picture_take(fixture->state, DL_STR("/cache/1.png"));
    assert_false(state_wants(fixture->state) & WANT_ERRAND);
    assert_shown(fixture, "the picture is there");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_file_lies_below_the_folder_of_its_article),
        wide_test(a_picture_of_a_file_is_shown),
        wide_test(a_picture_of_the_web_is_fetched_and_shown),
        wide_test(what_is_no_picture_is_said_to_be_none),
        wide_test(one_that_comes_when_you_are_elsewhere_is_only_told_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
