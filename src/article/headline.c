/* The headline of a saved page.
 *
 * Candidates are the lines before the first paragraph that are neither
 * furniture nor sentences. A line that stands twice, or is marked as a
 * heading, is the headline; else it is the first that is long enough to be
 * one. A page without one is named by the beginning of its first sentence.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/document.h>
#include <dateline/text.h>

#include <string.h>

enum {
    TITLE_WORDS_MAX = 40,
    TITLE_WORDS_GOOD = 5, /* fewer may be a rubric or the site's name */
    TITLE_COLS_MAX = 90,
    TWICE_LINES_MAX = 24, /* between a headline and its repetition */
    WINDOW_LINES_MAX = 4, /* among which the window's title stands */
    CUT_COLS_MIN = 40,    /* a clause shorter than this is no title */
    SITE_WORDS_MAX = 5    /* in the name of an outlet after a headline */
};

static struct dl_str
without_mark(struct dl_str text)
{
    while (text.bytes && (text.at[0] == '#' || text.at[0] == ' '))
        text = (struct dl_str){text.at + 1, text.bytes - 1};
    return text;
}

static bool
stands_twice(const struct page *page, size_t line)
{
    size_t from = line > TWICE_LINES_MAX ? line - TWICE_LINES_MAX : 0;
    for (size_t i = from; i < page->count && i < line + TWICE_LINES_MAX; i++)
        if (i != line && dl_str_eq(page->at[i].plain, page->at[line].plain))
            return true;
    return false;
}

/* Whether another line at the top is this one with the outlet behind it, as
 * the title of the window is: "Headline - The Example Post". */
static bool
stands_with_outlet(const struct page *page, size_t line)
{
    static const char *const bars[] = {" | ", " - ", " \u2013 ", " \u2014 ",
                                       " \u00ab "};
    struct dl_str plain = page->at[line].plain;
    for (size_t i = 0; i < page->first && i < WINDOW_LINES_MAX; i++) {
        struct dl_str other = page->at[i].plain;
        if (!dl_str_starts(other, plain))
            continue;
        struct dl_str rest = {other.at + plain.bytes,
                              other.bytes - plain.bytes};
        size_t spaces = 0;
        for (size_t k = 0; k < rest.bytes; k++)
            spaces += rest.at[k] == ' ';
        for (size_t k = 0; k < sizeof bars / sizeof *bars; k++)
            if (spaces <= SITE_WORDS_MAX + 1 &&
                dl_str_starts(rest, dl_str_from(bars[k])))
                return true;
    }
    return false;
}

/* Whether author or date stand below the line, at most a deck between. */
static bool
stands_above_meta(const struct page *page, size_t line)
{
    for (size_t i = line + 1; i < page->first && i <= line + 3; i++)
        if (page->at[i].kind == LINE_META)
            return true;
    return false;
}

static int
score(const struct page *page, size_t line)
{
    const struct page_line *at = page->at + line;
    int points = at->words >= TITLE_WORDS_GOOD ? 4 : at->words >= 3 ? 1 : 0;
    points += at->text.at[0] == '#' ? 8 : 0;
    points += at->words >= 3 && stands_twice(page, line) ? 8 : 0;
    points += stands_with_outlet(page, line) ? 8 : 0;
    points += stands_above_meta(page, line) ? 2 : 0;
    points += at->smalls ? 1 : 0;
    return points;
}

/* "Headline | The Example Post": the part after the last bar is the outlet. */
static struct dl_str
cut_site(struct page *page, struct dl_str title)
{
    static const char *const bars[] = {" | ", " - ", " \u2013 ", " \u2014 "};
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++) {
        struct dl_str bar = dl_str_from(bars[i]);
        size_t hit = SIZE_MAX, next = dl_str_find(title, bar, 0);
        for (; next != SIZE_MAX; next = dl_str_find(title, bar, next + 1))
            hit = next;
        if (hit == SIZE_MAX)
            continue;
        struct dl_str site = {title.at + hit + bar.bytes,
                              title.bytes - hit - bar.bytes};
        struct page_line measured;
        line_measure(page->arena, site, &measured);
        bool name = !measured.smalls && measured.words <= SITE_WORDS_MAX;
        if (!name || (i > 0 && !credit_is_agency(site)))
            continue;
        if (!page->article->source.bytes || measured.words > 1)
            page->article->source = dl_text_clean_line(page->arena, site);
        return (struct dl_str){title.at, hit};
    }
    return title;
}

/* Where a sentence can be cut: the last space that fits, or a comma after
 * which enough has been said. */
static struct dl_str
cut_sentence(struct dl_arena *arena, struct dl_str text)
{
    size_t fit = dl_text_fit(text, TITLE_COLS_MAX, NULL);
    if (fit == text.bytes)
        return dl_text_clean_line(arena, text);
    size_t space = fit, comma = 0;
    for (size_t i = 0; i < fit; i++) {
        if (text.at[i] == ' ')
            space = i;
        if (i >= CUT_COLS_MIN && text.at[i] == ',' && text.at[i + 1] == ' ')
            comma = i;
    }
    struct dl_str cut = {text.at, comma ? comma : space};
    return dl_str_from(
        dl_arena_printf(arena, "%.*s%s", DL_FMT(cut), comma ? "" : "\u2026"));
}

static struct dl_str
first_sentence(struct dl_arena *arena, struct dl_str text)
{
    struct dl_arena *scratch = dl_arena_new(0);
    const struct dl_document *doc;
    dl_document_build(scratch, text, &doc);
    if (doc->sentence_count)
        text = dl_str_slice(text, doc->sentences[0].span);
    dl_arena_free(scratch);
    return cut_sentence(arena, text);
}

/* Lines that repeat the headline, or begin it, are not text. */
static void
drop_repetitions(struct page *page, struct dl_str plain)
{
    for (size_t i = 0; i < page->count; i++) {
        struct page_line *line = page->at + i;
        bool same = dl_str_eq(line->plain, plain) ||
                    (line->words >= TITLE_WORDS_GOOD && !line->stop &&
                     dl_str_starts(plain, line->plain));
        if (same && line->kind == LINE_TEXT && !line->prose)
            line->kind = LINE_TITLE;
    }
}

static size_t
best_candidate(const struct page *page)
{
    size_t best = page->count;
    int points = 0;
    for (size_t i = 0; i < page->first; i++) {
        const struct page_line *line = page->at + i;
        if (line->kind != LINE_TEXT || line->words > TITLE_WORDS_MAX)
            continue;
        int here = score(page, i);
        if (here > points) {
            points = here;
            best = i;
        }
    }
    return best;
}

void
page_title(struct page *page)
{
    size_t line = best_candidate(page);
    struct dl_article *article = page->article;
    if (line < page->count) {
        struct dl_str title = without_mark(page->at[line].text);
        article->title = dl_text_clean_line(page->arena, cut_site(page, title));
        page->at[line].kind = LINE_TITLE;
        drop_repetitions(page, page->at[line].plain);
        return;
    }
    for (size_t i = 0; i < page->count; i++)
        if (i == page->first || page->first == page->count) {
            article->title = first_sentence(page->arena, page->at[i].text);
            return;
        }
}
