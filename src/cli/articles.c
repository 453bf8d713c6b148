/* dateline articles: what was read, one article per line. */
/* SPDX-License-Identifier: ISC */
#include <dateline/text.h>

#include "cli/cli.h"
#include "cli/json.h"

static void
print_json(FILE *out, const struct dl_article *article)
{
    struct json json = {.out = out};
    char published[DL_DATE_TEXT_MAX];
    dl_stamp_format(&article->published, published, sizeof published);
    json_object(&json, NULL);
    json_text(&json, "id", article->id);
    json_text(&json, "title", article->title);
    json_known(&json, "url", article->url);
    json_known(&json, "published", dl_str_from(published));
    json_text(&json, "published_from",
              dl_str_from(dl_published_name(article->published_from)));
    json_text(&json, "published_why", dl_str_from(article->published_why));
    json_known(&json, "author", article->author);
    json_known(&json, "source", article->source);
    json_known(&json, "feed", article->feed);
    json_list(&json, "tags");
    for (size_t i = 0; i < article->tags.count; i++)
        json_text(&json, NULL, article->tags.at[i]);
    json_list_end(&json);
    json_text(&json, "text", article->text);
    json_object_end(&json);
    json_line_end(&json);
}

/* Columns parted by tabs, for cut(1) and sort(1); "~" marks a day that was
 * inferred from other articles. */
static void
print_line(struct cli *cli, const struct dl_article *article)
{
    char day[DL_DATE_TEXT_MAX] = "-";
    if (article->published.known)
        dl_day_format(article->published.day, day, sizeof day);
    bool inferred = article->published_from == DL_PUBLISHED_STORY;
    struct dl_str source =
        article->source.bytes ? article->source : DL_STR("-");
    struct dl_str path = dl_text_clean_line(cli->arena, article->id);
    fprintf(cli->out, "%s%s\t%.*s\t%.*s\t%.*s\n", inferred ? "~" : "", day,
            DL_FMT(source), DL_FMT(article->title), DL_FMT(path));
}

void
cli_articles(struct cli *cli)
{
    struct cli_readings readings;
    /* The library is built for the dates that only other articles can tell. */
    struct dl_library *library = cli_library_open(cli, &readings);
    for (size_t i = 0; i < readings.count; i++) {
        if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli->out, readings.at[i]->article);
        else
            print_line(cli, readings.at[i]->article);
    }
    dl_library_free(library);
    cli_readings_close(&readings);
}
