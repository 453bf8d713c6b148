/* What a terminal is told for its clipboard. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "tui/clipboard.h"

static void
a_text_is_sent_in_base64(void **state)
{
    static const struct {
        const char *text, *sequence;
    } cases[] = {
        {"", "\033]52;c;\033\\"},
        {"f", "\033]52;c;Zg==\033\\"},
        {"fo", "\033]52;c;Zm8=\033\\"},
        {"foo", "\033]52;c;Zm9v\033\\"},
        {"foob", "\033]52;c;Zm9vYg==\033\\"},
        {"\xff\xfe?>", "\033]52;c;//4/Pg==\033\\"},
        {"\033]0;x\007", "\033]52;c;G10wO3gH\033\\"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_str out;
        assert_true(
            clipboard_sequence(*state, dl_str_from(cases[i].text), &out));
        assert_str(out, cases[i].sequence);
    }
}

static void
no_more_is_sent_than_terminals_take(void **state)
{
    enum { MOST = CLIPBOARD_BYTES_MAX / 4 * 3 };
    char *at = dl_arena_alloc(*state, MOST + 1);
    memset(at, 'x', MOST + 1);
    struct dl_str out;
    assert_true(clipboard_sequence(*state, (struct dl_str){at, MOST}, &out));
    assert_true(out.bytes <= CLIPBOARD_BYTES_MAX + sizeof "\033]52;c;\033\\");
    assert_false(
        clipboard_sequence(*state, (struct dl_str){at, MOST + 1}, &out));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_text_is_sent_in_base64),
        arena_test(no_more_is_sent_than_terminals_take),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
