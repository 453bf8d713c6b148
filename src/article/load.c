/* One article file from its bytes to an article. */
/* SPDX-License-Identifier: ISC */
#include "article/page.h"

#include <dateline/document.h>
#include <dateline/text.h>

#include "base/disk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

static enum dl_status
fail(const struct dl_file *file, enum dl_status status, const char *why,
     struct dl_error *err)
{
    return dl_error_set(err, status, file->path.at, 0, 0, "%s", why);
}

static bool
has_ending(struct dl_str path, const char *ending)
{
    struct dl_str tail = dl_str_from(ending);
    if (path.bytes < tail.bytes)
        return false;
    struct dl_str end = {path.at + path.bytes - tail.bytes, tail.bytes};
    return dl_str_eq_nocase(end, tail);
}

static bool
is_markdown(const struct dl_file *file)
{
    return has_ending(file->path, ".md") || has_ending(file->path, ".markdown");
}

/* The heading at the top of a body that says the title again. */
static struct dl_str
without_title(struct dl_arena *arena, struct dl_str text, struct dl_str title)
{
    struct dl_str rest = dl_str_trim(text), line;
    struct page_line heading, wanted;
    if (!title.bytes || !dl_str_line(&rest, &line) || line.at[0] != '#')
        return text;
    line_measure(arena, line, &heading);
    line_measure(arena, title, &wanted);
    return dl_str_eq(heading.plain, wanted.plain) ? rest : text;
}

/* Paragraphs with one blank line between them, none at the ends; the lines of
 * fenced code stay together. */
static struct dl_str
space_out(struct dl_arena *arena, struct dl_str text, struct pieces *pieces)
{
    const struct dl_str whole = text;
    char *out = dl_arena_alloc(arena, text.bytes * 2 + 1);
    size_t bytes = 0;
    bool fenced = false;
    struct dl_str line;
    while (dl_str_line(&text, &line)) {
        bool fence = dl_str_starts(dl_str_trim(line), DL_STR("```"));
        if (!dl_str_trim(line).bytes && !fenced)
            continue;
        line = fenced || fence ? line : dl_str_trim(line);
        memcpy(out + bytes, fenced ? "\n" : "\n\n", bytes ? 2 - fenced : 0);
        bytes += bytes ? 2 - fenced : 0;
        pieces_add(arena, pieces, whole, line, bytes, true);
        memcpy(out + bytes, line.at, line.bytes);
        bytes += line.bytes;
        fenced = fenced != fence;
    }
    return (struct dl_str){out, bytes};
}

static void
read_body(struct dl_arena *arena, const struct dl_file *file,
          struct dl_str text, struct dl_article *article)
{
    bool join = is_markdown(file) || dl_text_is_wrapped(text);
    struct pieces pieces = {0};
    struct dl_str plain = markdown_plain(arena, text, join, &article->links);
    text = without_title(arena, plain, article->title);
    links_shift(&article->links, (size_t)(text.at - plain.at));
    struct dl_str spaced = space_out(arena, text, &pieces);
    links_move(&article->links, &pieces, text);
    article->text = spaced;
    page_complete(arena, file, article);
    text = without_title(arena, spaced, article->title);
    article->text = dl_str_trim(text);
    links_shift(&article->links, (size_t)(article->text.at - spaced.at));
}

/* A page, of Markdown or with hard-wrapped paragraphs that are joined. */
static void
read_page(struct dl_arena *arena, const struct dl_file *file,
          struct dl_str text, struct dl_article *article)
{
    struct dl_links links = {0};
    if (is_markdown(file) || dl_text_is_wrapped(text))
        text = markdown_plain(arena, text, true, &links);
    page_read(arena, file, text, &links, article);
}

static struct dl_str
base_name(struct dl_str path)
{
    size_t start = path.bytes;
    while (start && path.at[start - 1] != '/')
        start--;
    return (struct dl_str){path.at + start, path.bytes - start};
}

static bool
is_blank(struct dl_str text)
{
    return !dl_str_trim(text).bytes;
}

enum dl_status
dl_article_read(struct dl_arena *arena, const struct dl_file *file,
                struct dl_str bytes, struct dl_article **out,
                struct dl_error *err)
{
    struct dl_str text;
    if (bytes.bytes > DL_FILE_MAX)
        return fail(file, DL_ERR_LIMIT, "the file is larger than 8 MiB", err);
    enum dl_status status = dl_text_clean(arena, bytes, &text, err);
    if (status != DL_OK)
        return fail(file, status, "the file is not text", err);
    if (is_blank(text))
        return fail(file, DL_ERR_EMPTY, "the file is empty", err);
    struct dl_article *article = DL_NEW(arena, struct dl_article);
    *article = (struct dl_article){
        .id = dl_str_copy(arena, file->path),
        .published_why = "nothing in the text gives it",
    };
    bool front;
    status = front_read(arena, file, &text, article, &front, err);
    if (status != DL_OK)
        return status;
    if (front && is_blank(text))
        return fail(file, DL_ERR_EMPTY,
                    "there is nothing below the front matter", err);
    if (front)
        read_body(arena, file, text, article);
    else
        read_page(arena, file, text, article);
    dl_links_fit(&article->links, article->text);
    dl_links_find(arena, article->text, &article->links);
    if (!article->title.bytes)
        article->title = dl_text_clean_line(arena, base_name(article->id));
    *out = article;
    return DL_OK;
}

enum dl_status
dl_article_load(struct dl_arena *arena, const struct dl_file *file,
                struct dl_article **out, struct dl_error *err)
{
    bool standard = dl_str_is(file->path, "-");
    int descriptor =
        standard ? STDIN_FILENO : disk_open(file->path.at, O_RDONLY, 0);
    if (descriptor < 0)
        return fail(file, DL_ERR_IO, strerror(errno), err);
    struct dl_str bytes;
    enum dl_status status = disk_slurp(arena, descriptor, DL_FILE_MAX, &bytes)
                                ? DL_OK
                                : fail(file, DL_ERR_IO, strerror(errno), err);
    if (!standard)
        close(descriptor);
    return status == DL_OK ? dl_article_read(arena, file, bytes, out, err)
                           : status;
}

const char *
dl_published_name(enum dl_published from)
{
    static const char *const names[] = {
        [DL_PUBLISHED_NONE] = "none",
        [DL_PUBLISHED_FEED] = "feed",
        [DL_PUBLISHED_PAGE] = "page",
        [DL_PUBLISHED_TEXT] = "text",
        [DL_PUBLISHED_STORY] = "story",
        [DL_PUBLISHED_FILE] = "file",
        [DL_PUBLISHED_FRONT_MATTER] = "front-matter",
    };
    return names[from];
}
