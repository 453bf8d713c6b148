/* Telling by itself what a line of a page is: by the forms of furniture.def,
 * and by shapes that sentences do not have (bars of short parts, glued tags,
 * paths through the site).
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>

#include <assert.h>
#include <string.h>

enum {
    PROSE_WORDS_MIN = 8,    /* fewer words are no paragraph by their own */
    OPENING_WORDS_MIN = 10, /* of a paragraph that ends with a colon */
    CUT_WORDS_MIN = 25,     /* so many are, even when the stop is missing */
    PART_WORDS_MAX = 6,     /* of one part in a bar of parts */
    TELLING_WORDS_MIN = 4,  /* of a headline before a bar */
    GLUED_MIN = 3           /* words stuck together that show tags */
};

enum how { WHOLE, BEGINS, ENDS, CONTAINS };

static const struct row {
    enum how how;
    size_t words_max;
    enum line_kind kind;
    struct dl_str form;
} rows[] = {
#define X(how, words_max, kind, form) \
    {how, words_max, LINE_##kind, {form, sizeof form - 1}},
#include "article/furniture.def"
#undef X
};

enum { ROW_COUNT = sizeof rows / sizeof *rows };

/* Bytes of the decoration at the start of `text`: bullets, bars, arrows. */
static size_t
decoration(struct dl_str text)
{
    static const char *const marks[] = {"\u2022", "\u00b7", "\u203a", "\u25ba",
                                        "\u2192", "\u00bb", "*",      "|",
                                        ">",      "-",      "#",      " "};
    if (!text.bytes || dl_is_digit(text.at[0]) ||
        dl_is_lower(dl_to_lower(text.at[0])))
        return 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_starts(text, dl_str_from(marks[i])))
            return strlen(marks[i]);
    return 0;
}

static bool
is_trailing_mark(char c)
{
    return strchr(" *|>:", c) != NULL;
}

/* Folded, without decoration, spaces single, runs of digits as one '#'. */
static struct dl_str
plain_form(struct dl_arena *arena, struct dl_str text)
{
    size_t skip;
    while ((skip = decoration(text)))
        text = (struct dl_str){text.at + skip, text.bytes - skip};
    struct dl_str folded = dl_text_fold(arena, text);
    char *out = dl_arena_alloc(arena, folded.bytes + 1);
    size_t bytes = 0;
    for (size_t i = 0; i < folded.bytes; i++) {
        char c = dl_is_digit(folded.at[i])   ? '#'
                 : dl_is_space(folded.at[i]) ? ' '
                                             : folded.at[i];
        bool repeated = bytes && out[bytes - 1] == c && (c == '#' || c == ' ');
        if (!repeated)
            out[bytes++] = c;
    }
    while (bytes && is_trailing_mark(out[bytes - 1]))
        bytes--;
    return (struct dl_str){out, bytes};
}

static void
count_words(struct page_line *line)
{
    struct dl_str text = line->text;
    bool inside = false;
    for (size_t i = 0, next; i < text.bytes; i = next) {
        uint32_t point = dl_utf8_decode(text, i, &next);
        bool letter = dl_char_is_alnum(point);
        if (letter && !inside) {
            line->words++;
            line->capitals += dl_char_is_upper(point);
            line->smalls += dl_char_is_lower(point);
        }
        inside = inside ? !dl_is_space(text.at[i]) : letter;
    }
}

/* The text without closing marks and without a last parenthesis. */
static struct dl_str
without_closers(struct dl_str text)
{
    static const char *const closers[] = {"\"", "'", "\u201d", "\u2019",
                                          ")",  "]", " "};
    for (size_t i = 0; i < sizeof closers / sizeof *closers;) {
        struct dl_str closer = dl_str_from(closers[i]);
        bool cut = dl_str_ends(text, closer);
        text.bytes -= cut ? closer.bytes : 0;
        i = cut ? 0 : i + 1;
    }
    return text;
}

static bool
ends_with_stop(struct dl_str text)
{
    struct dl_str bare = without_closers(text);
    return bare.bytes && (strchr(".!?", bare.at[bare.bytes - 1]) ||
                          dl_str_ends(bare, DL_STR("\u2026")));
}

/* "... in Brussels. (Reuters)": a stop before a short parenthesis counts. */
static bool
stops_before_parenthesis(struct dl_str text)
{
    if (!dl_str_ends(text, DL_STR(")")))
        return false;
    size_t open = text.bytes;
    while (open && text.at[open - 1] != '(')
        open--;
    if (!open || text.bytes - open > 60)
        return false;
    return ends_with_stop((struct dl_str){text.at, open - 1});
}

/* "... out of Brussels. -REUTERS" */
static bool
stops_before_sign_off(struct dl_str text)
{
    size_t start;
    struct dl_str name;
    return credit_sign_off(text, &start, &name) &&
           ends_with_stop((struct dl_str){text.at, start});
}

static bool
is_prose(const struct page_line *line)
{
    if (line->smalls * 3 < line->words)
        return false;
    struct dl_str bare = without_closers(line->text);
    bool question = bare.bytes && bare.at[bare.bytes - 1] == '?';
    bool opens = dl_str_ends(line->text, DL_STR(":"));
    if (opens && line->words >= OPENING_WORDS_MIN)
        return true;
    if (line->stop && line->words >= PROSE_WORDS_MIN)
        return !question || line->words >= (size_t)2 * PROSE_WORDS_MIN;
    return line->words >= CUT_WORDS_MIN && line->smalls * 2 >= line->words;
}

void
line_measure(struct dl_arena *arena, struct dl_str text, struct page_line *line)
{
    *line = (struct page_line){.text = dl_str_trim(text)};
    line->plain = plain_form(arena, line->text);
    count_words(line);
    line->stop = ends_with_stop(line->text) ||
                 stops_before_parenthesis(line->text) ||
                 stops_before_sign_off(line->text);
    line->prose = is_prose(line);
}

/* CONTAINS is asked at the place where the form would begin. */
static bool
matches(enum how how, struct dl_str form, struct dl_str plain)
{
    switch (how) {
    case WHOLE:
        return dl_str_eq(plain, form);
    case BEGINS:
        return dl_str_starts(plain, form);
    case ENDS:
        return dl_str_ends(plain, form);
    default:
        return dl_str_starts(plain, form);
    }
}

/* Rows are numbered from 1; 0 is none. */
struct forms {
    uint16_t first[256];  /* WHOLE and BEGINS, by their first byte */
    uint16_t within[256]; /* CONTAINS, likewise */
    uint16_t ends;
    uint16_t next[ROW_COUNT + 1];
    struct dl_str plain[ROW_COUNT + 1]; /* the forms folded, as lines are */
};

static_assert(ROW_COUNT < UINT16_MAX, "rows are numbered in 16 bits");

/* The rows are chained from the last to the first, so that every chain keeps
 * their order. */
struct forms *
furniture_forms(struct dl_arena *arena)
{
    struct forms *out = DL_NEW(arena, struct forms);
    *out = (struct forms){.ends = 0};
    for (uint16_t row = ROW_COUNT; row; row--) {
        const struct row *at = rows + row - 1;
        struct dl_str plain = dl_text_fold(arena, at->form);
        assert(plain.bytes > 0); /* the table has no empty form */
        unsigned char first = (unsigned char)plain.at[0];
        uint16_t *chain = at->how == ENDS       ? &out->ends
                          : at->how == CONTAINS ? out->within + first
                                                : out->first + first;
        out->plain[row] = plain;
        out->next[row] = *chain;
        *chain = row;
    }
    return out;
}

static uint16_t
earlier(uint16_t a, uint16_t b)
{
    return a && (a < b || !b) ? a : b;
}

/* The first row of the chain that fits the line, or `plain` of it; 0 when none
 * does. */
static uint16_t
find_row(const struct forms *forms, uint16_t row, size_t words,
         struct dl_str plain)
{
    for (; row; row = forms->next[row]) {
        size_t words_max = rows[row - 1].words_max;
        if ((!words_max || words <= words_max) &&
            matches(rows[row - 1].how, forms->plain[row], plain))
            break;
    }
    return row;
}

/* The first row that stands somewhere in the line, at the start of a word. */
static uint16_t
find_within(const struct forms *forms, const struct page_line *line)
{
    struct dl_str plain = line->plain;
    uint16_t found = 0;
    bool inside = false;
    for (size_t i = 0; i < plain.bytes; i++) {
        char c = plain.at[i];
        uint16_t chain = forms->within[(unsigned char)c];
        struct dl_str rest = {plain.at + i, plain.bytes - i};
        if (chain && !(inside && dl_is_lower(c)))
            found = earlier(find_row(forms, chain, line->words, rest), found);
        inside = dl_is_lower(c);
    }
    return found;
}

static enum line_kind
kind_by_form(const struct forms *forms, const struct page_line *line)
{
    struct dl_str plain = line->plain;
    uint16_t first = forms->first[(unsigned char)plain.at[0]];
    uint16_t start = find_row(forms, first, line->words, plain);
    uint16_t end = find_row(forms, forms->ends, line->words, plain);
    uint16_t row = earlier(earlier(start, end), find_within(forms, line));
    return row ? rows[row - 1].kind : LINE_TEXT;
}

/* Parts between `bar`s; 0 when one of them is too long for a bar. */
static size_t
count_parts(struct dl_str text, const char *bar)
{
    size_t parts = 1, words = 1, bytes = strlen(bar);
    for (size_t i = 0; i < text.bytes;) {
        struct dl_str rest = {text.at + i, text.bytes - i};
        if (dl_str_starts(rest, dl_str_from(bar))) {
            parts++;
            words = 1;
            i += bytes;
            continue;
        }
        words += text.at[i++] == ' ';
        if (words > PART_WORDS_MAX)
            return 0;
    }
    return parts;
}

/* "Ferry stays for ten years | The Courier" is a headline, no bar of names. */
static bool
tells_before_bar(const struct page_line *line)
{
    struct dl_str text = line->text;
    size_t bar = dl_str_find(text, DL_STR(" | "), 0), words = 1;
    if (bar == SIZE_MAX || line->smalls < TELLING_WORDS_MIN / 2)
        return false;
    for (size_t i = 0; i < bar; i++)
        words += text.at[i] == ' ';
    return words >= TELLING_WORDS_MIN &&
           dl_str_find(text, DL_STR(" | "), bar + 1) == SIZE_MAX;
}

static enum line_kind
kind_of_bar(struct dl_str text)
{
    static const struct {
        const char *bar;
        size_t parts_min;
    } bars[] = {{" | ", 2},      {" > ", 2},      {" \u203a ", 2},
                {" \u00bb ", 2}, {" \u2022 ", 3}, {" \u00b7 ", 3},
                {" / ", 3}};
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++)
        if (dl_str_find(text, dl_str_from(bars[i].bar), 0) != SIZE_MAX &&
            count_parts(text, bars[i].bar) >= bars[i].parts_min)
            return i ? LINE_NAV : LINE_CREDIT;
    return LINE_TEXT;
}

/* "businessChinaNATOPolitics": small letters run into capitals. */
static bool
is_glued(struct dl_str text)
{
    size_t joints = 0;
    for (size_t i = 1; i < text.bytes; i++)
        joints += dl_is_lower(text.at[i - 1]) && dl_is_upper(text.at[i]);
    return joints >= GLUED_MIN;
}

/* "#china #nato" */
static bool
is_hashtags(const struct page_line *line)
{
    size_t marks = 0;
    for (size_t i = 0; i + 1 < line->text.bytes; i++)
        marks += line->text.at[i] == '#' && line->text.at[i + 1] != ' ';
    return marks && marks >= line->words;
}

/* "\u2190 Older post", "Next \u00bb": a way on, not a quotation. */
static bool
is_pager(const struct page_line *line)
{
    static const char *const back[] = {"\u2190", "\u00ab", "<<"};
    static const char *const on[] = {"\u2192", "\u00bb", ">>"};
    bool starts = false, ends = false;
    for (size_t i = 0; i < sizeof on / sizeof *on; i++) {
        starts = starts || dl_str_starts(line->text, dl_str_from(back[i]));
        ends = ends || dl_str_ends(line->text, dl_str_from(on[i]));
    }
    bool quoted = dl_str_find(line->text, DL_STR("\u00ab"), 0) != SIZE_MAX &&
                  dl_str_find(line->text, DL_STR("\u00bb"), 0) != SIZE_MAX;
    return (starts || ends) && !quoted;
}

/* "Markets (12)": a heading of the archive with its count. */
static bool
is_counted(const struct page_line *line)
{
    return line->words <= PART_WORDS_MAX &&
           dl_str_ends(line->plain, DL_STR(" (#)"));
}

enum line_kind
furniture_kind(const struct forms *forms, const struct page_line *line)
{
    if (!line->plain.bytes || !line->words)
        return LINE_NAV;
    enum line_kind kind = kind_by_form(forms, line);
    if (kind != LINE_TEXT || line->stop || line->prose)
        return kind;
    if (is_glued(line->text) || is_hashtags(line))
        return LINE_TAGS;
    if (is_pager(line) || is_counted(line))
        return LINE_NAV;
    if (dl_str_starts(line->plain, DL_STR("by ")))
        return LINE_TEXT;
    bool row = dl_str_starts(line->text, DL_STR("| "));
    if (row || tells_before_bar(line))
        return LINE_TEXT;
    return kind_of_bar(line->text);
}
