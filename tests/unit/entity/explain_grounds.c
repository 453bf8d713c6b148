/* The words in which lists and the document speak for a name. */
/* SPDX-License-Identifier: ISC */
#include "witness.h"

/* The grounds of a stretch, with semicolons between. */
static struct dl_str
grounds(struct dl_arena *arena, const char *text, const char *words)
{
    struct dl_strs found = {0};
    const char *out = "";
    struct witness witness = witness_of(arena, text);
    explain_grounds(arena, &witness, span_of(&witness, words), &found);
    for (size_t i = 0; i < found.count; i++)
        out = dl_arena_printf(arena, "%s%s%.*s", out, i ? "; " : "",
                              DL_FMT(found.at[i]));
    return dl_str_from(out);
}

static void
assert_says(struct dl_str text, const char *words)
{
    if (dl_str_find(text, dl_str_from(words), 0) == SIZE_MAX)
        fail_msg("no \"%s\" in: %.*s", words, DL_FMT(text));
}

static void
lists_are_named_in_words(void **state)
{
    assert_says(grounds(*state, "It rained in France.", "France"),
                "listed with countries");
}

static void
parts_speak_where_the_whole_is_not_listed(void **state)
{
    struct dl_str said =
        grounds(*state, "We saw Angela Qwertz there.", "Angela Qwertz");
    assert_says(said, "\"Angela\" is listed with given names");
}

static void
the_document_speaks_for_a_word(void **state)
{
    struct dl_str said =
        grounds(*state, "Frost is expected. The frost stays.", "Frost");
    assert_says(said, "\"Frost\" stands in lower case too");
    said = grounds(*state, "Zorbl left. We saw Zorbl leave.", "Zorbl");
    assert_says(said, "\"Zorbl\" has its capital inside a sentence");
}

static void
nothing_known_is_nothing_said(void **state)
{
    assert_str(grounds(*state, "Zorbl left.", "Zorbl"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(lists_are_named_in_words),
        arena_test(parts_speak_where_the_whole_is_not_listed),
        arena_test(the_document_speaks_for_a_word),
        arena_test(nothing_known_is_nothing_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
