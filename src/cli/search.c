/* dateline search: stored articles that a query fits. */
/* SPDX-License-Identifier: ISC */
#include <dateline/kind.h>
#include <dateline/marks.h>
#include <dateline/text.h>

#include "cli/sources.h"

#include <unistd.h>

/* The operands are one query, as if it had been typed in one line. */
static struct dl_str
typed(const struct cli *cli)
{
    const char *out = cli->line.operands[0];
    for (size_t i = 1; i < cli->line.count; i++)
        out = dl_arena_printf(cli->arena, "%s %s", out, cli->line.operands[i]);
    return dl_str_from(out);
}

static void
print_marks(struct json *json, const struct dl_hit *hit)
{
    struct dl_points points = {.text = hit->around};
    json_list(json, "marks");
    for (size_t i = 0; i < hit->mark_count; i++) {
        struct dl_span span;
        span.start = (uint32_t)dl_points_at(&points, hit->marks[i].start);
        span.end = (uint32_t)dl_points_at(&points, hit->marks[i].end);
        json_object(json, NULL);
        json_span(json, span);
        json_object_end(json);
    }
    json_list_end(json);
}

static void
print_json(const struct cli *cli, const struct dl_hit *hit, size_t rank)
{
    struct json json = {.out = cli->out};
    char published[DL_DATE_TEXT_MAX], id[DL_KEY_DIGITS + 1];
    dl_stamp_format(&hit->row.published, published, sizeof published);
    dl_key_print(hit->row.key, id);
    json_object(&json, NULL);
    json_text(&json, "id", dl_str_from(id));
    json_text(&json, "title", hit->row.title);
    json_known(&json, "url", hit->row.url);
    json_known(&json, "published", dl_str_from(published));
    json_known(&json, "source", hit->row.outlet);
    json_count(&json, "rank", rank);
    json_text(&json, "around", hit->around);
    print_marks(&json, hit);
    json_object_end(&json);
    json_line_end(&json);
}

/* Columns parted by tabs: day, outlet, title, address, the place. */
static void
print_line(const struct cli *cli, const struct dl_hit *hit)
{
    char day[DL_DATE_TEXT_MAX] = "-";
    const struct dl_row *row = &hit->row;
    if (row->published.known)
        dl_day_format(row->published.day, day, sizeof day);
    struct dl_str outlet = row->outlet.bytes ? row->outlet : DL_STR("-");
    struct dl_str url = row->url.bytes ? row->url : DL_STR("-");
    struct dl_str around = dl_text_clean_line(cli->arena, hit->around);
    fprintf(cli->out, "%s\t%.*s\t%.*s\t%.*s\t%.*s\n", day, DL_FMT(outlet),
            DL_FMT(row->title), DL_FMT(url), DL_FMT(around));
}

static bool
is_marked(const void *marks, struct dl_key key, enum dl_condition condition)
{
    return dl_marks_get(marks, key,
                        condition == DL_IS_READ ? DL_MARK_READ : DL_MARK_STAR) >
           0;
}

/* What was read and starred in the reader; nothing is written. */
static struct dl_marks *
open_marks(struct cli *cli)
{
    struct dl_marks *marks = NULL;
    struct dl_error err;
    struct dl_str folder = cli->settings.marks_folder;
    if (folder.bytes && access(folder.at, F_OK) == 0 &&
        dl_marks_open(dl_str_copy(cli->arena, folder).at, NULL, &marks, &err) !=
            DL_OK)
        cli_fault(cli, CLI_INCOMPLETE, &err);
    return marks;
}

static void
look(struct cli *cli, struct dl_store *store, const struct dl_query *query,
     const struct dl_marks *marks)
{
    struct dl_window window = {.query = query,
                               .count = SIZE_MAX,
                               .marked = marks ? is_marked : NULL,
                               .marks = marks};
    struct dl_hits hits = {0};
    struct dl_error err;
    if (dl_store_search(cli->arena, store, &window, &hits, &err) != DL_OK) {
        cli_fault(cli, CLI_INCOMPLETE, &err);
        return;
    }
    for (size_t i = 0; i < hits.count; i++) {
        if (cli->line.flags[CLI_FLAG_JSON])
            print_json(cli, &hits.at[i], i + 1);
        else
            print_line(cli, &hits.at[i]);
    }
}

/* A search that was saved means what it means in the list of the reader. */
static enum dl_status
read_saved(struct cli *cli, struct dl_str name, struct dl_query *out,
           struct dl_error *err)
{
    const struct dl_searches *searches = &cli->settings.searches;
    const struct dl_search *search = dl_searches_find(searches, name);
    if (search && search->fault) {
        *err = *search->fault;
        return err->status;
    }
    if (search) {
        dl_query_read(cli->arena, search->query, dl_kind_names(), out, NULL);
        return dl_query_read(cli->arena, dl_query_widen(cli->arena, out),
                             dl_kind_names(), out, err);
    }
    const char **names = DL_ARRAY(cli->arena, searches->count, const char *);
    for (size_t i = 0; i < searches->count; i++)
        names[i] = dl_str_copy(cli->arena, searches->at[i].name).at;
    const char *near = dl_str_nearest(name, names, searches->count);
    return dl_error_set(err, DL_ERR_MISSING, "", 0, 0,
                        "no search is called '%.*s'%s%s%s", DL_FMT(name),
                        near ? "; did you mean '" : "", near ? near : "",
                        near ? "'?" : "");
}

static enum dl_status
read_query(struct cli *cli, struct dl_query *out, struct dl_error *err)
{
    struct dl_str text = dl_str_trim(typed(cli));
    if (!dl_str_starts(text, DL_STR("@")))
        return dl_query_read(cli->arena, text, dl_kind_names(), out, err);
    struct dl_str name = {text.at + 1, text.bytes - 1};
    return read_saved(cli, dl_str_trim(name), out, err);
}

void
cli_search(struct cli *cli)
{
    struct dl_query query;
    struct dl_error err;
    if (read_query(cli, &query, &err) != DL_OK) {
        cli_fault(cli, CLI_MISUSED, &err);
        return;
    }
    struct dl_store *store = sources_store(cli, true);
    struct dl_marks *marks = store ? open_marks(cli) : NULL;
    if (store)
        look(cli, store, &query, marks);
    if (marks)
        dl_marks_close(marks);
    dl_store_close(store);
}
