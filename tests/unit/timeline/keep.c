/* The events that are kept: in order, each once, whole sentences. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/events.h"

static const struct dl_document *
document(struct dl_arena *arena)
{
    const struct dl_document *doc;
    dl_document_build(arena, DL_STR("The mill closed. The bank burned."), &doc);
    return doc;
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
    events_keep(*state, document(*state), &found, &kept);
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
    events_keep(*state, document(*state), &found, &kept);
    assert_int_equal(kept.count, 2);
}

static void
an_event_alone_has_its_whole_sentence(void **state)
{
    struct dl_events found = {0}, kept = {0};
    add(*state, &found, 0, (struct dl_span){4, 8}, "alone");
    add(*state, &found, 1, (struct dl_span){17, 20}, "one");
    add(*state, &found, 1, (struct dl_span){21, 25}, "two");
    events_keep(*state, document(*state), &found, &kept);
    assert_int_equal(kept.at[0].span.start, 0);
    assert_int_equal(kept.at[0].span.end, 16);
    assert_int_equal(kept.at[1].span.end, 20);
}

static void
nothing_found_is_nothing_kept(void **state)
{
    struct dl_events found = {0}, kept = {0};
    events_keep(*state, document(*state), &found, &kept);
    assert_int_equal(kept.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(events_come_in_text_order),
        arena_test(one_title_in_one_sentence_is_told_once),
        arena_test(an_event_alone_has_its_whole_sentence),
        arena_test(nothing_found_is_nothing_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
