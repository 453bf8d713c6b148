/* Text on its way in: what vanishes, what is decoded, what is refused. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/text.h>

struct sample {
    const char *note;
    struct dl_str in;
    const char *out;
};

static void
check(void **state, const struct sample *samples, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct dl_str out;
        enum dl_status status =
            dl_text_clean(*state, samples[i].in, &out, NULL);
        if (status != DL_OK || !dl_str_is(out, samples[i].out))
            print_error("case: %s\n", samples[i].note);
        assert_int_equal(status, DL_OK);
        assert_str(out, samples[i].out);
    }
}

#define CHECK(state, samples) \
    check((state), (samples), sizeof(samples) / sizeof *(samples))
#define IN(literal)                    \
    {                                  \
        (literal), sizeof(literal) - 1 \
    }

static void
escape_sequences_vanish_as_a_whole(void **state)
{
    static const struct sample samples[] = {
        {"colour", IN("a\033[1;31mred\033[0mz"), "aredz"},
        {"private mode", IN("a\033[?1049hz"), "az"},
        {"intermediate byte", IN("a\033[4 qz"), "az"},
        {"title, BEL", IN("a\033]0;owned\az"), "az"},
        {"title, ST", IN("a\033]2;owned\033\\z"), "az"},
        {"link", IN("a\033]8;;http://x.example/\033\\go\033]8;;\033\\z"),
         "agoz"},
        {"clipboard", IN("a\033]52;c;aGk=\az"), "az"},
        {"ST as one byte", IN("a\033]0;owned\x9cz"), "az"},
        {"ST as U+009C", IN("a\033]0;owned\302\234z"), "az"},
        {"DCS", IN("a\033P1$r0m\nx\033\\z"), "az"},
        {"APC", IN("a\033_Gi=1;AAAA\033\\z"), "az"},
        {"PM", IN("a\033^note\033\\z"), "az"},
        {"SOS", IN("a\033Xnote\033\\z"), "az"},
        {"reset", IN("a\033cz"), "az"},
        {"charset", IN("a\033(0z"), "az"},
        {"CSI as U+009B", IN("a\302\23331mz"), "az"},
        {"CSI as one byte",
         IN("a\x9b"
            "31mz"),
         "az"},
        {"OSC as U+009D", IN("a\302\2350;t\302\234z"), "az"},
        {"DCS as U+0090", IN("a\302\220q\302\234z"), "az"},
        {"quote mark inside a title", IN("a\033]0;\u201cx\u201d\az"), "az"},
        {"sequence in a sequence", IN("a\033\033[0m[31mz"), "a[31mz"},
    };
    CHECK(state, samples);
}

static void
incomplete_sequences_lose_their_introducer(void **state)
{
    static const struct sample samples[] = {
        {"ESC at the end", IN("a\033"), "a"},
        {"CSI at the end", IN("a\033["), "a["},
        {"OSC at the end", IN("a\033]"), "a]"},
        {"OSC without end", IN("a\033]0;text goes on"), "a]0;text goes on"},
        {"OSC and a new line", IN("a\033]0;b\nc\a"), "a]0;b\nc"},
        {"OSC broken by ESC", IN("a\033]0;b\033[0mc"), "a]0;bc"},
        {"U+009D at the end", IN("a\302\235"), "a"},
    };
    CHECK(state, samples);
}

static void
controls_and_hidden_characters_vanish(void **state)
{
    static const struct sample samples[] = {
        {"C0", IN("a\001\b\a\f\vb\177c"), "abc"},
        {"tab", IN("a\tb"), "a b"},
        {"C1", IN("a\302\200\302\205\302\237b"), "ab"},
        {"bidi", IN("a\u202a\u202b\u202c\u202d\u202eb"), "ab"},
        {"isolates", IN("a\u2066\u2067\u2068\u2069b"), "ab"},
        {"soft hyphen", IN("co\u00adop"), "coop"},
        {"zero-width space", IN("a\u200bb"), "ab"},
        {"byte-order mark", IN("\ufeffa\ufeffb"), "ab"},
        {"tags", IN("a\U000e0041\U000e007fb"), "ab"},
        {"joiners stay", IN("a\u200c\u200db"), "a\u200c\u200db"},
    };
    CHECK(state, samples);
}

static void
every_kind_of_line_end_is_a_newline(void **state)
{
    static const struct sample samples[] = {
        {"CRLF", IN("a\r\nb\r\n"), "a\nb\n"},
        {"CR", IN("a\rb"), "a\nb"},
        {"separators", IN("a\u2028b\u2029c"), "a\nb\nc"},
        {"CR CR LF", IN("a\r\r\nb"), "a\n\nb"},
    };
    CHECK(state, samples);
}

static void
text_is_composed(void **state)
{
    static const struct sample samples[] = {
        {"acute", IN("Rene\u0301"), "Ren\u00e9"},
        {"Angstrom sign", IN("\u212b"), "\u00c5"},
        {"jamo", IN("\u1112\u1161\u11ab"), "\ud55c"},
        {"order of marks", IN("a\u0323\u0301"), "\u1ea1\u0301"},
        {"through a dropped one", IN("e\u200b\u0301"), "\u00e9"},
        {"quotes stay", IN("\u201cit\u2019s\u201d"), "\u201cit\u2019s\u201d"},
    };
    CHECK(state, samples);
}

static void
broken_utf8_becomes_one_mark_per_subpart(void **state)
{
    static const struct sample samples[] = {
        {"cut sequence", IN("a\xe2\x82z \u00e9"), "a\ufffdz \u00e9"},
        {"at the end", IN("\u00e9 a\xf0\x9f\x98"), "\u00e9 a\ufffd"},
        {"lone continuation", IN("\u00e9\x80z"), "\u00e9\ufffdz"},
        {"overlong", IN("\u00e9\xc0\xafz"), "\u00e9\ufffd\ufffdz"},
        {"surrogate", IN("\u00e9\xed\xa0\x80z"), "\u00e9\ufffd\ufffd\ufffdz"},
        {"beyond", IN("\u00e9\xf4\x90\x80\x80z"),
         "\u00e9\ufffd\ufffd\ufffd\ufffdz"},
        {"restart", IN("\u00e9\xe2\xe2\x82\xacz"), "\u00e9\ufffd\u20acz"},
    };
    CHECK(state, samples);
}

static void
other_encodings_are_read(void **state)
{
    static const struct sample samples[] = {
        {"windows-1252", IN("\x93It\x92s caf\xe9\x94 \x96 yes"),
         "\u201cIt\u2019s caf\u00e9\u201d \u2013 yes"},
        {"UTF-16 little",
         IN("\xff\xfe"
            "a\0\xe9\0"),
         "a\u00e9"},
        {"UTF-16 big", IN("\xfe\xff\0a\xd8\x3d\xde\x00"), "a\U0001f600"},
        {"UTF-16 half a pair", IN("\xfe\xff\xd8\x3d\0a"), "\ufffda"},
        {"UTF-16 escape", IN("\xfe\xff\0\033\0[\0m\0a"), "a"},
    };
    CHECK(state, samples);
}

static void
what_is_no_text_is_refused(void **state)
{
    struct dl_str out = DL_STR("as before");
    struct dl_error err;
    assert_int_equal(dl_text_clean(*state, DL_STR("a\0b"), &out, &err),
                     DL_ERR_BINARY);
    assert_string_equal(err.where, "");
    assert_int_equal(
        dl_text_clean(*state,
                      DL_STR("\001\002\003\004\005\006\007\001\002\003"), &out,
                      &err),
        DL_ERR_BINARY);
    struct dl_str big = {"", (size_t)DL_TEXT_MAX + 1};
    assert_int_equal(dl_text_clean(*state, big, &out, &err), DL_ERR_LIMIT);
    assert_str(out, "as before");
}

static void
a_line_is_squeezed_and_never_fails(void **state)
{
    assert_str(dl_text_clean_line(*state, DL_STR("  a \r\n\t b\0c \033[1md ")),
               "a bc d");
    assert_str(dl_text_clean_line(*state, DL_STR("")), "");
    static char big[20000];
    memset(big, 'x', sizeof big);
    struct dl_str line =
        dl_text_clean_line(*state, (struct dl_str){big, sizeof big});
    assert_int_equal(line.bytes, 4096);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(escape_sequences_vanish_as_a_whole),
        arena_test(incomplete_sequences_lose_their_introducer),
        arena_test(controls_and_hidden_characters_vanish),
        arena_test(every_kind_of_line_end_is_a_newline),
        arena_test(text_is_composed),
        arena_test(broken_utf8_becomes_one_mark_per_subpart),
        arena_test(other_encodings_are_read),
        arena_test(what_is_no_text_is_refused),
        arena_test(a_line_is_squeezed_and_never_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
