/* What is told to come first stands first. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

#include "timeline/sequence.h"

enum { LONG_CHAIN = 200000 };

/* `count` entries, one for each event of one article. */
static struct dl_entry *
tell(struct dl_arena *arena, struct dl_layers *layers, size_t count)
{
    struct dl_events *events = DL_NEW(arena, struct dl_events);
    struct dl_entry *out = DL_ARRAY(arena, count, struct dl_entry);
    events->at = DL_ARRAY(arena, count, struct dl_event);
    events->count = count;
    for (uint32_t i = 0; i < count; i++) {
        events->at[i] = (struct dl_event){
            .sentence = i, .follows = DL_NO_EVENT, .precedes = DL_NO_EVENT};
        out[i].evidence = DL_ARRAY(arena, 1, struct dl_evidence);
        out[i].evidence[0] = (struct dl_evidence){0, i};
        out[i].evidence_count = 1;
    }
    *layers = (struct dl_layers){.events = events};
    return out;
}

/* The numbers of the events, in the order of the entries. */
static struct dl_str
order(struct dl_arena *arena, const struct dl_entry *entries, size_t count)
{
    const char *out = "";
    for (size_t i = 0; i < count; i++)
        out = dl_arena_printf(arena, "%s%s%u", out, i ? " " : "",
                              entries[i].evidence[0].event);
    return dl_str_from(out);
}

static void
an_earlier_one_moves_before_what_follows_it(void **state)
{
    struct dl_layers layers;
    struct dl_entry *entries = tell(*state, &layers, 4);
    const uint32_t slots[4] = {0};
    layers.events->at[0].follows = 2;
    layers.events->at[3].precedes = 1;
    sequence_entries(*state, &layers, entries, slots, 4);
    assert_str(order(*state, entries, 4), "2 0 3 1");
}

static void
days_come_before_words(void **state)
{
    struct dl_layers layers;
    struct dl_entry *entries = tell(*state, &layers, 2);
    const uint32_t slots[2] = {0, 1};
    layers.events->at[0].follows = 1;
    sequence_entries(*state, &layers, entries, slots, 2);
    assert_str(order(*state, entries, 2), "0 1");
}

static void
a_circle_is_broken(void **state)
{
    struct dl_layers layers;
    struct dl_entry *entries = tell(*state, &layers, 3);
    const uint32_t slots[3] = {0};
    for (uint32_t i = 0; i < 3; i++)
        layers.events->at[i].follows = (i + 1) % 3;
    sequence_entries(*state, &layers, entries, slots, 3);
    assert_str(order(*state, entries, 3), "2 1 0");
}

static void
a_long_chain_is_no_burden(void **state)
{
    struct dl_layers layers;
    struct dl_entry *entries = tell(*state, &layers, LONG_CHAIN);
    const uint32_t *slots = DL_ARRAY(*state, LONG_CHAIN, uint32_t);
    for (uint32_t i = 0; i + 1 < LONG_CHAIN; i++)
        layers.events->at[i].follows = i + 1;
    sequence_entries(*state, &layers, entries, slots, LONG_CHAIN);
    assert_int_equal(entries[0].evidence[0].event, LONG_CHAIN - 1);
    assert_int_equal(entries[LONG_CHAIN - 1].evidence[0].event, 0);
}

static void
nothing_is_in_order(void **state)
{
    struct dl_layers layers = {0};
    sequence_entries(*state, &layers, NULL, NULL, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(an_earlier_one_moves_before_what_follows_it),
        arena_test(days_come_before_words),
        arena_test(a_circle_is_broken),
        arena_test(a_long_chain_is_no_burden),
        arena_test(nothing_is_in_order),
    };
    return cmocka_run_group_tests_name("sequence", tests, NULL, NULL);
}
