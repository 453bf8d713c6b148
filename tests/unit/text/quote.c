/* Which tokens stand inside quotation marks. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/document.h>

static void
assert_quoted(void **state, const char *text, const char *expected)
{
    const struct dl_document *doc;
    char line[256] = "";
    size_t used = 0;
    dl_document_build(*state, dl_str_from(text), &doc);
    for (uint32_t i = 0; i < doc->token_count; i++)
        if (doc->tokens[i].flags & DL_TOKEN_QUOTED &&
            doc->tokens[i].kind != DL_TOKEN_PUNCT)
            used += (size_t)snprintf(line + used, sizeof line - used, "%.*s ",
                                     DL_FMT(dl_token_text(doc, i)));
    assert_string_equal(line, expected);
}

static void
words_between_marks_are_quoted(void **state)
{
    assert_quoted(state, "He said, \"we go\", and went.", "we go ");
    assert_quoted(state, "a \u201cb c\u201d d", "b c ");
    assert_quoted(state, "a \u2018b c\u2019 d", "b c ");
    assert_quoted(state, "a 'b c' d", "b c ");
    assert_quoted(state, "a \"b\" c \"d\" e", "b d ");
}

static void
an_open_quotation_holds_to_the_end_of_its_paragraph(void **state)
{
    assert_quoted(state, "\u201ca b.\nc d.", "a b ");
    assert_quoted(state, "\u201ca b.\n\u201cc\u201d d.", "a b c ");
}

static void
an_apostrophe_quotes_nothing(void **state)
{
    assert_quoted(state, "the '90s and rock 'n roll", "");
    assert_quoted(state, "it\u2019s the allies\u2019 plan", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(words_between_marks_are_quoted),
        arena_test(an_open_quotation_holds_to_the_end_of_its_paragraph),
        arena_test(an_apostrophe_quotes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
