/* dateline show: an article as the reading pane shows it.
 *
 * Wrapped lines and marks (names, time expressions) are two ascending lists of
 * spans over one text, so that a line is printed by walking both at once. */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include "cli/cli.h"
#include "cli/sgr.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>

/* A stretch of text in a style of its own. */
struct mark {
    struct dl_span span;
    enum dl_role role;
};

struct marks {
    struct mark *at;
    size_t count, room;
};

struct page {
    struct cli *cli;
    struct dl_theme theme;
    enum dl_depth depth;
    bool coloured;
    int cols;
    bool begun; /* an article has been printed */
};

static enum dl_role
kind_role(enum dl_kind kind)
{
    static const enum dl_role roles[] = {
#define X(code, name, plural, sign, letter) \
    [DL_KIND_##code] = DL_ROLE_ENTITY_##code,
#include <dateline/kinds.def>
#undef X
    };
    return kind < DL_KIND_COUNT ? roles[kind] : DL_ROLE_ENTITY;
}

/* Names and time expressions in text order; a name wins over a time. */
static struct marks
collect_marks(struct dl_arena *arena, const struct dl_reading *reading)
{
    const struct dl_mentions *mentions = &reading->mentions;
    const struct dl_timexes *timexes = &reading->timexes;
    struct marks marks = {0};
    size_t m = 0;
    for (size_t t = 0; t <= timexes->count; t++) {
        struct dl_span next = t < timexes->count
                                  ? timexes->at[t].span
                                  : (struct dl_span){UINT32_MAX, UINT32_MAX};
        uint32_t end = 0;
        for (; m < mentions->count && mentions->at[m].span.start < next.end;
             m++) {
            const struct dl_mention *mention = &mentions->at[m];
            struct mark mark = {mention->span, kind_role(mention->kind)};
            DL_PUSH(arena, &marks, mark);
        }
        if (marks.count)
            end = marks.at[marks.count - 1].span.end;
        struct mark mark = {next, DL_ROLE_READ_DATE};
        if (t < timexes->count && end <= next.start)
            DL_PUSH(arena, &marks, mark);
    }
    return marks;
}

static void
print_piece(const struct page *page, struct dl_str text, enum dl_role role)
{
    FILE *out = page->cli->out;
    if (!text.bytes)
        return;
    if (!page->coloured) {
        fwrite(text.at, 1, text.bytes, out);
        return;
    }
    const struct dl_viewing viewing = {
        .depth = page->depth,
        .contrast = (enum dl_contrast)page->cli->settings.contrast};
    struct dl_style style = dl_style_shown(&page->theme, DL_ROLE_BASE, role,
                                           DL_ROLE_NONE, &viewing);
    sgr_begin(out, style, page->depth);
    fwrite(text.at, 1, text.bytes, out);
    sgr_end(out);
}

static void
print_wrapped(const struct page *page, struct dl_str text, enum dl_role role)
{
    struct dl_lines lines = {0};
    dl_text_wrap(page->cli->arena, text, page->cols, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        print_piece(page, dl_str_slice(text, lines.at[i]), role);
        fputc('\n', page->cli->out);
    }
}

/* Outlet, author and day, as far as they are known. */
static void
print_meta(const struct page *page, const struct dl_article *article)
{
    struct dl_arena *arena = page->cli->arena;
    const struct dl_str format = page->cli->settings.date_format;
    char day[4 * DL_DATE_TEXT_MAX] = "";
    if (article->published.known)
        dl_stamp_print(&article->published, dl_str_copy(arena, format).at, day,
                       sizeof day);
    const struct dl_str parts[] = {article->source, article->author,
                                   dl_str_from(day)};
    const char *meta = "";
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].bytes)
            meta = dl_arena_printf(arena, "%s%s%.*s", meta, *meta ? ", " : "",
                                   DL_FMT(parts[i]));
    if (*meta)
        print_wrapped(page, dl_str_from(meta), DL_ROLE_READ_META);
}

static enum dl_role
block_role(enum dl_block block)
{
    switch (block) {
    case DL_BLOCK_HEADING:
        return DL_ROLE_READ_HEADING;
    case DL_BLOCK_QUOTE:
        return DL_ROLE_READ_QUOTE;
    case DL_BLOCK_CODE:
        return DL_ROLE_READ_CODE;
    case DL_BLOCK_TEXT:
    case DL_BLOCK_ITEM:
        break;
    }
    return DL_ROLE_READ_TEXT;
}

/* One line; *next is the first mark that does not end before it. */
static void
print_line(const struct page *page, struct dl_str text, struct dl_span line,
           enum dl_role role, const struct marks *marks, size_t *next)
{
    uint32_t at = line.start;
    while (*next < marks->count && marks->at[*next].span.end <= at)
        ++*next;
    for (size_t i = *next; i < marks->count; i++) {
        struct dl_span span = marks->at[i].span;
        if (span.start >= line.end)
            break;
        uint32_t start = span.start < at ? at : span.start;
        uint32_t end = span.end > line.end ? line.end : span.end;
        print_piece(page, dl_str_slice(text, (struct dl_span){at, start}),
                    role);
        print_piece(page, dl_str_slice(text, (struct dl_span){start, end}),
                    marks->at[i].role);
        at = end;
    }
    print_piece(page, dl_str_slice(text, (struct dl_span){at, line.end}), role);
    fputc('\n', page->cli->out);
}

static void
print_body(const struct page *page, const struct dl_reading *reading)
{
    const struct dl_document *doc = reading->doc;
    struct marks marks = collect_marks(page->cli->arena, reading);
    struct dl_lines lines = {0};
    size_t next = 0;
    uint32_t paragraph = 0;
    dl_text_wrap(page->cli->arena, doc->text, page->cols, &lines);
    for (size_t i = 0; i < lines.count; i++) {
        enum dl_role role = DL_ROLE_READ_TEXT;
        while (paragraph < doc->paragraph_count &&
               doc->paragraphs[paragraph].span.end <= lines.at[i].start)
            paragraph++;
        if (paragraph < doc->paragraph_count)
            role = block_role(doc->paragraphs[paragraph].block);
        print_line(page, doc->text, lines.at[i], role, &marks, &next);
    }
}

static void
print_reading(struct page *page, const struct dl_reading *reading)
{
    if (page->begun)
        fputs("\n\n", page->cli->out);
    page->begun = true;
    print_wrapped(page, reading->article->title, DL_ROLE_READ_TITLE);
    print_meta(page, reading->article);
    fputc('\n', page->cli->out);
    print_body(page, reading);
}

/* As wide as asked for; else the column of the reading pane, or less on a
 * terminal that is narrower. */
static int
page_cols(const struct cli *cli)
{
    const char *width = cli->line.flags[CLI_FLAG_WIDTH];
    struct winsize window;
    int cols = width ? atoi(width) : cli->settings.reader_cols;
    if (!width && cli->terminal &&
        ioctl(fileno(cli->out), TIOCGWINSZ, &window) == 0 &&
        window.ws_col > 1 && window.ws_col < cols)
        cols = window.ws_col;
    return cols;
}

static bool
page_coloured(const struct cli *cli)
{
    const char *color = cli->line.flags[CLI_FLAG_COLOR];
    const char *off = getenv("NO_COLOR"), *term = getenv("TERM");
    if (color && strcmp(color, "auto") != 0)
        return strcmp(color, "always") == 0;
    return cli->terminal && !(off && off[0]) && term &&
           strcmp(term, "dumb") != 0;
}

void
cli_show(struct cli *cli)
{
    struct page page = {.cli = cli, .coloured = page_coloured(cli)};
    struct cli_readings readings;
    struct dl_error err;
    page.cols = page_cols(cli);
    page.depth = sgr_depth((enum dl_colours)cli->settings.colours,
                           getenv("TERM"), getenv("COLORTERM"));
    if (cli_theme(cli, &page.theme, &err) != DL_OK) {
        cli_fault(cli, CLI_MISUSED, &err);
        return;
    }
    cli_readings_open(cli, &readings);
    for (size_t i = 0; i < readings.count; i++)
        print_reading(&page, readings.at[i]);
    cli_readings_close(&readings);
}
