/* Reading files of columns: lines to sentences to documents.
 *
 * Files do not say how they are laid out, so each is looked over once before
 * it is read: whether its lines begin with the number of the word, whether
 * documents are marked, and whether its words are cut at hyphens, which shows
 * in how many words still have one inside.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/columns_words.h"
#include "entity/unpack.h"

#include <dateline/text.h>

#include <string.h>

enum {
    UNMARKED_SENTENCES = 20, /* that make a document where nothing says so */
    FIELDS_MAX = 16,         /* further columns are passed over */
    INNER_SHARE = 4 /* hyphens stand alone this much oftener when words are
                       cut at them */
};

enum line { LINE_EMPTY, LINE_MARK, LINE_COMMENT, LINE_WORD };

/* The columns of a line; the last one is kept, however many there are. */
struct fields {
    struct dl_str at[FIELDS_MAX], last;
    size_t count;
};

/* What a first look at the file tells. */
struct survey {
    size_t words, numbered, marks, inner, between;
};

struct columns {
    struct dl_arena *arena;
    const char *path;
    int line;
    bool numbered, marked, hyphens;
    struct column_texts texts;
    struct column_buffer text; /* of the document that is open */
    struct {
        struct column_word *at;
        size_t count, room;
    } words; /* of the sentence that is open */
    size_t sentences;
    bool open; /* a document is */
};

/* ---- lines ---- */

static void
add_field(struct fields *fields, struct dl_str field)
{
    if (fields->count < FIELDS_MAX)
        fields->at[fields->count] = field;
    fields->count++;
    fields->last = field;
}

/* A line with a tab is cut at tabs, any other at spaces. */
static void
cut(struct dl_str line, struct fields *out)
{
    bool tabs = memchr(line.at, '\t', line.bytes) != NULL;
    *out = (struct fields){.count = 0};
    size_t start = 0;
    for (size_t i = 0; i <= line.bytes; i++) {
        if (i < line.bytes && line.at[i] != (tabs ? '\t' : ' '))
            continue;
        if (tabs || i > start)
            add_field(out, (struct dl_str){line.at + start, i - start});
        start = i + 1;
    }
}

static bool
next_line(struct dl_str *rest, struct dl_str *line)
{
    if (!dl_str_line(rest, line))
        return false;
    while (line->bytes && strchr("\r ", line->at[line->bytes - 1]))
        line->bytes--;
    return true;
}

static bool
is_comment(struct dl_str line)
{
    struct fields fields;
    struct column_tag tag;
    if (*line.at != '#')
        return false;
    cut(line, &fields);
    return dl_str_find(line, DL_STR(" = "), 0) != SIZE_MAX ||
           !columns_tag(fields.last, &tag);
}

static enum line
line_kind(struct dl_str line)
{
    if (!dl_str_trim(line).bytes)
        return LINE_EMPTY;
    if (dl_str_starts(line, DL_STR("-DOCSTART-")) ||
        dl_str_starts(line, DL_STR("# newdoc")))
        return LINE_MARK;
    return is_comment(line) ? LINE_COMMENT : LINE_WORD;
}

/* "3"; a line that counts other lines has more: "3-4", "5.1". */
static bool
is_number(struct dl_str text)
{
    for (size_t i = 0; i < text.bytes; i++)
        if (!dl_is_digit(text.at[i]))
            return false;
    return text.bytes > 0;
}

/* ---- the first look ---- */

static bool
has_inner_hyphen(struct dl_str word)
{
    if (dl_str_find(word, DL_STR("/"), 0) != SIZE_MAX ||
        dl_str_find(word, DL_STR("@"), 0) != SIZE_MAX)
        return false; /* addresses keep theirs everywhere */
    size_t at = dl_str_find(word, DL_STR("-"), 0);
    return at != SIZE_MAX && at > 0 && at + 1 < word.bytes &&
           dl_is_lower(word.at[at - 1]) && dl_is_lower(word.at[at + 1]);
}

static struct survey
look_over(struct dl_str file)
{
    struct survey survey = {0};
    struct dl_str line, before = {"", 0}, last = {"", 0};
    while (next_line(&file, &line)) {
        enum line kind = line_kind(line);
        survey.marks += kind == LINE_MARK;
        if (kind != LINE_WORD) {
            before = last = (struct dl_str){"", 0};
            continue;
        }
        struct fields fields;
        cut(line, &fields);
        bool numbered = fields.count >= 3 && fields.at[0].bytes &&
                        dl_is_digit(*fields.at[0].at);
        struct dl_str word = fields.at[numbered];
        survey.words++;
        survey.numbered += numbered;
        survey.inner += has_inner_hyphen(word);
        survey.between += columns_is_hyphen(last) && columns_is_word(before) &&
                          columns_is_word(word);
        before = last;
        last = word;
    }
    return survey;
}

/* ---- documents ---- */

static struct column_text *
document(struct columns *columns)
{
    return &columns->texts.at[columns->texts.count - 1];
}

static void
close_document(struct columns *columns)
{
    if (columns->open)
        document(columns)->text =
            (struct dl_str){columns->text.at, columns->text.bytes};
    columns->text = (struct column_buffer){.arena = columns->arena};
    columns->sentences = 0;
    columns->open = false;
}

static void
open_document(struct columns *columns, struct dl_str id)
{
    close_document(columns);
    struct column_text text = {.id = id};
    if (!id.bytes)
        text.id = dl_str_from(
            dl_arena_printf(columns->arena, "%05zu", columns->texts.count + 1));
    DL_PUSH(columns->arena, &columns->texts, text);
    columns->open = true;
}

static enum dl_status
fault(const struct columns *columns, struct dl_error *err,
      enum dl_status status, const char *what)
{
    return dl_error_set(err, status, columns->path, columns->line, 0, "%s",
                        what);
}

static enum dl_status
end_sentence(struct columns *columns, struct dl_error *err)
{
    if (!columns->words.count)
        return DL_OK;
    if (!columns->open ||
        (!columns->marked && columns->sentences == UNMARKED_SENTENCES))
        open_document(columns, (struct dl_str){"", 0});
    columns_join(&columns->text, columns->words.at, columns->words.count,
                 columns->hyphens);
    if (columns->text.bytes > UINT32_MAX)
        return fault(columns, err, DL_ERR_LIMIT, "the document is too long");
    columns_gold(columns->arena, columns->words.at, columns->words.count,
                 document(columns));
    columns->words.count = 0;
    columns->sentences++;
    return DL_OK;
}

/* What a mark calls the document: what follows "=" or a tab; columns without
 * a word ("-X-", "O") are no name. */
static struct dl_str
mark_id(struct dl_str line)
{
    struct fields fields;
    struct column_tag tag;
    size_t at = dl_str_find(line, DL_STR("= "), 0);
    if (*line.at == '#' && at != SIZE_MAX)
        return dl_str_trim(
            (struct dl_str){line.at + at + 2, line.bytes - at - 2});
    cut(line, &fields);
    bool named = *line.at == '-' && fields.count == 2 &&
                 memchr(line.at, '\t', line.bytes) &&
                 !columns_tag(fields.at[1], &tag);
    return named ? dl_str_trim(fields.at[1]) : (struct dl_str){"", 0};
}

static enum dl_status
add_word(struct columns *columns, struct dl_str line, struct dl_error *err)
{
    struct fields fields;
    cut(line, &fields);
    if (columns->numbered && !is_number(fields.at[0]))
        return DL_OK; /* its words stand on lines of their own */
    if (fields.count < 2)
        return fault(columns, err, DL_ERR_SYNTAX,
                     "a line needs a word and a tag");
    struct column_word word = {.text =
                                   dl_str_trim(fields.at[columns->numbered])};
    struct dl_str tag = columns->numbered ? fields.at[2] : fields.last;
    if (!columns_tag(dl_str_trim(tag), &word.tag))
        return dl_error_set(err, DL_ERR_SYNTAX, columns->path, columns->line, 0,
                            "\"%.*s\" is no tag", DL_FMT(tag));
    if (word.text.bytes)
        DL_PUSH(columns->arena, &columns->words, word);
    return DL_OK;
}

static enum dl_status
take_line(struct columns *columns, struct dl_str line, struct dl_error *err)
{
    enum line kind = line_kind(line);
    if (kind == LINE_WORD)
        return add_word(columns, line, err);
    if (kind == LINE_COMMENT)
        return DL_OK;
    enum dl_status status = end_sentence(columns, err);
    if (status == DL_OK && kind == LINE_MARK)
        open_document(columns, mark_id(line));
    return status;
}

static enum dl_status
take_file(struct columns *columns, struct dl_str file, struct dl_error *err)
{
    struct dl_str line;
    while (next_line(&file, &line)) {
        columns->line++;
        enum dl_status status = take_line(columns, line, err);
        if (status != DL_OK)
            return status;
    }
    enum dl_status status = end_sentence(columns, err);
    close_document(columns);
    return status;
}

enum dl_status
columns_parse(struct dl_arena *arena, struct dl_str file, const char *path,
              struct column_texts *out, struct dl_error *err)
{
    if (dl_str_starts(file, DL_STR("\xef\xbb\xbf")))
        file = (struct dl_str){file.at + 3, file.bytes - 3};
    struct survey survey = look_over(file);
    if (!survey.words)
        return dl_error_set(err, DL_ERR_EMPTY, path, 0, 0,
                            "there are no words in it");
    struct columns columns = {
        .arena = arena,
        .path = path,
        .numbered = survey.numbered == survey.words,
        .marked = survey.marks > 1,
        .hyphens = survey.between > survey.inner * INNER_SHARE,
        .texts = *out,
        .text = {.arena = arena},
    };
    enum dl_status status = take_file(&columns, file, err);
    if (status == DL_OK)
        *out = columns.texts;
    return status;
}

enum dl_status
columns_read(struct dl_arena *arena, const char *path, struct column_texts *out,
             struct dl_error *err)
{
    struct dl_str file;
    enum dl_status status = unpack_read(arena, path, &file, err);
    return status == DL_OK ? columns_parse(arena, file, path, out, err)
                           : status;
}

bool
columns_is_held_back(struct dl_str id)
{
    return id.bytes && dl_is_digit(id.at[id.bytes - 1]) &&
           (id.at[id.bytes - 1] - '0') % 5 == 0;
}
