/* Sketches of wordings: alike for copies, apart for what is only about one
 * thing. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "timeline/signing.h"

struct sketch {
    uint32_t hashes[SIGN_SKETCH];
};

static struct sketch
parse(struct dl_arena *arena, const char *text)
{
    const struct dl_document *doc;
    struct sketch out;
    dl_document_build(arena, dl_str_from(text), &doc);
    sketch_read(doc, 0, doc->token_count, out.hashes);
    return out;
}

static uint32_t
common(const struct sketch *a, const struct sketch *b)
{
    uint32_t out = 0;
    for (uint32_t i = 0; i < SIGN_SKETCH; i++)
        out += a->hashes[i] == b->hashes[i];
    return out;
}

static void
marks_do_not_matter(void **state)
{
    struct sketch one = parse(*state, "The old ferry sank off the island.");
    struct sketch other = parse(*state, "The old ferry sank, off the island");
    assert_int_equal(common(&one, &other), SIGN_SKETCH);
}

static void
other_words_have_nothing_in_common(void **state)
{
    struct sketch one = parse(*state, "The old ferry sank off the island.");
    struct sketch other = parse(*state, "Voters chose a mayor yesterday.");
    assert_int_equal(common(&one, &other), 0);
}

static void
two_words_have_no_run(void **state)
{
    struct sketch sketch = parse(*state, "Ferry sinks.");
    for (uint32_t i = 0; i < SIGN_SKETCH; i++)
        assert_int_equal(sketch.hashes[i], UINT32_MAX);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(marks_do_not_matter),
        arena_test(other_words_have_nothing_in_common),
        arena_test(two_words_have_no_run),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
