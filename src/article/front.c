/* Front matter: the YAML between two lines of dashes at the top of a file. */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/text.h>
#include <dateline/yaml.h>

#include <string.h>

/* What a key must hold and where it goes. */
struct reader {
    struct dl_arena *arena;
    const struct dl_file *file;
    struct dl_str yaml;
    int first_line; /* of the YAML in the file */
    struct dl_article *article;
    struct dl_error *err;
};

static enum dl_status
fault(struct reader *reader, const struct dl_yaml_node *node,
      const char *expected)
{
    return dl_yaml_fault(reader->file->path.at, reader->yaml,
                         reader->first_line, node, reader->err,
                         "this must be %s", expected);
}

static enum dl_status
read_line(struct reader *reader, const struct dl_yaml_node *node,
          struct dl_str *out)
{
    if (node->type != DL_YAML_SCALAR)
        return fault(reader, node, "one line of text");
    *out = dl_text_clean_line(reader->arena, node->text);
    return DL_OK;
}

static bool
is_list_of_scalars(const struct dl_yaml_node *node)
{
    if (node->type != DL_YAML_LIST)
        return false;
    for (size_t i = 0; i < node->count; i++)
        if (node->items[i].type != DL_YAML_SCALAR)
            return false;
    return true;
}

/* An author's name: a scalar, or the `name` of a map; NULL when neither. */
static const struct dl_yaml_node *
name_of(const struct dl_yaml_node *node)
{
    if (node->type == DL_YAML_MAP)
        node = dl_yaml_find(node, "name");
    return node && node->type == DL_YAML_SCALAR ? node : NULL;
}

/* One name, or a list of them, which is joined by commas. */
static enum dl_status
read_author(struct reader *reader, const struct dl_yaml_node *node)
{
    struct dl_str *author = &reader->article->author;
    bool list = node->type == DL_YAML_LIST;
    const struct dl_yaml_node *items = list ? node->items : node;
    size_t count = list ? node->count : 1;
    const char *names = "";
    for (size_t i = 0; i < count; i++) {
        const struct dl_yaml_node *name = name_of(items + i);
        if (!name)
            return fault(reader, items + i, "a name or a list of names");
        names = dl_arena_printf(reader->arena, "%s%s%.*s", names, i ? ", " : "",
                                DL_FMT(name->text));
    }
    *author = dl_text_clean_line(reader->arena, dl_str_from(names));
    return DL_OK;
}

static void
add_tag(struct reader *reader, struct dl_str text)
{
    struct dl_str tag = dl_text_clean_line(reader->arena, text);
    if (tag.bytes)
        DL_PUSH(reader->arena, &reader->article->tags, tag);
}

/* A list, or text with commas. */
static enum dl_status
read_tags(struct reader *reader, const struct dl_yaml_node *node)
{
    if (is_list_of_scalars(node)) {
        for (size_t i = 0; i < node->count; i++)
            add_tag(reader, node->items[i].text);
        return DL_OK;
    }
    if (node->type != DL_YAML_SCALAR)
        return fault(reader, node, "a list of tags");
    struct dl_str rest = node->text;
    while (rest.bytes) {
        const char *comma = memchr(rest.at, ',', rest.bytes);
        size_t bytes = comma ? (size_t)(comma - rest.at) : rest.bytes;
        add_tag(reader, (struct dl_str){rest.at, bytes});
        bytes += comma != NULL;
        rest = (struct dl_str){rest.at + bytes, rest.bytes - bytes};
    }
    return DL_OK;
}

static enum dl_status
read_published(struct reader *reader, const struct dl_yaml_node *node)
{
    struct dl_article *article = reader->article;
    if (node->type != DL_YAML_SCALAR)
        return fault(reader, node, "a date such as 2021-03-24");
    if (!dl_str_trim(node->text).bytes)
        return DL_OK;
    if (!when_parse(reader->arena, node->text, &article->published))
        return fault(reader, node, "a date such as 2021-03-24");
    article->published_from = DL_PUBLISHED_FRONT_MATTER;
    article->published_why = "the front matter gives it";
    return DL_OK;
}

static enum dl_status
read_title(struct reader *reader, const struct dl_yaml_node *node)
{
    return read_line(reader, node, &reader->article->title);
}

static enum dl_status
read_source(struct reader *reader, const struct dl_yaml_node *node)
{
    return read_line(reader, node, &reader->article->source);
}

static enum dl_status
read_url(struct reader *reader, const struct dl_yaml_node *node)
{
    return read_line(reader, node, &reader->article->url);
}

static const struct {
    const char *key;
    enum dl_status (*read)(struct reader *, const struct dl_yaml_node *);
} keys[] = {
    {"title", read_title},
    {"source", read_source},
    {"author", read_author},
    {"authors", read_author},
    {"published", read_published},
    {"date", read_published},
    {"url", read_url},
    {"tags", read_tags},
};

/* Read every known key; the others are somebody else's. */
static enum dl_status
read_keys(struct reader *reader, const struct dl_yaml_node *map)
{
    if (map->type != DL_YAML_MAP)
        return fault(reader, map, "lines of `key: value`");
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const struct dl_yaml_node *node = dl_yaml_find(map, keys[i].key);
        enum dl_status status = node ? keys[i].read(reader, node) : DL_OK;
        if (status != DL_OK)
            return status;
    }
    return DL_OK;
}

static bool
is_fence(struct dl_str line, bool closing)
{
    struct dl_str bare = dl_str_trim(line);
    return dl_str_is(bare, "---") || (closing && dl_str_is(bare, "..."));
}

/* "key: value": what the line after the dashes of front matter looks like. */
static bool
looks_like_key(struct dl_str line)
{
    size_t i = 0;
    while (i < line.bytes &&
           (dl_is_lower(dl_to_lower(line.at[i])) || strchr("_-", line.at[i])))
        i++;
    return (i && i < line.bytes && line.at[i] == ':') ||
           dl_str_starts(line, DL_STR("#"));
}

static enum dl_status
fail(struct reader *reader, struct dl_str line, const char *why)
{
    dl_error_set(reader->err, DL_ERR_SYNTAX, reader->file->path.at,
                 reader->first_line - 1, 1, "%s", why);
    dl_text_quote(reader->err, line);
    return DL_ERR_SYNTAX;
}

/* Blank lines before the front matter do no harm. */
static struct dl_str
skip_blank(struct reader *reader, struct dl_str text)
{
    struct dl_str rest = text, line;
    reader->first_line = 2;
    while (dl_str_line(&rest, &line) && !dl_str_trim(line).bytes) {
        text = rest;
        reader->first_line++;
    }
    return text;
}

/* The fence that closes what begins with `rest`, NULL when there is none;
 * *after is what follows it. */
static const char *
find_close(struct dl_str rest, bool toml, struct dl_str *after)
{
    struct dl_str line;
    while (dl_str_line(&rest, &line))
        if (toml ? dl_str_is(dl_str_trim(line), "+++") : is_fence(line, true)) {
            *after = rest;
            return line.at;
        }
    return NULL;
}

/* Cut the YAML out of *text. The first line may be dashes for another reason:
 * without an end, only a key below makes it front matter. */
static enum dl_status
cut(struct reader *reader, struct dl_str *text, bool *found)
{
    struct dl_str rest = skip_blank(reader, *text), fence, line, after;
    *found = false;
    if (!dl_str_line(&rest, &fence))
        return DL_OK;
    bool toml = dl_str_is(dl_str_trim(fence), "+++");
    if (!toml && !is_fence(fence, false))
        return DL_OK;
    const char *close = find_close(rest, toml, &after);
    if (toml && close)
        return fail(reader, fence,
                    "front matter in TOML is not read: write `key: value` "
                    "lines between two lines of ---");
    if (close) {
        reader->yaml = (struct dl_str){rest.at, (size_t)(close - rest.at)};
        *text = after;
        *found = true;
        return DL_OK;
    }
    if (toml || !dl_str_line(&rest, &line) || !looks_like_key(line))
        return DL_OK;
    return fail(reader, fence,
                "the front matter that begins here has no end: a line ---");
}

enum dl_status
front_read(struct dl_arena *arena, const struct dl_file *file,
           struct dl_str *text, struct dl_article *article, bool *found,
           struct dl_error *err)
{
    struct reader reader = {
        .arena = arena, .file = file, .article = article, .err = err};
    enum dl_status status = cut(&reader, text, found);
    if (status != DL_OK || !*found)
        return status;
    const struct dl_yaml_node *map;
    status = dl_yaml_read(arena, file->path.at, reader.yaml, reader.first_line,
                          &map, err);
    return status == DL_OK ? read_keys(&reader, map) : status;
}
