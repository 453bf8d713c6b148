/* What is to be kept of what the user does. */
/* SPDX-License-Identifier: ISC */
#include "fixture.h"

static struct dl_marks *
no_marks(void)
{
    struct dl_marks *marks;
    assert_int_equal(dl_marks_open(NULL, NULL, &marks, NULL), DL_OK);
    return marks;
}

static struct dl_key
key_of(const struct fixture *fixture, uint32_t article)
{
    return shelf_memo(&fixture->state->shelf, article)->key;
}

static void
assert_marking(struct fixture *fixture, uint32_t article,
               enum dl_mark_kind kind, uint32_t value)
{
    struct dl_marking marking;
    assert_true(state_marking(fixture->state, &marking));
    assert_true(dl_key_eq(marking.key, key_of(fixture, article)));
    assert_int_equal(marking.kind, kind);
    assert_int_equal(marking.value, value);
}

static void
assert_no_marking(struct fixture *fixture)
{
    struct dl_marking marking;
    assert_false(state_marking(fixture->state, &marking));
}

/* Article 2 is the newest and so the one that is chosen. */
static void
what_is_done_is_handed_out_once(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "ms");
    assert_marking(fixture, 2, DL_MARK_READ, 1);
    assert_marking(fixture, 2, DL_MARK_STAR, 1);
    assert_no_marking(fixture);
}

static void
what_is_taken_back_is_its_inverse(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "muU");
    assert_marking(fixture, 2, DL_MARK_READ, 1);
    assert_marking(fixture, 2, DL_MARK_READ, 0);
    assert_marking(fixture, 2, DL_MARK_READ, 1);
    assert_no_marking(fixture);
}

static void
an_opened_article_counts_as_read(void **state)
{
    struct fixture *fixture = *state;
    fixture_type(fixture, "<Enter>");
    assert_marking(fixture, 2, DL_MARK_READ, 1);
    fixture_type(fixture, "q<Enter>");
    assert_no_marking(fixture);
}

static void
the_place_is_kept_when_an_article_is_left(void **state)
{
    struct fixture *fixture = *state;
    state_resize(fixture->state, 9, 80);
    fixture_type(fixture, ":set reader.mark-read never<Enter>JJ<Enter>9j");
    uint32_t anchor = fixture->state->reader.anchor;
    assert_true(anchor > 0);
    assert_no_marking(fixture);
    fixture_type(fixture, "K");
    assert_marking(fixture, 0, DL_MARK_PLACE, anchor);
    fixture_type(fixture, "JK");
    assert_no_marking(fixture); /* it is where it was */
    fixture_type(fixture, "Jg");
    state_leave(fixture->state);
    assert_marking(fixture, 0, DL_MARK_PLACE, 0);
}

static void
marks_come_before_articles_or_after_them(void **state)
{
    struct fixture *fixture = *state;
    struct dl_marks *marks = no_marks();
    const struct dl_marking earlier[] = {
        {key_of(fixture, 0), DL_MARK_READ, 1},
        {key_of(fixture, 1), DL_MARK_STAR, 1},
        {key_of(fixture, 1), DL_MARK_PLACE, 90}};
    dl_marks_set(marks, earlier, 3, 1, NULL);
    struct fixture *later = fixture_new(50, 160);
    assert_true(state_marks(fixture->state, marks) & DIRTY_LIST);
    state_marks(later->state, marks);
    fixture_read(later);
    fixture_join(later);
    struct fixture *both[] = {fixture, later};
    for (int i = 0; i < 2; i++) {
        const struct shelf *shelf = &both[i]->state->shelf;
        assert_true(shelf_memo(shelf, 0)->read);
        assert_false(shelf_memo(shelf, 1)->read);
        assert_true(shelf_memo(shelf, 1)->star);
        assert_shown(both[i], "2 unread");
        fixture_type(both[i], "J");
        assert_true(both[i]->state->reader.inside);
        assert_int_equal(both[i]->state->reader.anchor, 90);
    }
    fixture_free(later);
    dl_marks_close(marks);
}

/* The place that comes back is not one where somebody reads already: what is
 * newer still comes to the top. */
static void
a_place_that_comes_back_holds_nothing(void **state)
{
    struct fixture *fixture = *state;
    struct dl_marks *marks = no_marks();
    const struct dl_marking earlier = {key_of(fixture, 0), DL_MARK_PLACE, 200};
    dl_marks_set(marks, &earlier, 1, 1, NULL);
    struct fixture *later = fixture_new(9, 80);
    state_marks(later->state, marks);
    fixture_files(later);
    fixture_read_one(later, 0);
    assert_true(later->state->reader.top > 0);
    fixture_read_one(later, 1);
    assert_int_equal(later->state->list.selected, 1);
    fixture_free(later);
    dl_marks_close(marks);
}

/* An article is known by its address, a file without one by its name. */
static void
a_key_is_the_same_on_every_machine(void **state)
{
    struct fixture *fixture = *state;
    struct dl_article *article =
        (struct dl_article *)(uintptr_t)fixture->library->readings[0]->article;
    struct dl_key named =
        dl_key_of_file(DL_STR("Harbour union calls a strike"), article->title);
    assert_true(dl_key_eq(key_of(fixture, 0), named));
    article->url = DL_STR("https://www.example.org/strike?utm_source=x");
    struct fixture *other = fixture_new(24, 80);
    shelf_add(&other->state->shelf, fixture->library->readings[0], 0);
    assert_true(dl_key_eq(key_of(other, 0), dl_key_of_address(DL_STR(
                                                "http://example.org/strike"))));
    fixture_free(other);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        screen_test(what_is_done_is_handed_out_once),
        screen_test(what_is_taken_back_is_its_inverse),
        screen_test(an_opened_article_counts_as_read),
        screen_test(the_place_is_kept_when_an_article_is_left),
        wide_test(marks_come_before_articles_or_after_them),
        screen_test(a_place_that_comes_back_holds_nothing),
        screen_test(a_key_is_the_same_on_every_machine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
