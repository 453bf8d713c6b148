/* The events that are kept: in order, each once, whole sentences. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/events.h"

/* Keep what was found in two sentences. */
static void
keep(struct dl_arena *arena, struct dl_events *found,
     const struct dl_events *minor, struct dl_events *kept)
{
    struct dl_layers layers = {0};
    dl_document_build(arena, DL_STR("The mill closed. The bank burned."),
                      &layers.doc);
    struct finder finder = {.arena = arena, .layers = &layers, .out = found};
    if (minor)
        finder.minor = *minor;
    events_keep(arena, &finder, kept);
}

static void
add(struct dl_arena *arena, struct dl_events *found, uint32_t sentence,
    struct dl_span span, const char *title)
{
    struct dl_event event = {.sentence = sentence,
                             .span = span,
                             .title = dl_str_from(title),
                             .why = "given"};
    DL_PUSH(arena, found, event);
}

static void
events_come_in_text_order(void **state)
{
    struct dl_events found = {0}, kept = {0};
    add(*state, &found, 1, (struct dl_span){17, 25}, "second");
    add(*state, &found, 0, (struct dl_span){4, 8}, "first");
    keep(*state, &found, NULL, &kept);
    assert_int_equal(kept.count, 2);
    assert_str(kept.at[0].title, "first");
}

static void
one_title_in_one_sentence_is_told_once(void **state)
{
    struct dl_events found = {0}, kept = {0};
    add(*state, &found, 0, (struct dl_span){0, 8}, "twin");
    add(*state, &found, 0, (struct dl_span){4, 8}, "twin");
    add(*state, &found, 1, (struct dl_span){17, 25}, "twin");
    keep(*state, &found, NULL, &kept);
    assert_int_equal(kept.count, 2);
}

static void
an_event_alone_has_its_whole_sentence(void **state)
{
    struct dl_events found = {0}, kept = {0};
    add(*state, &found, 0, (struct dl_span){4, 8}, "alone");
    add(*state, &found, 1, (struct dl_span){17, 20}, "one");
    add(*state, &found, 1, (struct dl_span){21, 25}, "two");
    keep(*state, &found, NULL, &kept);
    assert_int_equal(kept.at[0].span.start, 0);
    assert_int_equal(kept.at[0].span.end, 16);
    assert_int_equal(kept.at[1].span.end, 20);
}

/* A minor event that tells the event number `again` once more. */
static void
add_minor(struct dl_arena *arena, struct dl_events *minor, uint32_t sentence,
          const char *title, uint32_t again)
{
    add(arena, minor, sentence, (struct dl_span){17, 20}, title);
    minor->at[minor->count - 1].minor = true;
    minor->at[minor->count - 1].again = again;
}

static void
what_is_told_again_is_found_by_its_new_number(void **state)
{
    struct dl_events found = {0}, minor = {0}, kept = {0};
    add(*state, &found, 1, (struct dl_span){17, 25}, "second");
    add(*state, &found, 0, (struct dl_span){4, 8}, "first");
    add_minor(*state, &minor, 1, "first again", 1);
    keep(*state, &found, &minor, &kept);
    assert_int_equal(kept.count, 3);
    assert_str(kept.at[1].title, "first again");
    assert_int_equal(kept.at[1].again, 0);
    assert_int_equal(kept.at[0].again, DL_NO_EVENT);
}

static void
a_minor_event_gives_way_to_the_same_words_with_a_place(void **state)
{
    struct dl_events found = {0}, minor = {0}, kept = {0};
    add(*state, &found, 1, (struct dl_span){21, 25}, "twin");
    add_minor(*state, &minor, 1, "twin", DL_NO_EVENT);
    keep(*state, &found, &minor, &kept);
    assert_int_equal(kept.count, 1);
    assert_false(kept.at[0].minor);
    assert_int_equal(kept.at[0].span.start, 17); /* the whole sentence */
}

static void
nothing_found_is_nothing_kept(void **state)
{
    struct dl_events found = {0}, kept = {0};
    keep(*state, &found, NULL, &kept);
    assert_int_equal(kept.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(events_come_in_text_order),
        arena_test(one_title_in_one_sentence_is_told_once),
        arena_test(an_event_alone_has_its_whole_sentence),
        arena_test(what_is_told_again_is_found_by_its_new_number),
        arena_test(a_minor_event_gives_way_to_the_same_words_with_a_place),
        arena_test(nothing_found_is_nothing_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
