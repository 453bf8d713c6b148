/* Which lines of a saved page are the article.
 *
 * The prose lines, those that are surely paragraphs, frame the article. Before
 * the first one stand headline, author, date and captions among buttons and
 * menus; after the last one nothing but furniture; between them only lines are
 * dropped that furniture.def or their neighbours give away, so sub-headings
 * stay.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/document.h>

enum {
    DECK_WORDS_MIN = 6,    /* of a line between headline and text that stays */
    LEAD_IN_WORDS_MIN = 6, /* of a line that announces a list */
    LAST_WORDS_MIN = 3,    /* of a short sentence at the end that stays */
    SHORT_WORDS_MAX = 4,   /* of a line in a menu */
    MENU_LINES_MIN = 4,
    COMMENTED_MIN = 3,    /* paragraphs before the comments */
    CREDIT_WORDS_MAX = 8, /* more are a caption of their own */
    HEADLINE_WORDS_MIN = 5,
    NOTICED_MIN = 2,   /* paragraphs below the byline that a notice precedes */
    REPLIES_MIN = 2,   /* buttons that show a long thread */
    HEAD_PROSE_MAX = 2 /* captions are looked for before so many paragraphs */
};

static bool
is_body(const struct page_line *line)
{
    return line->kind == LINE_TEXT && line->prose;
}

static bool
ends_with_colon(const struct page_line *line)
{
    return dl_str_ends(line->text, DL_STR(":"));
}

/* A line that announces more may be the first of the text, not the last. */
static void
frame(struct page *page)
{
    page->first = page->count;
    page->last = 0;
    for (size_t i = 0; i < page->count; i++)
        if (is_body(page->at + i)) {
            page->first = i < page->first ? i : page->first;
            page->last = ends_with_colon(page->at + i) ? page->last : i;
        }
}

static bool
is_single_sentence(struct dl_str text)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const struct dl_document *doc;
    dl_document_build(scratch, text, &doc);
    bool single =
        doc->sentence_count <= 2 &&
        (doc->sentence_count < 2 ||
         doc->sentences[1].span.end - doc->sentences[1].span.start < 40);
    dl_arena_free(scratch);
    return single;
}

/* "... speaks in Oslo. (Ministry of Trade)": no agency's sign-off. */
static bool
ends_in_parenthesis(struct dl_str text)
{
    size_t open = text.bytes;
    if (!dl_str_ends(text, DL_STR(")")))
        return false;
    while (open && text.at[open - 1] != '(')
        open--;
    struct dl_str before = {text.at, open ? open - 1 : 0};
    before = dl_str_trim(before);
    return dl_str_ends(before, DL_STR("."));
}

/* "Name | Agency | Stock", "Photo: Name"; a bar with a number tells of the
 * article. */
static bool
is_picture_credit(const struct page_line *line)
{
    return (line->kind == LINE_CAPTION && line->words <= CREDIT_WORDS_MAX) ||
           (line->kind == LINE_CREDIT &&
            dl_str_find(line->plain, DL_STR("#"), 0) == SIZE_MAX);
}

/* "Workers carry a lost climber (AFP)" */
static bool
ends_in_credit(const struct page_line *line)
{
    return line->kind == LINE_TEXT && !line->prose &&
           line->words >= DECK_WORDS_MIN && line->smalls &&
           dl_str_ends(line->text, DL_STR(")"));
}

/* Captions stand before the text, single sentences above a credit or with one
 * at their end. The last paragraph may end so too: it is none. */
static void
find_captions(struct page *page)
{
    size_t prose = 0;
    for (size_t i = 0; i < page->last && prose < HEAD_PROSE_MAX; i++) {
        struct page_line *line = page->at + i;
        if (i && i < page->first && ends_in_credit(line))
            line->kind = LINE_CAPTION;
        if (!is_body(line))
            continue;
        prose++;
        bool credited = is_picture_credit(page->at + i + 1);
        if ((credited || ends_in_parenthesis(line->text)) &&
            is_single_sentence(line->text))
            line->kind = LINE_CAPTION;
    }
}

static bool
is_reply(const struct page_line *line)
{
    static const char *const words[] = {"reply", "antworten"};
    return line->kind == LINE_COMMENTS && STR_IN(words, line->plain);
}

/* Buttons to reply show a thread: from the heading of comments above the first
 * of them, else from that button on. `count` when there is none. */
static size_t
find_thread(const struct page *page)
{
    size_t heading = page->count, replies = 0;
    for (size_t i = 0; i < page->count; i++) {
        bool reply = is_reply(page->at + i);
        bool opens = page->at[i].kind == LINE_COMMENTS && i > page->first;
        if (opens && !replies && (!reply || heading == page->count))
            heading = i;
        replies += reply;
    }
    return replies >= REPLIES_MIN ? heading : page->count;
}

/* Without such buttons it is the first heading with less below than above, or
 * with a count and paragraphs above; a count or button at the top of the text
 * is only a line. */
static size_t
find_comments(const struct page *page)
{
    size_t before = 0, all = 0;
    for (size_t i = 0; i < page->count; i++)
        all += is_body(page->at + i);
    for (size_t i = 0; i < page->count; i++) {
        before += is_body(page->at + i);
        bool form = dl_str_starts(page->at[i].plain, DL_STR("leave a reply"));
        bool late = before >= COMMENTED_MIN || before == all || form;
        bool most = all - before <= before ||
                    (before >= COMMENTED_MIN && page->at[i].plain.at[0] == '#');
        if (page->at[i].kind == LINE_COMMENTS && before && late && most)
            return i;
    }
    return page->count;
}

/* From the heading of comments on, everything goes. */
static void
cut_comments(struct page *page)
{
    size_t thread = find_thread(page), heading = find_comments(page);
    for (size_t i = thread < heading ? thread : heading; i < page->count; i++)
        if (page->at[i].kind == LINE_TEXT)
            page->at[i].kind = LINE_COMMENTS;
}

static bool
is_meta(const struct page *page, size_t line)
{
    return line < page->count && page->at[line].kind == LINE_META;
}

/* Below a heading of other headlines, headlines go until prose comes, or the
 * one that has a byline below. */
static void
cut_related(struct page *page)
{
    bool related = false;
    for (size_t i = 0; i < page->count; i++) {
        struct page_line *line = page->at + i;
        if (line->kind == LINE_RELATED)
            related = true;
        else if (is_body(line) || (i < page->first && is_meta(page, i + 1)))
            related = false;
        else if (related && line->kind == LINE_TEXT)
            line->kind = LINE_RELATED;
    }
}

static bool
is_menu_item(const struct page_line *line)
{
    static const char *const marks[] = {"- ", "* ",      "#",
                                        "| ", "\u2022 ", "\u2013 "};
    bool item = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        item = item || dl_str_starts(line->text, dl_str_from(marks[i]));
    return line->words <= SHORT_WORDS_MAX && !line->stop && !item &&
           line->kind != LINE_TITLE;
}

/* Many short lines in a row are a menu; in the text, those below a line that
 * announces them are a list. */
static void
cut_menus(struct page *page)
{
    for (size_t i = 0, end; i < page->count; i = end + 1) {
        for (end = i; end < page->count && is_menu_item(page->at + end);)
            end++;
        if (i > page->first && ends_with_colon(page->at + i - 1))
            continue;
        for (size_t k = i; end - i >= MENU_LINES_MIN && k < end; k++)
            if (page->at[k].kind == LINE_TEXT)
                page->at[k].kind = LINE_NAV;
    }
}

/* After the last paragraph only short sentences, and the items of a list that
 * was announced, up to the first furniture, belong to the text. */
static void
cut_tail(struct page *page)
{
    bool listing = false;
    size_t end = page->last > page->first ? page->last : page->first;
    for (size_t i = end + 1; i < page->count; i++) {
        struct page_line *line = page->at + i;
        if (line->kind != LINE_TEXT) {
            listing = false;
            continue;
        }
        bool opens = ends_with_colon(line) && line->words >= LEAD_IN_WORDS_MIN;
        bool sentence = line->stop && line->words >= LAST_WORDS_MIN;
        listing = listing || opens;
        if (!listing && !sentence)
            line->kind = LINE_NAV;
    }
}

static bool
is_labelled(const struct page_line *line)
{
    static const char *const labels[] = {"by ",      "posted", "published",
                                         "updated",  "last",   "first ",
                                         "written ", "author", "date"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (dl_str_starts(line->plain, dl_str_from(labels[i])))
            return true;
    return false;
}

/* Before the text a bare date or a bar of parts may tell of the page; later a
 * date alone may be the sub-heading of a chronicle, so it must be labelled. */
static void
read_meta(struct page *page)
{
    size_t prose = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct page_line *line = page->at + i;
        bool open = line->kind == LINE_TEXT || line->kind == LINE_META;
        bool bar = line->kind == LINE_CREDIT || line->kind == LINE_NAV ||
                   line->kind == LINE_SHARE;
        prose += is_body(line);
        bool again = i && page->at[i - 1].kind == LINE_META;
        bool tells = open ? i < page->first || is_labelled(line) || again
                          : bar && prose < HEAD_PROSE_MAX;
        if (tells && page_meta(page, line))
            line->kind = LINE_META;
    }
}

/* Signatures without a "By", above the text and beside its date. */
static void
read_signatures(struct page *page)
{
    for (size_t i = 0; i < page->first && page->first < page->count; i++) {
        bool dated = is_meta(page, i + 1) || (i && is_meta(page, i - 1));
        const struct page_line *label = i ? page->at + i - 1 : NULL;
        if (page->at[i].kind == LINE_TEXT &&
            page_signed(page, page->at + i, label, dated))
            page->at[i].kind = LINE_META;
    }
}

/* Between headline and text stays what says something: a deck. */
static void
cut_head(struct page *page)
{
    bool titled = false;
    for (size_t i = 0; i < page->first; i++) {
        struct page_line *line = page->at + i;
        titled = titled || line->kind == LINE_TITLE;
        bool deck = titled && line->words >= DECK_WORDS_MIN && line->smalls;
        bool quote = titled && line->stop && line->words >= LAST_WORDS_MIN;
        if (line->kind == LINE_TEXT && !deck && !quote)
            line->kind = LINE_NAV;
    }
}

/* Whether a headline could stand between the lines `from` and `to`. */
static bool
has_headline(const struct page *page, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (page->at[i].kind == LINE_TEXT && !page->at[i].prose &&
            page->at[i].words >= HEADLINE_WORDS_MIN)
            return true;
    return false;
}

/* A notice above the headline may be a whole sentence: it is none of the text
 * when headline and byline stand between it and the other paragraphs. */
static void
cut_notice(struct page *page)
{
    size_t meta = page->first, after = 0;
    while (meta < page->count && !is_meta(page, meta)) {
        if (meta > page->first && is_body(page->at + meta))
            return;
        meta++;
    }
    for (size_t i = meta; i < page->count; i++)
        after += is_body(page->at + i);
    if (after < NOTICED_MIN || has_headline(page, 0, page->first) ||
        !has_headline(page, page->first + 1, meta))
        return;
    page->at[page->first].kind = LINE_NAV;
    frame(page);
}

void
page_sort(struct page *page)
{
    frame(page);
    find_captions(page);
    frame(page);
    read_meta(page);
    cut_notice(page);
    read_signatures(page);
    cut_comments(page);
    cut_related(page);
    frame(page);
    page_title(page);
    cut_menus(page);
    if (page->first < page->count) {
        cut_head(page);
        cut_tail(page);
    }
}
