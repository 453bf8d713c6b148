/* A timeline as Markdown: a heading a month, an item an event, and below it
 * every sentence that tells of it with its source. */
/* SPDX-License-Identifier: ISC */
#include "cli/timeline.h"

#include <string.h>

/* Text on one line, its marks of Markdown escaped. */
static void
print_escaped(FILE *out, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i] == '\n' ? ' ' : text.at[i];
        if (c && strchr("\\`*_[]<>#|~", c))
            fputc('\\', out);
        fputc(c, out);
    }
}

static void
print_heading(FILE *out, const struct dl_entry *entry, char *last, size_t size)
{
    char heading[DL_DATE_TEXT_MAX];
    bool month = entry->when.grain <= DL_GRAIN_MONTH;
    dl_day_print(entry->when.from, month ? "%B %Y" : "%Y", heading,
                 sizeof heading);
    if (strcmp(heading, last) != 0)
        fprintf(out, "\n## %s\n", heading);
    snprintf(last, size, "%s", heading);
}

static void
print_source(FILE *out, const struct dl_article *article)
{
    struct dl_str name =
        article->source.bytes ? article->source : article->title;
    bool linked = article->url.bytes != 0;
    fputs(linked ? "[" : "", out);
    print_escaped(out, name);
    if (linked)
        fprintf(out, "](<%.*s>)", DL_FMT(article->url));
    if (article->published.known) {
        char day[DL_DATE_TEXT_MAX];
        dl_day_format(article->published.day, day, sizeof day);
        fprintf(out, ", %s", day);
    }
}

static void
print_entry(FILE *out, const struct timeline *timeline,
            const struct dl_entry *entry)
{
    char when[2 * DL_DATE_TEXT_MAX];
    cli_format_when(entry->placing, entry->when, when, sizeof when);
    fprintf(out, "\n- **%s** ", when);
    print_escaped(out, entry->title);
    fputc('\n', out);
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct telling telling = timeline_telling(timeline, entry, i);
        fputs("  - \"", out);
        print_escaped(out, telling.sentence);
        fputs("\" (", out);
        print_source(out, telling.article);
        fputs(")\n", out);
    }
}

void
timeline_markdown(struct cli *cli, const struct timeline *timeline)
{
    char heading[DL_DATE_TEXT_MAX] = "";
    fputs("# Timeline\n", cli->out);
    for (size_t i = 0; i < timeline->count; i++) {
        print_heading(cli->out, timeline->at[i], heading, sizeof heading);
        print_entry(cli->out, timeline, timeline->at[i]);
    }
}
