/* Entries: merging over articles, what keeps twins apart, order. */
/* SPDX-License-Identifier: ISC */
#include "layers.h"

static const struct given names[] = {
    {"Meyer", DL_KIND_PERSON}, {"Roth", DL_KIND_PERSON},
    {"Bern", DL_KIND_PLACE},   {"Austria", DL_KIND_PLACE},
    {"Norway", DL_KIND_PLACE}, {0}};

static struct dl_str
join(struct dl_arena *arena, const char *const *texts, size_t count)
{
    static const char *const signs[] = {"", "<", ">", "><", "?"};
    struct dl_layers *layers = DL_ARRAY(arena, count, struct dl_layers);
    for (size_t i = 0; i < count; i++)
        layers[i] = layers_today(arena, texts[i], names);
    struct dl_timeline timeline = {0};
    dl_timeline_build(arena, layers, count,
                      layers_directory(arena, names, count), &timeline);
    const char *out = "";
    for (size_t i = 0; i < timeline.count; i++) {
        char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
        const struct dl_entry *entry = &timeline.at[i];
        dl_interval_format(entry->when, from, to, sizeof from);
        assert_non_null(entry->why);
        out = dl_arena_printf(arena, "%s%s%s%s x%u", out, i ? "|" : "",
                              signs[entry->placing], from, entry->sources);
    }
    return dl_str_from(out);
}

static void
two_outlets_tell_one_arrest(void **state)
{
    static const char *const texts[] = {
        "Police arrested Meyer in Bern on Monday.",
        "Meyer was arrested by police in Bern on Monday."};
    assert_str(join(*state, texts, 2), "2021-05-17 x2");
}

static void
other_victims_are_another_event(void **state)
{
    static const char *const texts[] = {
        "Police arrested Meyer in Bern on Monday.",
        "Police arrested Roth in Bern on Monday."};
    assert_str(join(*state, texts, 2), "2021-05-17 x1|2021-05-17 x1");
}

static void
other_days_are_another_event(void **state)
{
    static const char *const texts[] = {
        "An earthquake struck Norway on Monday.",
        "An earthquake struck Norway on Tuesday."};
    assert_str(join(*state, texts, 2), "2021-05-17 x1|2021-05-18 x1");
}

static void
the_other_direction_is_another_event(void **state)
{
    static const char *const texts[] = {
        "Austria imposed sanctions on Norway on Monday.",
        "Norway imposed sanctions on Austria on Monday."};
    assert_str(join(*state, texts, 2), "2021-05-17 x1|2021-05-17 x1");
}

static void
what_came_after_stands_behind_its_day(void **state)
{
    static const char *const texts[] = {
        "Austria imposed sanctions on Norway on Monday. Norway retaliated "
        "against Austria. Meyer visited Bern on Monday. Roth visited Bern on "
        "Wednesday."};
    assert_str(join(*state, texts, 1),
               "2021-05-17 x1|2021-05-17 x1|><2021-05-17 x1|2021-05-19 x1");
}

static void
nothing_gives_nothing(void **state)
{
    assert_str(join(*state, NULL, 0), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(two_outlets_tell_one_arrest),
        arena_test(other_victims_are_another_event),
        arena_test(other_days_are_another_event),
        arena_test(the_other_direction_is_another_event),
        arena_test(what_came_after_stands_behind_its_day),
        arena_test(nothing_gives_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
