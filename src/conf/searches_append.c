/* Adding a search to searches.yaml: what the file would become is read before
 * anything is written. */
/* SPDX-License-Identifier: ISC */
#include "conf/append.h"
#include "conf/searches.h"
#include "conf/value.h"

static const char head[] = "# Searches that you saved in dateline. Edit it as "
                           "you like: dateline only\n"
                           "# ever appends to it.\n"
                           "searches:\n";

struct adding {
    const char *path;
    const struct dl_search *search;
};

static struct dl_str
print(struct dl_arena *arena, struct dl_str old, const struct dl_search *search)
{
    const char *watch = search->watch ? "    watch: yes\n" : "";
    struct dl_str name = value_quote(arena, search->name);
    struct dl_str query = value_quote(arena, search->query);
    return dl_str_from(dl_arena_printf(
        arena, "%s  - name: %.*s\n    query: %.*s\n%s",
        conf_append_begin(old, head), DL_FMT(name), DL_FMT(query), watch));
}

static enum dl_status
new_lines(void *context, struct dl_arena *arena, struct dl_str old,
          struct dl_str *lines, struct dl_error *err)
{
    const struct adding *adding = context;
    struct dl_searches before = {0}, after = {0};
    enum dl_status status =
        searches_read_text(arena, adding->path, old, &before, err);
    if (status != DL_OK)
        return status;
    struct dl_str more = print(arena, old, adding->search);
    struct dl_str whole = dl_str_from(
        dl_arena_printf(arena, "%.*s%.*s", DL_FMT(old), DL_FMT(more)));
    status = searches_read_text(arena, adding->path, whole, &after, err);
    if (status == DL_OK && after.count != before.count + 1)
        status = dl_error_set(err, DL_ERR_SYNTAX, adding->path, 0, 0,
                              "a search cannot be added at its end; write it "
                              "there by hand");
    if (status == DL_OK)
        *lines = more;
    return status;
}

enum dl_status
dl_searches_append(const char *path, const struct dl_search *search,
                   struct dl_error *err)
{
    struct adding adding = {path, search};
    return conf_append(path, new_lines, &adding, err);
}
