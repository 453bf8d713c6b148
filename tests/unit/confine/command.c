/* Words that a command could have become, and words that it could not. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "confine/command.h"

static bool
is_address(struct dl_str text)
{
    return dl_str_find(text, DL_STR("http://"), 0) == 0;
}

/* Words from text that has one a line. */
static struct dl_strs
lines(struct dl_arena *arena, const char *text)
{
    struct dl_strs out = {0};
    struct dl_str rest = dl_str_from(text), line;
    while (dl_str_line(&rest, &line))
        DL_PUSH(arena, &out, line);
    return out;
}

static const struct {
    const char *command, *words;
    bool fits;
} cases[] = {
    {"open\n%u", "open\nhttp://a.example/ b", true},
    {"open\n%u", "open\n", true}, /* nothing to fill in */
    {"open\n%u", "open\nfile:///etc/passwd", false},
    {"open\n%u", "open\n--help", false},
    {"open\n%u", "sh\nhttp://a.example/", false},
    {"open\n%u", "open\nhttp://a.example/\nmore", false},
    {"open\n%u", "open", false},
    {"open", "open", true},
    {"open", "opener", false},
    {"open", "ope", false},
    {"mail\n-s\n%t", "mail\n-s\n$(touch x)", true},
    {"mail\n-s\n%t", "mail\n-x\ntitle", false},
    {"app\n--url=%u;", "app\n--url=http://a.example/;", true},
    {"app\n--url=%u;", "app\n--url=ftp://a.example/;", false},
    {"app\n--url=%u;", "app\n--url=http://a.example/", false},
    {"app\n%u %t.", "app\nanything at all.", true},
    {"app\n%u %t.", "app\nanything.", false},
    {"app\n%t%s%d", "app\n", true},
    {"app\na%tb%tc", "app\naxbybbzc", true},
    {"app\na%tb%tc", "app\naxyzc", false},
    {"app\n100 %%", "app\n100 %", true},
    {"app\n100 %%", "app\n100 %%", false},
    {"app\n%", "app\n%", true},
    {"app\n%X", "app\n%X", true},
    {"app\n%X", "app\nvalue", false},
};

static void
only_what_a_command_could_become_is_of_it(void **state)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_strs command = lines(*state, cases[i].command);
        struct dl_strs words = lines(*state, cases[i].words);
        /* An empty last line is a word here. */
        if (cases[i].words[strlen(cases[i].words) - 1] == '\n' &&
            words.count < command.count)
            DL_PUSH(*state, &words, DL_STR(""));
        if (command_has(&command, &words, is_address) != cases[i].fits)
            fail_msg("%s: %s", cases[i].command, cases[i].words);
    }
}

static void
a_command_without_words_is_none(void **state)
{
    struct dl_strs none = {0};
    (void)state;
    assert_false(command_has(&none, &none, is_address));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(only_what_a_command_could_become_is_of_it),
        cmocka_unit_test(a_command_without_words_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
