/* Matching with PCRE2, which goes back and tries again: an expression like
 * (a+)+$ tries more ways than anyone can wait for, and its own limit counts
 * anew from each place where a match could begin. So every step of it calls
 * back here, and is paid for out of one purse for all that is searched: one for
 * the step, and more for the bytes it went over. The clock is not asked, so
 * that the same search ends at the same place on every machine. */
/* SPDX-License-Identifier: ISC */
#include <dateline/regex.h>

#include "base/words.h"
#include "regex/library.h"

#include <string.h>

enum {
    STEP_BYTES = 8,          /* that are gone over for the price of a step */
    HEAP_KIB_MAX = 16 * 1024 /* for the ways that may still be tried */
};

struct dl_regex {
    struct dl_arena *arena; /* owns this */
    struct dl_mark empty;   /* before a text is laid out in it */
    const struct library *library;
    pcre2_code *code;
    pcre2_match_data *data;
    pcre2_match_context *context;
    size_t steps; /* left */
    size_t last;  /* byte of the last step */
};

static int
pay(pcre2_callout_block *block, void *context)
{
    struct dl_regex *regex = context;
    size_t at = block->current_position, last = regex->last;
    size_t price = 1 + (at > last ? at - last : last - at) / STEP_BYTES;
    regex->last = at;
    if (price > regex->steps)
        return PCRE2_ERROR_CALLOUT;
    regex->steps -= price;
    return 0;
}

static int
column_of(struct dl_str pattern, size_t offset)
{
    int column = 1;
    for (size_t at = 0; at < offset && at < pattern.bytes; column++)
        dl_utf8_decode(pattern, at, &at);
    return column;
}

static enum dl_status
refuse(const struct library *library, struct dl_str pattern, int code,
       size_t offset, struct dl_error *err)
{
    static const struct {
        int code;
        const char *words;
    } faults[] = {
#define X(name, words) {PCRE2_ERROR_##name, words},
#include "regex/faults.def"
#undef X
    };
    int column = column_of(pattern, offset);
    char text[DL_ERROR_TEXT_MAX] = "";
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
        if (faults[i].code == code)
            return dl_error_set(err, DL_ERR_SYNTAX, NULL, 0, column, "%s",
                                _(faults[i].words));
    library->get_error_message(code, (PCRE2_UCHAR *)text, sizeof text);
    return dl_error_set(err, DL_ERR_SYNTAX, NULL, 0, column, "%s", text);
}

static enum dl_status
no_library(struct dl_error *err)
{
    return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                        "regular expressions need the library PCRE2");
}

/* What a search needs besides the code; false: there is no memory. */
static bool
prepare(struct dl_regex *regex)
{
    regex->data =
        regex->library->match_data_create_from_pattern(regex->code, NULL);
    regex->context = regex->library->match_context_create(NULL);
    if (!regex->data || !regex->context)
        return false;
    regex->library->set_callout(regex->context, pay, regex);
    regex->library->set_heap_limit(regex->context, HEAP_KIB_MAX);
    return true;
}

enum dl_status
dl_regex_new(struct dl_str pattern, bool ignore_case, struct dl_regex **out,
             struct dl_error *err)
{
    const struct library *library = regex_library();
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE |
                       PCRE2_AUTO_CALLOUT | PCRE2_NEVER_BACKSLASH_C |
                       (ignore_case ? PCRE2_CASELESS : 0);
    PCRE2_SIZE offset;
    int fault;
    if (!library)
        return no_library(err);
    pcre2_code *code = library->compile((PCRE2_SPTR)pattern.at, pattern.bytes,
                                        options, &fault, &offset, NULL);
    if (!code)
        return refuse(library, pattern, fault, offset, err);
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_regex *regex = DL_NEW(arena, struct dl_regex);
    *regex = (struct dl_regex){.arena = arena,
                               .empty = dl_arena_mark(arena),
                               .library = library,
                               .code = code,
                               .steps = DL_REGEX_STEPS};
    if (!prepare(regex)) {
        dl_regex_free(regex);
        return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                            "this expression is too large");
    }
    *out = regex;
    return DL_OK;
}

void
dl_regex_free(struct dl_regex *regex)
{
    if (!regex)
        return;
    regex->library->match_context_free(regex->context);
    regex->library->match_data_free(regex->data);
    regex->library->code_free(regex->code);
    dl_arena_free(regex->arena);
}

void
dl_regex_allow(struct dl_regex *regex, size_t steps)
{
    regex->steps = steps;
}

/* A copy in which only paragraphs begin a line, byte for byte. */
static const char *
lay_out(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_copy(arena, text.at, text.bytes);
    for (size_t i = 0; i < text.bytes; i++) {
        bool between = (i > 0 && text.at[i - 1] == '\n') ||
                       (i + 1 < text.bytes && text.at[i + 1] == '\n');
        if (out[i] == '\n' && !between)
            out[i] = ' ';
    }
    return out;
}

/* The next place from `from` on. */
static int
match(struct dl_regex *regex, const char *text, size_t bytes, size_t from)
{
    regex->last = from;
    return regex->library->match(regex->code, (PCRE2_SPTR)text, bytes, from,
                                 PCRE2_NOTEMPTY | PCRE2_NO_UTF_CHECK,
                                 regex->data, regex->context);
}

enum dl_status
dl_regex_find(struct dl_arena *arena, struct dl_regex *regex,
              struct dl_str text, struct dl_spans *out, struct dl_error *err)
{
    const size_t *found = regex->library->get_ovector_pointer(regex->data);
    const char *lines = lay_out(regex->arena, text);
    int matched = 1;
    for (size_t from = 0; from < text.bytes && matched > 0;) {
        matched = match(regex, lines, text.bytes, from);
        if (matched <= 0 || found[1] <= from)
            break;
        struct dl_span span = {(uint32_t)found[0], (uint32_t)found[1]};
        if (found[0] >= from && found[0] < found[1]) /* \K can move it */
            DL_PUSH(arena, out, span);
        from = found[1];
    }
    dl_arena_reset(regex->arena, regex->empty);
    if (matched >= 0 || matched == PCRE2_ERROR_NOMATCH)
        return DL_OK;
    return dl_error_set(err, DL_ERR_LIMIT, NULL, 0, 0,
                        "this would take too long; not all is found");
}
