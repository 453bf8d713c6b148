/* Whose report it is, as the text itself tells: sign-offs, datelines and lines
 * of copyright. Who is only quoted is never taken for the source.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>

#include <string.h>

enum {
    DATELINE_BYTES_MAX = 120,
    SIGN_BYTES_MAX = 40 /* of a dash and an agency after it */
};

static const char *const agencies[] = {
#define X(name) name,
#include "article/agency.def"
#undef X
};

bool
credit_is_agency(struct dl_str name)
{
    name = dl_str_trim(name);
    for (size_t i = 0; i < sizeof agencies / sizeof *agencies; i++)
        if (dl_str_is(name, agencies[i]))
            return true;
    return false;
}

void
credit_source(struct page *page, struct dl_str name)
{
    struct dl_str *source = &page->article->source;
    if (!source->bytes)
        *source = dl_text_clean_line(page->arena, name);
}

/* "(Yonhap)" at the very end. */
static bool
ends_in_brackets(struct dl_str text, size_t *start, struct dl_str *name)
{
    if (!dl_str_ends(text, DL_STR(")")))
        return false;
    size_t open = text.bytes;
    while (open && text.at[open - 1] != '(')
        open--;
    if (!open)
        return false;
    *start = open - 1;
    *name = (struct dl_str){text.at + open, text.bytes - open - 1};
    for (size_t i = 0; i < name->bytes; i++) /* "(AP/Reuters)": the first */
        if (strchr("/,-", name->at[i]))
            name->bytes = i;
    return true;
}

/* "-Reuters", "\u2014 AFP" at the very end. */
static bool
ends_after_dash(struct dl_str text, size_t *start, struct dl_str *name)
{
    static const char *const dashes[] = {"-", "\u2013", "\u2014"};
    size_t from = text.bytes > SIGN_BYTES_MAX ? text.bytes - SIGN_BYTES_MAX : 0;
    *start = 0;
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t at = from;
        while ((at = dl_str_find(text, dl_str_from(dashes[i]), at)) !=
               SIZE_MAX) {
            size_t after = at + strlen(dashes[i]);
            *name = dl_str_trim(
                (struct dl_str){text.at + after, text.bytes - after});
            *start = at;
            at = after;
        }
        if (*start)
            return true;
    }
    return false;
}

bool
credit_sign_off(struct dl_str text, size_t *start, struct dl_str *name)
{
    return (ends_in_brackets(text, start, name) ||
            ends_after_dash(text, start, name)) &&
           credit_is_agency(*name);
}

/* Cut the sign-off from the line; a line that was nothing else is a credit. */
static bool
take_sign_off(struct page *page, struct page_line *line)
{
    size_t start;
    struct dl_str name;
    if (!credit_sign_off(line->text, &start, &name))
        return false;
    credit_source(page, name);
    if (line->kind != LINE_TEXT)
        return true;
    struct dl_str sign = {line->text.at + start, line->text.bytes - start};
    DL_PUSH(page->arena, &page->article->furniture, sign);
    line->text.bytes = start;
    line->text = dl_str_trim(line->text);
    return true;
}

static void
read_sign_off(struct page *page)
{
    for (size_t i = page->count; i > page->last; i--)
        if (take_sign_off(page, page->at + i - 1))
            return;
}

/* "WASHINGTON, March 24 (Reuters) -": the agency in a dateline. */
static void
read_dateline(struct page *page)
{
    for (size_t i = page->first; i < page->count && i <= page->last; i++) {
        struct dl_str text = page->at[i].text;
        if (page->at[i].kind != LINE_TEXT || !page->at[i].prose)
            continue;
        size_t open = dl_str_find(text, DL_STR(" ("), 0);
        size_t close = dl_str_find(text, DL_STR(")"), 0);
        if (open < close && close < DATELINE_BYTES_MAX) {
            struct dl_str name = {text.at + open + 2, close - open - 2};
            struct dl_str rest = {text.at + close + 1, text.bytes - close - 1};
            rest = dl_str_trim(rest);
            bool dash = dl_str_starts(rest, DL_STR("-")) ||
                        dl_str_starts(rest, DL_STR("\u2013")) ||
                        dl_str_starts(rest, DL_STR("\u2014")) ||
                        dl_str_starts(rest, DL_STR(":"));
            if (dash && credit_is_agency(name))
                credit_source(page, name);
        }
        return;
    }
}

static bool
is_copyright(const struct page_line *line)
{
    static const char *const marks[] = {"copyright", "\u00a9", "(c)"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (dl_str_starts(line->plain, dl_str_from(marks[i])))
            return line->kind == LINE_LEGAL;
    return false;
}

/* Where a name ends: at a mark, but not behind an initial. */
static size_t
owner_end(struct dl_str text)
{
    size_t end = 0;
    for (; end < text.bytes && !strchr(",|-/", text.at[end]); end++)
        if (text.at[end] == '.' && !(end && dl_is_upper(text.at[end - 1]) &&
                                     (end == 1 || text.at[end - 2] == ' ')))
            break;
    return end;
}

/* "Copyright 2021 The Example Post. All rights reserved." */
static void
read_copyright(struct page *page)
{
    static const char *const small[] = {"copyright", "c", "by", "\u00a9"};
    for (size_t i = 0; i < page->count && !page->article->source.bytes; i++) {
        struct dl_str rest = page->at[i].text, before = rest, word;
        if (!is_copyright(page->at + i))
            continue;
        while ((word = credit_word(&rest)).bytes) {
            if (dl_str_starts(word, DL_STR("\u00a9")) && word.bytes > 2)
                word = (struct dl_str){word.at + 2, word.bytes - 2};
            before = (struct dl_str){word.at, word.bytes + rest.bytes};
            if (!STR_IN(small, word) && !dl_is_digit(word.at[0]))
                break;
        }
        struct dl_str name =
            dl_str_trim((struct dl_str){before.at, owner_end(before)});
        if (credit_is_name(name) && !dl_str_starts(name, DL_STR("All ")))
            credit_source(page, name);
    }
}

void
page_credits(struct page *page)
{
    read_dateline(page);
    read_sign_off(page);
    read_copyright(page);
}
