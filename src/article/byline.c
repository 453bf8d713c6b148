/* Lines that tell who wrote the article and when it was published: bylines,
 * stamps, and bars of both. A wrong name is worse than none, so a name needs a
 * "By", a place ("Ida Holt in Oslo") or a date beside it on its line.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>

#include <string.h>

enum {
    META_WORDS_MAX = 14, /* in a line of date and author */
    OTHERS_MAX = 3,      /* words that are neither, in such a line */
    BARE_WORDS_MAX = 3   /* in a name that nothing announces */
};

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
            credit_source(page, part);
            return;
        }
        end += end < rest.bytes;
        rest = (struct dl_str){rest.at + end, rest.bytes - end};
    }
}

/* "Ida Holt New York Times": the outlet goes, unless it is all there is. */
static struct dl_str
cut_agency(struct page *page, struct dl_str name)
{
    for (size_t i = 1; i + 1 < name.bytes; i++) {
        struct dl_str tail = {name.at + i, name.bytes - i};
        if (name.at[i - 1] != ' ' || !credit_is_agency(tail))
            continue;
        struct dl_str head = dl_str_trim((struct dl_str){name.at, i});
        if (dl_str_is(head, "The") || dl_str_ends(head, DL_STR(" The")))
            continue;
        credit_source(page, tail);
        return head;
    }
    return name;
}

/* What follows "By ". */
static bool
read_byline(struct page *page, struct dl_str text)
{
    size_t end = name_list_end(text);
    struct dl_str name = dl_str_trim((struct dl_str){text.at, end});
    struct dl_str rest = {text.at + end, text.bytes - end};
    name = cut_agency(page, name);
    if (!name_is_list(name))
        return false;
    if (credit_is_agency(name))
        credit_source(page, name);
    else if (!name_is_nobody(name) && !page->article->author.bytes)
        page->article->author = dl_text_clean_line(page->arena, name);
    read_outlet(page, rest);
    return true;
}

/* The offset after "By ", "Written by " ... in `text`; 0 when there is none. */
static size_t
after_by(struct dl_str text)
{
    static const char *const labels[] = {
        "by ",           "by: ",       "written by ", "story by ",
        "author: ",      "posted by ", "report by ",  "reported by ",
        "published by ", "von ",       "autor: "};
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
#define X(word) word,
#include "article/labels.def"
#undef X
    };
    return STR_IN(words, word) || (word.bytes && dl_is_digit(word.at[0])) ||
           when_weekday(word);
}

/* "Est. May 19, 1983", "Since 1 May 2003": a date of the outlet's own. */
static bool
is_founding(struct dl_str word)
{
    static const char *const words[] = {"since", "established", "founded",
                                        "born", "copyright"};
    return dl_str_is(word, "Est") || STR_IN(words, word);
}

/* "Ida Holt | March 3, 2022": a name and nothing else before the date. Words
 * that head a section are no names. */
static void
read_bare_name(struct page *page, struct dl_str text)
{
    static const char *const bars[] = {"|",      " -",     "\u2013",
                                       "\u2014", "\u2022", "\u00b7"};
    static const char *const rubrics[] = {
        "news",    "world",   "politics", "business", "sport",    "sports",
        "opinion", "daily",   "times",    "post",     "today",    "live",
        "the",     "press",   "review",   "breaking", "latest",   "top",
        "stories", "story",   "edition",  "media",    "analysis", "north",
        "south",   "east",    "west",     "africa",   "asia",     "europe",
        "america", "home",    "local",    "national", "culture",  "health",
        "science", "weather", "travel",   "video",    "radio",    "tv"};
    text = dl_str_trim(text);
    size_t bytes = text.bytes, words = 0;
    for (size_t i = 0; i < sizeof bars / sizeof *bars; i++)
        if (dl_str_ends(text, dl_str_from(bars[i])))
            bytes = text.bytes - strlen(bars[i]);
    struct dl_str name = dl_str_trim((struct dl_str){text.at, bytes});
    struct dl_str rest = name, word;
    while ((word = credit_word(&rest)).bytes) {
        if (STR_IN(rubrics, word) || when_month(word) || when_weekday(word))
            return;
        words++;
    }
    bool alone = bytes < text.bytes && words > 1 && words <= BARE_WORDS_MAX &&
                 !memchr(name.at, '|', name.bytes);
    if (alone && credit_is_name(name) && !name_is_nobody(name) &&
        !page->article->author.bytes)
        page->article->author = dl_text_clean_line(page->arena, name);
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
    if (!whens.count)
        return false;
    size_t others = 0, by = 0, full = 0, at = 0;
    for (size_t i = 0; i <= whens.count; i++) {
        size_t end = i < whens.count ? whens.at[i].span.start : text.bytes;
        struct dl_str rest = {text.at + at, end - at}, word;
        while (!by && (word = credit_word(&rest)).bytes) {
            if (dl_str_eq_nocase(word, DL_STR("by")) ||
                dl_str_eq_nocase(word, DL_STR("von")))
                by = (size_t)(rest.at - text.at);
            else if (is_founding(word))
                return false;
            else
                others += !is_label(word);
        }
        if (i < whens.count)
            at = whens.at[i].span.end;
        full += i < whens.count && whens.at[i].stamp.known;
    }
    if (!full || others > OTHERS_MAX)
        return false;
    for (size_t i = 0; i < whens.count; i++)
        if (whens.at[i].stamp.known)
            read_stamp(page, text, whens.at + i);
    struct dl_str rest = {text.at + by, text.bytes - by};
    if (by)
        read_byline(page, dl_str_trim(rest));
    else
        read_bare_name(page, (struct dl_str){text.at, whens.at[0].span.start});
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

/* "Ida Holt in Oslo" beside a date, "Ida Holt in Oslo and agencies" anywhere.
 */
static bool
read_placed_name(struct page *page, struct dl_str text, bool dated)
{
    static const char *const helpers[] = {" and agencies", " with agencies",
                                          " with agency report",
                                          " with agency reports"};
    size_t in = dl_str_find(text, DL_STR(" in "), 0);
    if (in == SIZE_MAX)
        return false;
    struct dl_str name = {text.at, in};
    struct dl_str place = {text.at + in + 4, text.bytes - in - 4};
    bool helped = false;
    for (size_t i = 0; i < sizeof helpers / sizeof *helpers && !helped; i++) {
        helped = dl_str_ends(place, dl_str_from(helpers[i]));
        place.bytes -= helped ? strlen(helpers[i]) : 0;
    }
    bool full = memchr(name.at, ' ', name.bytes) != NULL;
    if (!(dated || helped) || !full || !name_is_list(name) ||
        !credit_is_name(place) || name_is_nobody(name))
        return false;
    if (!page->article->author.bytes)
        page->article->author = dl_text_clean_line(page->arena, name);
    return true;
}

/* "By" alone on the line above. */
static bool
is_by(const struct page_line *line)
{
    static const char *const labels[] = {"by", "written by", "author", "von",
                                         "posted by"};
    return line && STR_IN(labels, line->plain);
}

bool
page_signed(struct page *page, const struct page_line *line,
            const struct page_line *label, bool dated)
{
    if (line->prose || line->stop || line->words > META_WORDS_MAX)
        return false;
    if (credit_is_agency(line->text)) {
        credit_source(page, line->text);
        return true;
    }
    if (is_by(label) && read_byline(page, line->text))
        return true;
    return read_placed_name(page, line->text, dated);
}
