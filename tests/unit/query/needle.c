/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/needle.h>

/* Where the words are found: "a|b", in brackets what was found. */
static const struct {
    const char *words;
    bool prefix;
    const char *text, *found;
} samples[] = {
    {"rail", false, "Rail to Railton, by rail.", "Rail|rail"},
    {"rail", true, "Rail to Railton, derailed", "Rail|Railton"},
    {"new line", false, "a new\n\nline, new-line, new red line",
     "new\n\nline|new-line"},
    {"new li", true, "new lines, new", "new lines"},
    {"cafe", false, "Cafés: caf\u00e9, cafe\u0301.", "caf\u00e9|cafe\u0301"},
    {"\u00c9LAN", false, "elan \u00e9lan", "elan|\u00e9lan"},
    {"10:30", false, "at 10:30, 10.30, 1030", "10:30|10.30"},
    {"\u20ac", false, "40 \u20ac, \u20ac", "\u20ac|\u20ac"},
    {"o'neill", false, "O\u2019Neill and O'Neill", "O\u2019Neill|O'Neill"},
    {"stra\u00dfe", false, "Strasse Stra\u00dfe", "Strasse|Stra\u00dfe"},
    {"s", true, "\u00df", "\u00df"},
    {"\u043f\u043e\u0440\u0442", true, "\u041f\u043e\u0440\u0442\u044b",
     "\u041f\u043e\u0440\u0442\u044b"},
    {"\u0301", false, "a", ""},
    {"", false, "a b", ""},
    {"a", false, "", ""},
};

static struct dl_str
found(struct dl_arena *arena, size_t i)
{
    struct dl_str text = dl_str_from(samples[i].text);
    struct dl_needle needle =
        dl_needle_make(arena, dl_str_from(samples[i].words), samples[i].prefix);
    const char *out = "";
    struct dl_span span = {0, 0};
    while (dl_needle_find(&needle, text, span.end, &span))
        out = dl_arena_printf(arena, "%s%s%.*s", out, *out ? "|" : "",
                              DL_FMT(dl_str_slice(text, span)));
    return dl_str_from(out);
}

static void
words_are_found_whole_and_folded(void **state)
{
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++)
        assert_str(found(*state, i), samples[i].found);
}

static void
many_are_found_in_the_order_of_the_text(void **state)
{
    struct dl_needles needles = {0};
    struct dl_spans spans = {0};
    struct dl_str text = DL_STR("The port of Port Ellis has a port.");
    DL_PUSH(*state, &needles, dl_needle_make(*state, DL_STR("port"), false));
    DL_PUSH(*state, &needles,
            dl_needle_make(*state, DL_STR("port ellis"), false));
    DL_PUSH(*state, &needles, dl_needle_make(*state, DL_STR("h"), true));
    dl_needles_find(*state, &needles, text, &spans);
    assert_int_equal(spans.count, 4);
    assert_str(dl_str_slice(text, spans.at[0]), "port");
    assert_str(dl_str_slice(text, spans.at[1]), "Port Ellis");
    assert_str(dl_str_slice(text, spans.at[2]), "has");
    assert_int_equal(spans.at[3].start, 29);
}

static void
bytes_that_are_no_text_do_no_harm(void **state)
{
    char bytes[256];
    for (int i = 0; i < 256; i++)
        bytes[i] = (char)(255 - i);
    for (size_t i = 0; i < sizeof bytes; i++) {
        struct dl_str part = {bytes + i, sizeof bytes - i};
        struct dl_needle needle = dl_needle_make(*state, part, true);
        assert_true(dl_needle_in(&needle, part));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_are_found_whole_and_folded),
        arena_test(many_are_found_in_the_order_of_the_text),
        arena_test(bytes_that_are_no_text_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
