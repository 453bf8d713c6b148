/* Paragraphs, blocks, and lines broken by hand. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/document.h>

/* Paragraphs as "B text|B text", B the first letter of the block. */
static void
assert_blocks(void **state, const char *text, const char *expected)
{
    const struct dl_document *doc;
    char line[1024] = "";
    size_t used = 0;
    dl_document_build(*state, dl_str_from(text), &doc);
    for (uint32_t i = 0; i < doc->paragraph_count; i++) {
        struct dl_str one = dl_str_slice(doc->text, doc->paragraphs[i].span);
        used += (size_t)snprintf(
            line + used, sizeof line - used, "%s%c %.*s", i ? "|" : "",
            "THQIC"[doc->paragraphs[i].block], DL_FMT(one));
    }
    assert_string_equal(line, expected);
}

static void
a_newline_ends_a_paragraph(void **state)
{
    assert_blocks(state, "One came here.\nTwo went.\n\n\nThree.",
                  "T One came here.|T Two went.|T Three.");
}

static void
marks_make_blocks_and_stay_outside(void **state)
{
    assert_blocks(state, "## The vote\n> They said.\n- one\n* two\nAnd so.",
                  "H The vote|Q They said.|I one|I two|T And so.");
    assert_blocks(state, "```\nx = 1\n```\nAnd so.", "C x = 1|T And so.");
    assert_blocks(state, "#hashtag is text.", "T #hashtag is text.");
}

static void
a_short_line_without_a_stop_is_a_heading(void **state)
{
    assert_blocks(state, "What the law says\nIt says so.",
                  "H What the law says|T It says so.");
    assert_blocks(state, "and so it went\n\u201cHe left.\u201d",
                  "T and so it went|T \u201cHe left.\u201d");
}

static void
lines_broken_by_hand_are_one_paragraph(void **state)
{
    static const char text[] =
        "The miners came home on Saturday after nine days\n"
        "below the ground, to a village that had not slept\n"
        "since the tunnel came down above them and cut off\n"
        "the light.\n"
        "\n"
        "They had lived on water.";
    const struct dl_document *doc;
    assert_true(dl_text_is_wrapped(dl_str_from(text)));
    dl_document_build(*state, dl_str_from(text), &doc);
    assert_int_equal(doc->paragraph_count, 2);
    assert_int_equal(doc->sentence_count, 2);
    assert_false(dl_text_is_wrapped(DL_STR("One came.\nTwo went.\nAll.")));
}

static void
a_megabyte_of_line_ends_is_no_trouble(void **state)
{
    enum { BYTES = 1 << 20 };
    char *text = dl_arena_alloc(*state, BYTES);
    for (size_t i = 0; i < BYTES; i += 2)
        memcpy(text + i, "a\n", 2);
    const struct dl_document *doc;
    dl_document_build(*state, (struct dl_str){text, BYTES}, &doc);
    assert_int_equal(doc->token_count, BYTES / 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_newline_ends_a_paragraph),
        arena_test(marks_make_blocks_and_stay_outside),
        arena_test(a_short_line_without_a_stop_is_a_heading),
        arena_test(lines_broken_by_hand_are_one_paragraph),
        arena_test(a_megabyte_of_line_ends_is_no_trouble),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
