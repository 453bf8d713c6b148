/* The names of a document, in order and apart. */
/* SPDX-License-Identifier: ISC */
#include "reading.h"

static void
mentions_come_in_text_order_and_never_overlap(void **state)
{
    struct dl_arena *arena = *state;
    struct reading reading = reading_open(
        arena, NULL, NULL,
        "US Secretary of State Anna Renner met the Norwegian Seafood Council "
        "in Oslo, Norway. The 1989 Oslo uprising began. The secretary left.");
    reading_link(arena, &reading);
    for (size_t i = 1; i < reading.mentions.count; i++)
        assert_true(reading.mentions.at[i - 1].span.end <=
                    reading.mentions.at[i].span.start);
    assert_true(reading.mentions.count > 6);
    reading_close(&reading);
}

static void
the_scratch_can_be_used_again(void **state)
{
    struct dl_arena *arena = *state;
    struct reading reading = reading_open(arena, NULL, NULL, "In Oslo.");
    struct dl_mentions again = {0};
    dl_entity_find(arena, reading.tagger, reading.work, reading.doc, NULL, NULL,
                   &again);
    assert_str(print_mentions(arena, reading.doc, &again), "place Oslo");
    reading_close(&reading);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(mentions_come_in_text_order_and_never_overlap),
        arena_test(the_scratch_can_be_used_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
