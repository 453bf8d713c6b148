/* What a library tells is kept, and stands in another library's timeline. */
/* SPDX-License-Identifier: ISC */
#include "desk/chronicle.h"

#include "tools.h"

static const char strike[] =
    "---\ntitle: Ferry strike begins\nsource: North Quay Post\n"
    "published: 2022-09-14\n---\n"
    "Ferry crews in Lisbon walked out on Monday over a new contract.\n\n"
    "The port authority of Lisbon suspended Maria Costa on Tuesday.\n";

static const char vote[] =
    "---\ntitle: Lisbon votes\nsource: North Quay Post\n"
    "published: 2022-10-05\n---\n"
    "Lisbon elected Maria Costa as its mayor on Monday.\n";

static struct dl_library *
join(const struct tools *tools, struct dl_reading **reading)
{
    return dl_library_build(tools->tagger, tools->work, reading, 1, NULL, NULL);
}

/* What the other library has, told at 7 in the store. */
struct shelf {
    struct dl_head head;
    int64_t joined; /* 0: none */
};

static const struct dl_head *
find(void *context, int64_t stored)
{
    const struct shelf *shelf = context;
    return stored == shelf->head.stored ? &shelf->head : NULL;
}

static bool
is_joined(void *context, int64_t stored)
{
    const struct shelf *shelf = context;
    return stored == shelf->joined;
}

/* The entries of the strike, put into the library of the vote. */
static struct dl_library *
extend(const struct tools *tools, struct dl_reading **readings,
       struct shelf *shelf)
{
    struct dl_library *old = join(tools, &readings[0]);
    struct dl_library *library = join(tools, &readings[1]);
    struct dl_chronicle kept = {NULL, 0, 0};
    struct chronicle_heads heads = {find, is_joined, shelf};
    chronicle_read(library->arena, old, (int64_t[]){7}, 9, &kept);
    chronicle_extend(library, &heads, &kept);
    dl_library_free(old);
    return library;
}

static void
read_both(const struct tools *tools, struct dl_reading **out)
{
    out[0] = read_page(tools, "strike.md", strike);
    out[1] = read_page(tools, "vote.md", vote);
}

static void
free_both(struct dl_reading **readings)
{
    dl_reading_free(readings[0]);
    dl_reading_free(readings[1]);
}

static void
entries_come_back_in_their_places(void **state)
{
    struct dl_reading *readings[2];
    struct shelf shelf = {.head.stored = 7};
    read_both(*state, readings);
    struct dl_library *library = extend(*state, readings, &shelf);
    assert_int_equal(library->timeline.count, 3);
    assert_int_equal(library->other_count, 1);
    assert_ptr_equal(library->others[0], &shelf.head);
    const struct dl_entry *first = &library->timeline.at[0];
    assert_int_equal(first->when.from.n, dl_day_from_civil(2022, 9, 12).n);
    assert_int_equal(first->evidence_count, 1);
    assert_int_equal(first->evidence[0].article, library->count);
    assert_int_equal(first->evidence[0].event, 0);
    assert_int_equal(library->timeline.at[2].evidence[0].article, 0);
    dl_library_free(library);
    free_both(readings);
}

/* The place is known to the library of the vote too, so that it can be
 * followed into what was kept. */
static void
names_are_those_of_the_directory(void **state)
{
    struct dl_reading *readings[2];
    struct shelf shelf = {.head.stored = 7};
    read_both(*state, readings);
    struct dl_library *library = extend(*state, readings, &shelf);
    const struct dl_entry *first = &library->timeline.at[0];
    bool lisbon = false;
    for (uint32_t i = 0; i < first->listing_count; i++)
        lisbon |=
            dl_str_is(library->directory.at[first->listings[i]].name, "Lisbon");
    assert_true(lisbon);
    dl_library_free(library);
    free_both(readings);
}

static void
what_is_joined_is_not_told_twice(void **state)
{
    struct dl_reading *readings[2];
    struct shelf shelf = {.head.stored = 7, .joined = 7};
    read_both(*state, readings);
    struct dl_library *library = extend(*state, readings, &shelf);
    assert_int_equal(library->timeline.count, 1);
    assert_int_equal(library->other_count, 0);
    dl_library_free(library);
    free_both(readings);
}

static void
an_article_that_is_gone_tells_nothing(void **state)
{
    struct dl_reading *readings[2];
    struct shelf shelf = {.head.stored = 8};
    read_both(*state, readings);
    struct dl_library *library = extend(*state, readings, &shelf);
    assert_int_equal(library->timeline.count, 1);
    dl_library_free(library);
    free_both(readings);
}

static void
nonsense_in_the_store_is_left_out(void **state)
{
    const struct tools *tools = *state;
    struct dl_reading *reading = read_page(tools, "vote.md", vote);
    struct shelf shelf = {.head.stored = 7};
    struct chronicle_heads heads = {find, is_joined, &shelf};
    struct dl_library *library = join(tools, &reading);
    struct dl_teller teller = {7, 0};
    struct dl_chronicled entry = {.title = DL_STR("x"),
                                  .why = DL_STR("y"),
                                  .placing = 99,
                                  .tellers = &teller,
                                  .teller_count = 1};
    struct dl_chronicle kept = {&entry, 1, 1};
    chronicle_extend(library, &heads, &kept);
    assert_int_equal(library->timeline.count, 1);
    entry.placing = DL_PLACED;
    entry.when.from.n = 3; /* after its end */
    chronicle_extend(library, &heads, &kept);
    assert_int_equal(library->timeline.count, 1);
    dl_library_free(library);
    dl_reading_free(reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_come_back_in_their_places),
        cmocka_unit_test(names_are_those_of_the_directory),
        cmocka_unit_test(what_is_joined_is_not_told_twice),
        cmocka_unit_test(an_article_that_is_gone_tells_nothing),
        cmocka_unit_test(nonsense_in_the_store_is_left_out),
    };
    return cmocka_run_group_tests(tests, open_tools, close_tools);
}
