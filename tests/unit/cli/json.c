/* Tests of the JSON writer. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "cli/json.h"

#include <stdlib.h>

/* What `write` prints. */
static struct dl_str
printed(struct dl_arena *arena, void (*write)(struct json *))
{
    char *text;
    size_t bytes;
    struct json json = {.out = open_memstream(&text, &bytes)};
    write(&json);
    fclose(json.out);
    struct dl_str copy = dl_str_copy(arena, (struct dl_str){text, bytes});
    free(text);
    return copy;
}

static void
nested(struct json *json)
{
    json_object(json, NULL);
    json_text(json, "a", DL_STR("b"));
    json_list(json, "list");
    json_count(json, NULL, 1);
    json_count(json, NULL, 2);
    json_list_end(json);
    json_object(json, "empty");
    json_object_end(json);
    json_object_end(json);
    json_line_end(json);
    json_object(json, NULL);
    json_object_end(json);
    json_line_end(json);
}

static void
commas_stand_between_values_only(void **state)
{
    assert_str(printed(*state, nested),
               "{\"a\": \"b\", \"list\": [1, 2], \"empty\": {}}\n{}\n");
}

static void
awkward(struct json *json)
{
    json_text(json, NULL, DL_STR("\"\\\n\t\x1b\x7f \xc3\xa9 \xc2\x9b \xff"));
}

static void
unseen(struct json *json)
{
    json_text(json, NULL,
              DL_STR("\xe2\x80\xa8 \xe2\x80\xae \xf3\xa0\x81\x81 "
                     "\xe2\x80\x8d \xef\xbb\xbf"));
}

static void
what_nobody_sees_is_escaped(void **state)
{
    assert_str(printed(*state, unseen),
               "\"\\u2028 \\u202e \\udb40\\udc41 \xe2\x80\x8d \\ufeff\"");
}

static void
text_is_escaped_and_always_valid(void **state)
{
    assert_str(printed(*state, awkward),
               "\"\\\"\\\\\\n\\u0009\\u001b\\u007f \xc3\xa9 \\u009b "
               "\xef\xbf\xbd\"");
}

static void
numbers(struct json *json)
{
    json_list(json, NULL);
    json_number(json, NULL, 0.97);
    json_number(json, NULL, -12.5);
    json_number(json, NULL, 0.999);
    json_list_end(json);
}

static void
numbers_have_two_digits_and_a_point(void **state)
{
    assert_str(printed(*state, numbers), "[0.97, -12.50, 1.00]");
}

static void
unknown(struct json *json)
{
    json_object(json, NULL);
    json_known(json, "url", (struct dl_str){"", 0});
    json_known(json, "title", DL_STR("t"));
    json_span(json, (struct dl_span){3, 7});
    json_bool(json, "minor", false);
    json_bool(json, "overdue", true);
    json_object_end(json);
}

static void
what_is_not_known_is_null(void **state)
{
    assert_str(printed(*state, unknown),
               "{\"url\": null, \"title\": \"t\", \"start\": 3, \"end\": 7, "
               "\"minor\": false, \"overdue\": true}");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(commas_stand_between_values_only),
        arena_test(text_is_escaped_and_always_valid),
        arena_test(what_nobody_sees_is_escaped),
        arena_test(numbers_have_two_digits_and_a_point),
        arena_test(what_is_not_known_is_null),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
