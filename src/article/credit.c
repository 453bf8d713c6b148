/* Who wrote and who published: bylines, lines of date and author, sign-offs
 * and datelines. Who is only quoted is never taken for the source.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>

#include <string.h>

enum {
    META_WORDS_MAX = 14, /* in a line of date and author */
    NAME_WORDS_MAX = 9,  /* in an author, two names counted as one */
    DATELINE_BYTES_MAX = 120
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

static bool
has_word(const char *const *list, size_t count, struct dl_str word)
{
    for (size_t i = 0; i < count; i++)
        if (dl_str_eq_nocase(word, dl_str_from(list[i])))
            return true;
    return false;
}

#define HAS_WORD(list, word) \
    has_word((list), sizeof(list) / sizeof *(list), (word))

/* The next word of `rest`, with marks around it cut off; empty at the end. */
static struct dl_str
next_word(struct dl_str *rest)
{
    static const char marks[] = " ,.:;|-/()[]\t";
    while (rest->bytes && strchr(marks, rest->at[0])) {
        rest->at++;
        rest->bytes--;
    }
    struct dl_str word = {rest->at, 0};
    while (word.bytes < rest->bytes && !strchr(marks, rest->at[word.bytes]))
        word.bytes++;
    rest->at += word.bytes;
    rest->bytes -= word.bytes;
    return word;
}

/* "Staff", "Our Correspondent", "Web Desk": written by nobody in particular. */
static bool
is_nobody(struct dl_str name)
{
    static const char *const words[] = {
        "staff",  "desk",   "agencies", "agency",         "correspondent",
        "editor", "bureau", "reporter", "correspondents", "reporters",
        "team",   "admin",  "web",      "online",         "editors",
        "service"};
    struct dl_str word;
    while ((word = next_word(&name)).bytes)
        if (HAS_WORD(words, word))
            return true;
    return false;
}

/* A name is words with capitals, and the small ones that stand in names. */
static bool
is_name(struct dl_str name)
{
    static const char *const small[] = {"and", "de",  "van", "von", "der",
                                        "al",  "bin", "la",  "le",  "du",
                                        "da",  "di",  "del", "el",  "&"};
    size_t words = 0;
    struct dl_str word;
    while ((word = next_word(&name)).bytes) {
        size_t next;
        if (!dl_char_is_upper(dl_utf8_decode(word, 0, &next)) &&
            !HAS_WORD(small, word))
            return false;
        words++;
    }
    return words && words <= NAME_WORDS_MAX;
}

/* Where the name in a byline ends: at a mark, or a word that tells more. */
static size_t
name_end(struct dl_str text)
{
    static const char *const ends[] = {
        " | ",     " - ",  " \u2013 ", " \u2014 ", " \u2022 ", " \u00b7 ",
        "(",       ",",    " in ",     " for ",    " Updated", " Published",
        " Posted", " on ", " at ",     " /",       " Last "};
    size_t end = text.bytes;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t hit = dl_str_find(text, dl_str_from(ends[i]), 0);
        end = hit < end ? hit : end;
    }
    for (size_t i = 0; i < end; i++)
        if (dl_is_digit(text.at[i]))
            end = i;
    return end;
}

static void
set_source(struct page *page, struct dl_str name)
{
    struct dl_str *source = &page->article->source;
    if (!source->bytes)
        *source = dl_text_clean_line(page->arena, name);
}

/* The agency or outlet among the parts after the author's name. */
static void
read_outlet(struct page *page, struct dl_str rest)
{
    while (rest.bytes) {
        size_t end = 0;
        while (end < rest.bytes && !strchr(",|()-", rest.at[end]))
            end++;
        struct dl_str part = dl_str_trim((struct dl_str){rest.at, end});
        if (credit_is_agency(part)) {
            set_source(page, part);
            return;
        }
        end += end < rest.bytes;
        rest = (struct dl_str){rest.at + end, rest.bytes - end};
    }
}

/* What follows "By ". */
static bool
read_byline(struct page *page, struct dl_str text)
{
    size_t end = name_end(text);
    struct dl_str name = dl_str_trim((struct dl_str){text.at, end});
    struct dl_str rest = {text.at + end, text.bytes - end};
    if (!is_name(name))
        return false;
    if (credit_is_agency(name))
        set_source(page, name);
    else if (!is_nobody(name) && !page->article->author.bytes)
        page->article->author = dl_text_clean_line(page->arena, name);
    read_outlet(page, rest);
    return true;
}

/* The offset after "By ", "Written by " ... in `text`; 0 when there is none. */
static size_t
after_by(struct dl_str text)
{
    static const char *const labels[] = {
        "by ",        "by: ",       "written by ",  "story by ",    "author: ",
        "posted by ", "report by ", "reported by ", "published by "};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        struct dl_str label = dl_str_from(labels[i]);
        if (text.bytes > label.bytes &&
            dl_str_eq_nocase((struct dl_str){text.at, label.bytes}, label))
            return label.bytes;
    }
    return 0;
}

/* Whether the word may stand in a line of date and author. */
static bool
is_label(struct dl_str word)
{
    static const char *const words[] = {
        "published",  "posted", "updated", "modified", "last",  "first",
        "on",         "at",     "date",    "time",     "by",    "issued",
        "created",    "added",  "gmt",     "utc",      "est",   "edt",
        "et",         "ist",    "bst",     "am",       "pm",    "read",
        "min",        "and",    "am",      "hrs",      "print", "edition",
        "released",   "dated",  "a.m",     "p.m",      "cet",   "original",
        "originally", "pst",    "pdt",     "cest",     "local", "sgt",
        "hkt",        "jst",    "kst",     "aest",     "pt"};
    return HAS_WORD(words, word) || (word.bytes && dl_is_digit(word.at[0])) ||
           when_weekday(word);
}

/* The first full date of the line; earlier labels say whether it is only that
 * of a change. */
static void
read_stamp(struct page *page, struct dl_str text, const struct when *when)
{
    struct dl_article *article = page->article;
    struct dl_str before =
        dl_text_fold(page->arena, (struct dl_str){text.at, when->span.start});
    bool update = dl_str_find(before, DL_STR("updated"), 0) != SIZE_MAX ||
                  dl_str_find(before, DL_STR("modified"), 0) != SIZE_MAX;
    if (article->published.known && (update || !page->changed))
        return;
    page->changed = update;
    article->published = when->stamp;
    article->published_from = DL_PUBLISHED_PAGE;
    article->published_why = dl_arena_printf(
        page->arena, "a line of the page %s: \"%.*s\"",
        update ? "tells when it was changed" : "gives it", DL_FMT(text));
}

static bool
read_dated_line(struct page *page, struct dl_str text)
{
    struct whens whens = {0};
    when_find(page->arena, text, &whens);
    size_t others = 0, by = 0, full = 0, at = 0;
    for (size_t i = 0; i <= whens.count; i++) {
        size_t end = i < whens.count ? whens.at[i].span.start : text.bytes;
        struct dl_str rest = {text.at + at, end - at}, word;
        while (!by && (word = next_word(&rest)).bytes) {
            if (dl_str_eq_nocase(word, DL_STR("by")))
                by = (size_t)(rest.at - text.at);
            else
                others += !is_label(word);
        }
        if (i < whens.count)
            at = whens.at[i].span.end;
        full += i < whens.count && whens.at[i].stamp.known;
    }
    if (!full || others > 3)
        return false;
    for (size_t i = 0; i < whens.count; i++)
        if (whens.at[i].stamp.known)
            read_stamp(page, text, whens.at + i);
    struct dl_str rest = {text.at + by, text.bytes - by};
    if (by)
        read_byline(page, dl_str_trim(rest));
    return true;
}

bool
page_meta(struct page *page, const struct page_line *line)
{
    struct dl_str text = line->text;
    if (line->prose || line->words > META_WORDS_MAX)
        return false;
    size_t by = after_by(text);
    if (by &&
        read_byline(page, (struct dl_str){text.at + by, text.bytes - by})) {
        read_dated_line(page, text);
        return true;
    }
    return read_dated_line(page, text);
}

/* "(Yonhap)" at the very end; *start is where it begins. */
static bool
find_sign_off(struct dl_str text, size_t *start, struct dl_str *name)
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
    return credit_is_agency(*name);
}

/* Cut the sign-off from the line; a line that was nothing else is a credit. */
static bool
take_sign_off(struct page *page, struct page_line *line)
{
    size_t start;
    struct dl_str name;
    if (!find_sign_off(line->text, &start, &name))
        return false;
    set_source(page, name);
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
                set_source(page, name);
        }
        return;
    }
}

/* "Copyright 2021 The Example Post. All rights reserved." */
static void
read_copyright(struct page *page)
{
    static const char *const small[] = {"copyright", "(c)", "\u00a9", "c",
                                        "by"};
    for (size_t i = 0; i < page->count && !page->article->source.bytes; i++) {
        struct dl_str rest = page->at[i].text, word;
        if (page->at[i].kind != LINE_LEGAL ||
            !(dl_str_starts(page->at[i].plain, DL_STR("copyright")) ||
              dl_str_starts(page->at[i].plain, DL_STR("\u00a9")) ||
              dl_str_starts(page->at[i].plain, DL_STR("(c)"))))
            continue;
        struct dl_str before = rest;
        while ((word = next_word(&rest)).bytes) {
            if (!HAS_WORD(small, word) && !dl_is_digit(word.at[0]) &&
                (unsigned char)word.at[0] < 0x80)
                break;
            before = rest;
        }
        size_t end = 0;
        while (end < before.bytes && !strchr(".,|-", before.at[end]))
            end++;
        struct dl_str name = dl_str_trim((struct dl_str){before.at, end});
        if (is_name(name) && !dl_str_starts(name, DL_STR("All ")))
            set_source(page, name);
    }
}

void
page_credits(struct page *page)
{
    read_dateline(page);
    read_sign_off(page);
    read_copyright(page);
}
