/* Annotated text in other capitals, its names where they were. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/train.h"

static const char line[] =
    "The mayor of São Roque met Élise in \u0141\u00f3d\u017a.";

/* Eight lines alike, each with one name. */
static struct column_text
eight_lines(struct dl_arena *arena)
{
    struct column_text text = {.id = DL_STR("doc-1")};
    char *at = dl_arena_alloc(arena, 8 * sizeof line);
    text.gold = DL_ARRAY(arena, 8, struct gold);
    for (uint32_t i = 0; i < 8; i++) {
        uint32_t start = i * (uint32_t)sizeof line;
        memcpy(at + start, line, sizeof line - 1);
        at[start + sizeof line - 1] = '\n';
        uint32_t name = (uint32_t)(strstr(line, "São") - line);
        text.gold[i] =
            (struct gold){{start + name, start + name + 10}, CLASS_PLACE};
    }
    text.text = (struct dl_str){at, 8 * sizeof line};
    text.count = 8;
    return text;
}

static struct dl_str
line_of(const struct column_text *text, uint32_t number)
{
    uint32_t start = number * (uint32_t)sizeof line;
    return dl_str_slice(
        text->text, (struct dl_span){start, start + (uint32_t)sizeof line - 1});
}

static void
lines_take_turns_in_case(void **state)
{
    struct column_text text = eight_lines(*state), copy;
    case_copy(*state, &text, 0, &copy);
    assert_str(copy.id, "doc-1");
    assert_str(line_of(&copy, 0),
               "THE MAYOR OF SÃO ROQUE MET ÉLISE IN \u0141\u00d3D\u017a.");
    assert_str(line_of(&copy, 1), line);
    assert_str(line_of(&copy, 2),
               "The Mayor of São Roque Met Élise in \u0141\u00f3d\u017a ");
    assert_str(line_of(&copy, 3), line);
    assert_str(line_of(&copy, 4),
               "THE MAYOR OF SÃO ROQUE MET ÉLISE IN \u0141\u00d3D\u017a ");
    assert_str(line_of(&copy, 6), "The Mayor of São Roque Met Élise in \u0141"
                                  "\u00f3d\u017a ");
    assert_str(line_of(&text, 0), line);
}

static void
names_keep_their_place_and_witnesses_are_unknown(void **state)
{
    struct column_text text = eight_lines(*state), copy;
    case_copy(*state, &text, 0, &copy);
    assert_int_equal(copy.count, 8);
    for (size_t i = 0; i < 8; i++) {
        struct dl_span span = copy.gold[i].span;
        assert_int_equal(copy.gold[i].what, i % 2 ? GOLD_UNKNOWN : CLASS_PLACE);
        assert_int_equal(span.end - span.start, i % 2 ? sizeof line - 1 : 10);
        if (i % 2 == 0)
            assert_int_equal(span.start, text.gold[i].span.start);
    }
}

static void
the_number_of_the_document_turns_the_styles(void **state)
{
    struct column_text text = eight_lines(*state), copy;
    case_copy(*state, &text, 7, &copy);
    assert_str(line_of(&copy, 0), line);
    assert_str(line_of(&copy, 1),
               "THE MAYOR OF SÃO ROQUE MET ÉLISE IN \u0141\u00d3D\u017a.");
}

static void
broken_text_stays_within_its_bytes(void **state)
{
    static const char broken[] = "\xc3\n\xc3\n.\n\n \xc3";
    struct column_text text = {.text = {broken, sizeof broken - 1}}, copy;
    for (uint32_t number = 0; number < 8; number++) {
        case_copy(*state, &text, number, &copy);
        assert_int_equal(copy.text.bytes, text.text.bytes);
        assert_int_equal(copy.text.at[1], '\n');
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(lines_take_turns_in_case),
        arena_test(names_keep_their_place_and_witnesses_are_unknown),
        arena_test(the_number_of_the_document_turns_the_styles),
        arena_test(broken_text_stays_within_its_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
