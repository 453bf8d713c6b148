/* The date of publication where no line of the page gives it.
 *
 * A wrong date is worse than none, so running text counts only where it can be
 * the day of publication: a dateline; the caption above the text, when the
 * weekday told in the first paragraphs agrees; a weekday with month and day
 * close behind a reporting verb in the first paragraphs. A year that is not
 * said is the latest in which the weekday fits, no later than the file.
 */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <string.h>

enum {
    LEAD_PROSE_MAX = 3,    /* paragraphs that tell the news */
    LEAD_DATES_MAX = 4,    /* looked at in each of them */
    REPORT_BYTES_MAX = 60, /* from a reporting verb to its date */
    DATELINE_BYTES_MAX = 80,
    YEARS_BACK_MAX = 28 /* after so many the calendar repeats */
};

/* The first line of prose from `from` on that belongs to the text. */
static const struct page_line *
lead(const struct page *page, size_t index)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->at[i].kind == LINE_TEXT && page->at[i].prose && !index--)
            return page->at + i;
    return NULL;
}

static void
set_date(struct page *page, struct dl_day day, const char *why,
         struct dl_str text)
{
    struct dl_article *article = page->article;
    article->published = (struct dl_stamp){.known = true, .day = day};
    article->published_from = DL_PUBLISHED_TEXT;
    article->published_why =
        dl_arena_printf(page->arena, "%s \"%.*s\"", why, DL_FMT(text));
}

/* Which weekdays the first paragraphs name, as a set of bits. */
static unsigned
lead_weekdays(const struct page *page)
{
    unsigned set = 0;
    const struct page_line *line;
    for (size_t i = 0; (line = lead(page, i)) && i < LEAD_PROSE_MAX; i++)
        for (int weekday = 1; weekday <= 7; weekday++) {
            struct dl_str name = dl_str_from(dl_weekday_name(weekday, false));
            if (dl_str_find(line->text, name, 0) != SIZE_MAX)
                set |= 1u << weekday;
        }
    return set;
}

static bool
is_after_file(const struct page *page, struct dl_day day)
{
    return page->file->dated && day.n > page->file->saved.n + 1;
}

/* "OSLO, March 24, 2021 (Agency) -" */
static bool
date_by_dateline(struct page *page)
{
    const struct page_line *line = lead(page, 0);
    if (!line)
        return false;
    size_t bytes = line->text.bytes;
    struct dl_str head = {
        line->text.at, bytes < DATELINE_BYTES_MAX ? bytes : DATELINE_BYTES_MAX};
    static const char *const dashes[] = {" - ", " -- ", " \u2013 ", " \u2014 "};
    size_t end = 0;
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes && !end; i++) {
        size_t hit = dl_str_find(head, dl_str_from(dashes[i]), 0);
        end = hit == SIZE_MAX ? 0 : hit;
    }
    struct whens whens = {0};
    head.bytes = end;
    when_find(page->arena, head, &whens);
    bool place =
        end && (dl_is_upper(head.at[0]) && end > 1 && dl_is_upper(head.at[1]));
    if (!place || whens.count != 1 || !whens.at[0].stamp.known ||
        is_after_file(page, whens.at[0].stamp.day))
        return false;
    set_date(page, whens.at[0].stamp.day, "the dateline gives it:", head);
    return true;
}

static bool
is_file_picture(const struct page_line *line)
{
    return dl_str_starts(line->plain, DL_STR("file")) ||
           dl_str_find(line->plain, DL_STR("file photo"), 0) != SIZE_MAX ||
           dl_str_find(line->plain, DL_STR("(file)"), 0) != SIZE_MAX;
}

static bool
date_by_caption(struct page *page)
{
    unsigned weekdays = lead_weekdays(page);
    for (size_t i = 0; i < page->count; i++) {
        const struct page_line *line = page->at + i;
        if (line->kind != LINE_CAPTION || is_file_picture(line))
            continue;
        struct whens whens = {0};
        when_find(page->arena, line->text, &whens);
        if (whens.count != 1 || !whens.at[0].stamp.known)
            continue;
        struct dl_day day = whens.at[0].stamp.day;
        bool fits = !weekdays || weekdays & 1u << dl_day_weekday(day);
        if (fits && i < page->last && !is_after_file(page, day)) {
            set_date(page, day, "a caption dates what is told:", line->text);
            return true;
        }
    }
    return false;
}

/* Whether a reporting verb stands shortly before `offset`, in the clause. A
 * no-break space may stand beside it. */
static bool
is_reported(struct dl_str text, size_t offset)
{
    static const char *const verbs[] = {
        "said",  "told",     "announced", "declared", "stated",
        "added", "reported", "warned",    "spoke",    "unveiled"};
    size_t start = offset > REPORT_BYTES_MAX ? offset - REPORT_BYTES_MAX : 0;
    for (size_t i = offset; i > start; i--)
        if (text.at[i - 1] == '.' || text.at[i - 1] == ';') {
            start = i;
            break;
        }
    struct dl_str near = {text.at + start, offset - start};
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        if (dl_str_find(near, dl_str_from(verbs[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static bool
fits_year(const struct page *page, const struct when *when, int year)
{
    if (!dl_civil_valid(year, when->month, when->day))
        return false;
    struct dl_day day = dl_day_from_civil(year, when->month, when->day);
    return dl_day_weekday(day) == when->weekday && !is_after_file(page, day);
}

/* The year of a full date in the text in which the weekday fits; else the
 * latest up to the file's; 0 when nothing bounds it. */
static int
year_of(const struct page *page, const struct when *when)
{
    int best = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct whens whens = {0};
        when_find(page->arena, page->at[i].text, &whens);
        for (size_t k = 0; k < whens.count; k++)
            if (whens.at[k].year > best &&
                fits_year(page, when, whens.at[k].year))
                best = whens.at[k].year;
    }
    if (best || !page->file->dated)
        return best;
    int last = dl_civil_from_day(page->file->saved).year;
    for (int year = last + 1; year > last - YEARS_BACK_MAX; year--)
        if (fits_year(page, when, year))
            return year;
    return 0;
}

static bool
take_reported(struct page *page, const struct page_line *line,
              const struct when *when, bool first)
{
    if (!is_reported(line->text, when->span.start))
        return false;
    struct dl_str words = dl_str_slice(line->text, when->span);
    if (when->stamp.known) {
        struct dl_day day = when->stamp.day;
        bool sure =
            when->weekday ? when->weekday == dl_day_weekday(day) : first;
        if (sure && !is_after_file(page, day))
            set_date(page, day, "the news is told as of", words);
        return page->article->published.known;
    }
    int year = when->weekday ? year_of(page, when) : 0;
    if (!year)
        return false;
    set_date(page, dl_day_from_civil(year, when->month, when->day),
             "the news is told as of", words);
    page->article->published_why = dl_arena_printf(
        page->arena, "the news is told as of \"%.*s\", which was a %s in %d",
        DL_FMT(words), dl_weekday_name(when->weekday, false), year);
    return true;
}

static void
date_by_report(struct page *page)
{
    const struct page_line *line;
    for (size_t i = 0; (line = lead(page, i)) && i < LEAD_PROSE_MAX; i++) {
        struct whens whens = {0};
        when_find(page->arena, line->text, &whens);
        for (size_t k = 0; k < whens.count && k < LEAD_DATES_MAX; k++)
            if (take_reported(page, line, whens.at + k, i == 0))
                return;
    }
}

void
page_date(struct page *page)
{
    if (page->article->published.known)
        return;
    if (!date_by_dateline(page) && !date_by_caption(page))
        date_by_report(page);
}
