/* A timeline as Markdown: a heading a month, an item an event, and below it
 * every sentence that tells of it, with links to the sentence and the article.
 *
 * Text is written so that it stays text in every viewer: beside the marks of
 * CommonMark those of the common extensions are escaped (tables, ~~strikes~~,
 * $formulas$, bare addresses, :smileys:). A sentence links to its place on the
 * page when the article is from the web; else only the article is a link, to
 * the file. */
/* SPDX-License-Identifier: ISC */
#include "cli/link.h"
#include "cli/timeline.h"

#include <string.h>

static bool
is_alnum(char c)
{
    return dl_is_lower(dl_to_lower(c)) || dl_is_digit(c);
}

/* Whether the byte at `i` may mean something else than itself there. */
static bool
is_mark(struct dl_str text, size_t i)
{
    char c = text.at[i];
    char next = i + 1 < text.bytes ? text.at[i + 1] : ' ';
    if (c == '&') /* &copy; &#169; */
        return is_alnum(next) || next == '#';
    if (c == ':') /* https://, :smile: */
        return is_alnum(next) || next == '/';
    if (c == '.') /* www.example.org */
        return i >= 3 && !memcmp(text.at + i - 3, "www", 3);
    return c && strchr("\\`*_{}[]<>#|~$^=@", c);
}

/* Text on one line, its marks escaped. */
static void
print_escaped(FILE *out, struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++) {
        char c = text.at[i];
        if (is_mark(text, i))
            fputc('\\', out);
        fputc(c == '\n' || c == '\t' ? ' ' : c, out);
    }
}

/* What only lies before or after a day stands under the heading that is there:
 * it is placed among others, and its own bound may be of another month. */
static void
print_heading(FILE *out, const struct dl_entry *entry, char *last, size_t size)
{
    char heading[DL_DATE_TEXT_MAX];
    bool month = entry->when.grain <= DL_GRAIN_MONTH;
    bool undated = entry->placing == DL_UNPLACED;
    if (entry->placing != DL_PLACED && !undated && *last)
        return;
    dl_day_print(entry->when.from,
                 undated ? "Undated"
                 : month ? "%B %Y"
                         : "%Y",
                 heading, sizeof heading);
    if (strcmp(heading, last) != 0)
        fprintf(out, "\n## %s\n\n", heading);
    snprintf(last, size, "%s", heading);
}

static void
print_linked(FILE *out, struct dl_str text, const char *quote,
             struct dl_str link)
{
    fprintf(out, "%s%s", link.bytes ? "[" : "", quote);
    print_escaped(out, text);
    fprintf(out, "%s%s", quote, link.bytes ? "](" : "");
    fprintf(out, "%.*s%s", DL_FMT(link), link.bytes ? ")" : "");
}

static void
print_telling(struct cli *cli, const struct telling *telling)
{
    const struct dl_article *article = telling->article;
    struct dl_str name =
        article->source.bytes ? article->source : article->title;
    fputs("  - ", cli->out);
    print_linked(cli->out, telling->sentence, "\"",
                 link_sentence(cli->arena, article, telling->sentence));
    fputs(" (", cli->out);
    print_linked(cli->out, name, "", link_article(cli->arena, article));
    if (article->published.known) {
        char day[DL_DATE_TEXT_MAX];
        dl_day_format(article->published.day, day, sizeof day);
        fprintf(cli->out, ", %s", day);
    }
    fputs(")\n", cli->out);
}

/* What is to be said of an entry: how its date is known, and by how many
 * articles it is told. */
static void
print_notes(FILE *out, const struct timeline *timeline,
            const struct dl_entry *entry)
{
    const char *before = " *(";
    if (entry->certainty != DL_STATED) {
        fprintf(out, "%s%s", before, dl_certainty_name(entry->certainty));
        before = ", ";
    }
    if (timeline_overdue(timeline, entry)) {
        fprintf(out, "%soverdue", before);
        before = ", ";
    }
    if (entry->sources > 1) {
        fprintf(out, "%s%u articles", before, entry->sources);
        before = ", ";
    }
    fputs(before[0] == ',' ? ")*\n" : "\n", out);
}

static void
print_entry(struct cli *cli, const struct timeline *timeline,
            const struct dl_entry *entry)
{
    char when[2 * DL_DATE_TEXT_MAX];
    cli_format_when(entry->placing, entry->when, when, sizeof when);
    fprintf(cli->out, "- **%s** ", when);
    print_escaped(cli->out, entry->title);
    print_notes(cli->out, timeline, entry);
    for (uint32_t i = 0; i < entry->evidence_count; i++) {
        struct telling telling = timeline_telling(timeline, entry, i);
        struct dl_mark mark = dl_arena_mark(cli->arena);
        print_telling(cli, &telling);
        dl_arena_reset(cli->arena, mark);
    }
}

void
timeline_markdown(struct cli *cli, const struct timeline *timeline)
{
    char heading[DL_DATE_TEXT_MAX] = "";
    fprintf(cli->out, "# %s\n",
            cli->line.flags[CLI_FLAG_AGENDA] ? "Agenda" : "Timeline");
    for (size_t i = 0; i < timeline->count; i++) {
        print_heading(cli->out, timeline->at[i], heading, sizeof heading);
        print_entry(cli, timeline, timeline->at[i]);
    }
}
