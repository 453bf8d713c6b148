/* newsboat's `config`, line by line: what each begins with decides who takes
 * it. */
/* SPDX-License-Identifier: ISC */
#include "conf/file.h"
#include "conf/newsboat.h"

#include <dateline/text.h>

#include <stdarg.h>
#include <stdio.h>

enum { FILES_MAX = 64, LINES_MAX = 20000, FAULTS_MAX = 1000 };

/* ---- words ---- */

/* In quotes a backslash names a control character, or hides another one. */
static char
escaped(char c)
{
    static const char names[] = "ntrv", means[] = "\n\t\r\v";
    const char *at = strchr(names, c);
    return c && at ? means[at - names] : c;
}

/* The word that begins at `*at`, without its quotes. */
static struct dl_str
take_word(struct dl_arena *arena, struct dl_str text, size_t *at, bool *command)
{
    char *word = dl_arena_alloc(arena, text.bytes - *at + 1);
    size_t bytes = 0, i = *at;
    bool quoted = text.at[i] == '"';
    for (i += quoted; i < text.bytes; i++) {
        char c = text.at[i];
        bool more = i + 1 < text.bytes;
        if (quoted ? c == '"' : dl_is_space(c) || c == '#')
            break;
        *command |= c == '`';
        if (c == '\\' && more && (quoted || strchr("#`", text.at[i + 1])))
            c = escaped(text.at[++i]);
        word[bytes++] = c;
    }
    *at = i + (quoted && i < text.bytes);
    return (struct dl_str){word, bytes};
}

bool
newsboat_words(struct dl_arena *arena, struct dl_str text,
               struct newsboat_line *out)
{
    size_t at = 0;
    out->words = (struct dl_strs){0};
    out->command = false;
    for (;;) {
        while (at < text.bytes && dl_is_space(text.at[at]))
            at++;
        if (at == text.bytes || text.at[at] == '#')
            return out->words.count > 0;
        struct dl_str word = take_word(arena, text, &at, &out->command);
        DL_PUSH(arena, &out->words, word);
    }
}

/* ---- what is shared ---- */

void
newsboat_refuse(struct newsboat *boat, const struct newsboat_line *line,
                size_t shown, const char *format, ...)
{
    char why[DL_ERROR_TEXT_MAX];
    struct dl_error fault;
    const char *words = "";
    va_list args;
    if (boat->faults->count == FAULTS_MAX)
        return;
    va_start(args, format);
    vsnprintf(why, sizeof why, format, args);
    va_end(args);
    for (size_t i = 0; i < shown && i < line->words.count; i++)
        words = dl_arena_printf(
            boat->arena, "%s%s%.*s", words, i ? " " : "",
            DL_FMT(dl_text_clean_line(boat->arena, line->words.at[i])));
    dl_error_set(&fault, DL_ERR_SYNTAX, line->path, line->number, 1, "%s: %s",
                 words, why);
    dl_faults_add(boat->arena, boat->faults, &fault);
}

const char *
newsboat_path(const struct newsboat *boat, const char *path, struct dl_str name)
{
    bool home = dl_str_is(name, "~") || dl_str_starts(name, DL_STR("~/"));
    if (home && boat->home)
        return dl_arena_printf(boat->arena, "%s%.*s", boat->home,
                               (int)name.bytes - 1, name.at + 1);
    struct dl_str folder = conf_file_folder(path);
    if (dl_str_starts(name, DL_STR("/")))
        folder.bytes = 0;
    return dl_arena_printf(boat->arena, "%.*s%.*s", DL_FMT(folder),
                           DL_FMT(name));
}

/* ---- lines ---- */

static void read_text(struct newsboat *boat, const char *path,
                      struct dl_str text);

/* Another file, read in the place of its name. */
static void
include(struct newsboat *boat, const struct newsboat_line *line)
{
    struct dl_str text;
    struct dl_error err;
    if (line->words.count < 2) {
        newsboat_refuse(boat, line, 1, "it names no file");
        return;
    }
    const char *path = newsboat_path(boat, line->path, line->words.at[1]);
    if (boat->files == FILES_MAX)
        newsboat_refuse(boat, line, 2, "more than %d files are included",
                        FILES_MAX);
    else if (conf_file_read(boat->arena, path, &text, &err) != DL_OK)
        newsboat_refuse(boat, line, 2, "%s", err.text);
    else
        read_text(boat, path, text);
}

static void
read_line(struct newsboat *boat, const struct newsboat_line *line)
{
    static const struct {
        const char *word;
        void (*take)(struct newsboat *, const struct newsboat_line *);
    } rows[] = {
        {"include", include},
        {"color", newsboat_colour},
        {"bind-key", newsboat_bind_key},
        {"bind", newsboat_bind},
        {"unbind-key", newsboat_unbind_key},
    };
    struct dl_str word = line->words.at[0];
    if (line->command) {
        newsboat_refuse(boat, line, 1,
                        "a command stands in it, which is not run");
        return;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (dl_str_is(word, rows[i].word)) {
            rows[i].take(boat, line);
            return;
        }
    newsboat_setting(boat, line);
}

static void
read_text(struct newsboat *boat, const char *path, struct dl_str text)
{
    struct dl_str row;
    boat->files++;
    for (int number = 1; number <= LINES_MAX && dl_str_line(&text, &row);
         number++) {
        struct newsboat_line *line = DL_NEW(boat->arena, struct newsboat_line);
        line->path = path;
        line->number = number;
        if (newsboat_words(boat->arena, row, line))
            read_line(boat, line);
    }
}

void
dl_newsboat_config(struct dl_arena *arena, const char *path, struct dl_str text,
                   const char *home, struct dl_newsboat *out,
                   struct dl_faults *faults)
{
    struct newsboat boat = {.arena = arena, .home = home, .faults = faults};
    read_text(&boat, path, text);
    struct dl_str settings = newsboat_settings(&boat);
    struct dl_str keys = newsboat_keys(&boat);
    *out = (struct dl_newsboat){
        .theme = newsboat_theme(&boat),
        .settings = dl_str_from(
            dl_arena_printf(arena, "%.*s%.*s", DL_FMT(settings), DL_FMT(keys))),
        .cache = boat.cache,
    };
}

bool
dl_newsboat_is_config(struct dl_str text)
{
    struct dl_str row;
    while (dl_str_line(&text, &row)) {
        row = dl_str_trim(row);
        if (!row.bytes || row.at[0] == '#')
            continue;
        struct dl_str word = dl_str_field(&row, ' ');
        return word.at[0] != '"' && !memchr(word.at, ':', word.bytes);
    }
    return false;
}
