/* Filling and printing the one error record. */
/* SPDX-License-Identifier: ISC */
#include <dateline/status.h>

#include <dateline/arena.h>
#include <dateline/str.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A message may carry a file name or a line of a broken file: nothing that
 * steers a terminal may pass, and a cut must not split a code point. */
static void
make_clean(char *text)
{
    struct dl_str whole = dl_str_from(text);
    char *out = text;
    for (size_t i = 0, next; i < whole.bytes; i = next) {
        uint32_t point = dl_utf8_decode(whole, i, &next);
        bool control = point == 0xfffd || dl_utf8_vanishes(point);
        if (point == '\t' || point == 0x2028 || point == 0x2029)
            *out++ = ' ';
        else if (control)
            *out++ = '?';
        else
            for (size_t k = i; k < next; k++)
                *out++ = text[k];
    }
    *out = '\0';
}

static const char *
as_written(const char *text)
{
    return text;
}

static const char *(*translated)(const char *text) = as_written;

void
dl_error_translate(const char *(*translate)(const char *text))
{
    translated = translate;
}

/* It says the same, so what goes with the one goes with the other. */
__attribute__((format_arg(1))) static const char *
in_language(const char *format)
{
    return translated(format);
}

enum dl_status
dl_error_set(struct dl_error *err, enum dl_status status, const char *where,
             int line, int column, const char *format, ...)
{
    if (!err)
        return status;
    *err = (struct dl_error){.status = status, .line = line, .column = column};
    snprintf(err->where, sizeof err->where, "%s", where ? where : "");
    va_list args;
    va_start(args, format);
    vsnprintf(err->text, sizeof err->text, in_language(format), args);
    va_end(args);
    make_clean(err->where);
    make_clean(err->text);
    return status;
}

void
dl_error_format(const struct dl_error *err, char *out, size_t size)
{
    char place[32] = "";
    if (err->line > 0 && err->column > 0)
        snprintf(place, sizeof place, ":%d:%d", err->line, err->column);
    else if (err->line > 0)
        snprintf(place, sizeof place, ":%d", err->line);
    const char *colon = err->where[0] || place[0] ? ": " : "";
    int used =
        snprintf(out, size, "%s%s%s%s", err->where, place, colon, err->text);
    if (!err->excerpt[0] || used < 0 || (size_t)used >= size)
        return;
    snprintf(out + used, size - (size_t)used, "\n  %s\n  %*s^", err->excerpt,
             err->caret, "");
}

void
dl_faults_add(struct dl_arena *arena, struct dl_faults *faults,
              const struct dl_error *err)
{
    DL_PUSH(arena, faults, *err);
}
