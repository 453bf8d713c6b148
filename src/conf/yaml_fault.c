/* Faults in YAML. libyaml speaks in terms of its grammar ("mapping values are
 * not allowed in this context"); here that becomes what to look for and what to
 * do. What it says of bytes it cannot read comes without a line, so the bytes
 * are checked before it sees them.
 */
/* SPDX-License-Identifier: ISC */
#include "conf/yaml_fault.h"

#include <dateline/text.h>
#include <dateline/yaml.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { NEL = 0x85, LINE_SEPARATOR = 0x2028, PARAGRAPH = 0x2029 };

static bool
is_break(uint32_t point)
{
    return point == '\n' || point == '\r' || point == NEL ||
           point == LINE_SEPARATOR || point == PARAGRAPH;
}

/* Steps over one character of `text` and counts lines as libyaml does, with
 * CR, CRLF, NEL, LS and PS as breaks. */
static uint32_t
step(struct dl_str text, size_t *offset, int *line, int *column)
{
    uint32_t point = dl_utf8_decode(text, *offset, offset);
    bool half =
        point == '\r' && *offset < text.bytes && text.at[*offset] == '\n';
    bool breaks = is_break(point);
    *column = breaks && !half ? 1 : *column + 1;
    *line += breaks && !half;
    return point;
}

/* Line `wanted` of the text, counted from 1, without its break. */
static struct dl_str
find_line(struct dl_str text, int wanted)
{
    size_t start = wanted > 1 ? text.bytes : 0, end = 0;
    for (int line = 1, column = 1; end < text.bytes && line <= wanted;) {
        size_t before = end;
        int was = line;
        step(text, &end, &line, &column);
        if (line != was && line == wanted)
            start = end;
        else if (line > wanted)
            end = before;
    }
    struct dl_str found = {"", 0};
    if (end > start)
        found = (struct dl_str){text.at + start, end - start};
    if (found.bytes && found.at[found.bytes - 1] == '\r')
        found.bytes--;
    if (dl_str_starts(found, DL_STR("\xef\xbb\xbf")))
        found = (struct dl_str){found.at + 3, found.bytes - 3};
    return found;
}

__attribute__((format(printf, 5, 0))) static void
fill(const struct yaml_source *source, enum dl_status status, int line,
     int column, const char *format, va_list args)
{
    if (!source->err)
        return;
    char text[DL_ERROR_TEXT_MAX];
    vsnprintf(text, sizeof text, format, args);
    dl_error_set(source->err, status, source->path, line, column, "%s", text);
    dl_text_quote(source->err,
                  find_line(source->text, line - source->first_line + 1));
}

enum dl_status
yaml_fault_at(const struct yaml_source *source, enum dl_status status, int line,
              int column, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(source, status, line, column, format, args);
    va_end(args);
    return status;
}

enum dl_status
yaml_fault(const struct yaml_source *source, const struct dl_yaml_node *node,
           const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fill(source, DL_ERR_SYNTAX, node->line, node->column, format, args);
    va_end(args);
    return DL_ERR_SYNTAX;
}

void
yaml_fault_place(const struct yaml_source *source,
                 const struct dl_yaml_node *node, struct dl_error *err)
{
    struct yaml_source elsewhere = *source;
    elsewhere.err = err;
    yaml_fault(&elsewhere, node, "%s", "");
}

enum dl_status
dl_yaml_fault(const char *path, struct dl_str yaml, int first_line,
              const struct dl_yaml_node *node, struct dl_error *err,
              const char *format, ...)
{
    const struct yaml_source source = {path, yaml, first_line, err};
    va_list args;
    va_start(args, format);
    fill(&source, DL_ERR_SYNTAX, node->line, node->column, format, args);
    va_end(args);
    return DL_ERR_SYNTAX;
}

enum dl_status
yaml_fault_unknown(const struct yaml_source *source,
                   const struct dl_yaml_node *node, const char *what,
                   const char *const *names, size_t count)
{
    enum { SHOWN_MAX = 60 };
    struct dl_str text = node->text;
    const char *nearest = dl_str_nearest(text, names, count);
    if (text.bytes > SHOWN_MAX)
        text.bytes = SHOWN_MAX;
    if (nearest)
        return yaml_fault(source, node,
                          "there is no %s \"%.*s\"; did you mean \"%s\"?", what,
                          DL_FMT(text), nearest);
    return yaml_fault(source, node, "there is no %s \"%.*s\"", what,
                      DL_FMT(text));
}

/* What libyaml says, by a part of it, and what it means. The first row that
 * matches counts. */
static const struct {
    const char *problem, *words;
} jargon[] = {
    {"tab character", "tabs cannot indent YAML; use spaces"},
    {"could not find expected ':'",
     "this looks like a key without a value: \": \" is missing"},
    {"block sequence entries", "a list (\"- \") cannot begin in this line; "
                               "put it on the next one"},
    {"mapping keys are not", "a key (\"? \") cannot stand here"},
    {"unexpected end of stream", "a quote is opened and never closed"},
    {"unexpected document indicator",
     "a quote is still open where the document ends"},
    {"unknown escape", "\\ means something in \"double quotes\"; write \\\\ or "
                       "use 'single' ones"},
    {"hexdecimal", "\\x, \\u and \\U want hexadecimal digits after them"},
    {"Unicode character escape", "there is no such character"},
    {"',' or ']'", "a list opened with [ lacks a \",\" or its \"]\""},
    {"',' or '}'", "a map opened with { lacks a \",\" or its \"}\""},
    {"expected '-' indicator",
     "this line does not belong to the list above; mind the indentation"},
    {"expected key", "this line does not fit the keys above; mind the "
                     "indentation, and quotes around special characters"},
    {"document start", "something stands after the end of the YAML text"},
    {"directive", "a line that begins with % is a directive, which is not "
                  "read; put it in quotes"},
    {"incompatible YAML", "this version of YAML is not read"},
    {"node content", "a value is missing here"},
    {"comment or line break", "after | or > the text begins on the next line"},
    {"indentation indicator", "the digit after | or > is from 1 to 9"},
    {"alphabetic or numeric", "a value that begins with * or & must be in "
                              "quotes"},
};

/* "a: b: c" and a line indented under a finished value look alike to libyaml;
 * people mend them in different places. */
static const char *
explain_second_colon(struct dl_str line, int column)
{
    size_t end = 0;
    for (int i = 1; i < column && end < line.bytes; i++)
        dl_utf8_decode(line, end, &end);
    struct dl_str before = {line.at, end};
    if (dl_str_find(before, DL_STR(": "), 0) != SIZE_MAX)
        return "a second \": \" in this line; put the value in quotes";
    return "this key is indented under a line that already has a value";
}

static const char *
explain_character(uint32_t point, char *buffer, size_t size)
{
    if (point == '\t')
        return "tabs cannot indent YAML; use spaces";
    snprintf(buffer, size, "a value that begins with %c must be in quotes",
             (int)point);
    return buffer;
}

enum dl_status
yaml_fault_explain(const struct yaml_source *source, int line, int column,
                   const char *problem)
{
    struct dl_str text = find_line(source->text, line - source->first_line + 1);
    size_t offset = 0;
    uint32_t point = 0;
    for (int i = 1; i <= column; i++)
        point = dl_utf8_decode(text, offset, &offset);
    char buffer[80];
    const char *words = problem;
    if (strstr(problem, "mapping values"))
        words = explain_second_colon(text, column);
    else if (point == '\t' || strstr(problem, "cannot start any token"))
        words = explain_character(point, buffer, sizeof buffer);
    else
        for (size_t i = 0; i < sizeof jargon / sizeof *jargon; i++)
            if (strstr(problem, jargon[i].problem)) {
                words = jargon[i].words;
                break;
            }
    return yaml_fault_at(source, DL_ERR_SYNTAX, line, column, "%s", words);
}

/* YAML 1.1, production 1: c-printable; DEL and C1 are left out by it too. */
static bool
is_printable(uint32_t point)
{
    return point == '\t' || point == '\n' || point == '\r' || point == NEL ||
           (point >= 0x20 && point < 0x7f) ||
           (point >= 0xa0 && point < 0xfffe) || point >= 0x10000;
}

/* Where the next character stands that is not plain ASCII: nearly all are, and
 * a start reads some hundred lines of them. */
static size_t
skip_plain(struct dl_str text, size_t at)
{
    while (at < text.bytes && text.at[at] >= ' ' && text.at[at] < 0x7f)
        at++;
    return at;
}

static enum dl_status
refuse_byte(const struct yaml_source *source, int line, int column,
            uint32_t point, char byte)
{
    if (point == 0xfffd)
        return yaml_fault_at(source, DL_ERR_SYNTAX, line, column,
                             "byte 0x%02x is not UTF-8; save it as UTF-8",
                             (unsigned)(unsigned char)byte);
    return yaml_fault_at(source, DL_ERR_SYNTAX, line, column,
                         "control character U+%04X cannot stand in YAML",
                         (unsigned)point);
}

enum dl_status
yaml_fault_check(const struct yaml_source *source)
{
    struct dl_str text = source->text, most = text;
    int line = source->first_line, column = 1;
    if (most.bytes > DL_YAML_BYTES_MAX)
        most.bytes = DL_YAML_BYTES_MAX;
    for (size_t at = 0; at < text.bytes;) {
        size_t start = skip_plain(most, at);
        column += (int)(start - at);
        at = start;
        if (at == text.bytes)
            break;
        int line_was = line, column_was = column;
        uint32_t point = step(text, &at, &line, &column);
        if (start >= DL_YAML_BYTES_MAX)
            return yaml_fault_at(source, DL_ERR_LIMIT, line_was, column_was,
                                 "more than %d bytes, and so it is not read",
                                 DL_YAML_BYTES_MAX);
        bool broken = point == 0xfffd && at - start == 1;
        if (broken || !is_printable(point))
            return refuse_byte(source, line_was, column_was, point,
                               text.at[start]);
    }
    return DL_OK;
}

bool
yaml_is_text(struct dl_str text)
{
    for (size_t at = skip_plain(text, 0); at < text.bytes;
         at = skip_plain(text, at))
        if (!is_printable(dl_utf8_decode(text, at, &at)))
            return false;
    return true;
}

bool
yaml_is_one_line(struct dl_str text)
{
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point = dl_utf8_decode(text, at, &at);
        if (!is_printable(point) || point == '\t' || is_break(point))
            return false;
    }
    return true;
}
