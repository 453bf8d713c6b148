/* Encoded words in the fields of a mail. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "feed/mail.h"

static void
encoded_words_are_read(void **state)
{
    static const char *const rows[][2] = {
        {"=?utf-8?q?Caf=C3=A9_Mar?= opens", "Café Mar opens"},
        {"=?ISO-8859-1?Q?a?= =?iso-8859-1?q?_b?=", "a b"},
        {"=?utf-8?b?w6k=?=\r\n =?utf-8?b?IQ==?=", "é!"},
        {"=?utf-8?b?ww==?= =?utf-8?b?qQ==?=", "é"},
        {"Re: =?koi8-r?B?8NLJ18XU?= (2)", "Re: Привет (2)"},
        {"=?utf-8*en?q?x?= y", "x y"},
        {"no =?words here", "no =?words here"},
        {"=?utf-8?x?a?=", "=?utf-8?x?a?="},
        {"=?utf-8?q?open", "=?utf-8?q?open"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        assert_str(feed_words(*state, dl_str_from(rows[i][0])), rows[i][1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(encoded_words_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
