/* The parts of a specification, and which of them are ours: specs.def. */
/* SPDX-License-Identifier: ISC */
#include "spec.h"

#include "forms.h"

enum {
    EXCLUDES_FILE,
    EXCLUDES_TYPE,
    EXCLUDES_WORD,
    EXCLUDES_FORM,
    EXCLUDES_SPELT,
    EXCLUDES_HOURS
};

static const struct {
    int what;
    const char *text, *reason;
} excluded[] = {
#define X(what, text, reason) {EXCLUDES_##what, text, reason},
#include "specs.def"
#undef X
};

const struct value *
spec_get(const struct value *at, const char *name)
{
    return at && at->type == JSON_OBJECT ? value_of(at, name) : NULL;
}

struct dl_str
spec_text(const struct value *at, const char *name)
{
    const struct value *found = spec_get(at, name);
    return found && found->type == JSON_TEXT ? found->text : DL_STR("");
}

size_t
spec_count(const struct value *list)
{
    return list ? list->count : 0;
}

struct dl_str
spec_type(const struct value *result)
{
    struct dl_str type = spec_text(result, "Type");
    if (!type.bytes)
        type = spec_text(result, "TypeName");
    size_t dot = dl_str_find(type, DL_STR("."), 0);
    if (dot != SIZE_MAX)
        type = (struct dl_str){type.at + dot + 1, type.bytes - dot - 1};
    return type;
}

static const struct {
    const char *name;
    bool (*fits)(struct dl_str text);
} forms[] = {{"lone", form_lone},   {"pair", form_pair},
             {"order", form_order}, {"seconds", form_seconds},
             {"glued", form_glued}, {"torn", form_torn},
             {"past", form_past},   {"nth", form_nth},
             {"none", form_none},   {"close", form_close}};

static bool
has_form(struct dl_str text, const char *name)
{
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (dl_str_is(dl_str_from(name), forms[i].name))
            return forms[i].fits(text);
    return false;
}

static bool
is_letter(char c)
{
    return dl_is_lower(dl_to_lower(c)) || dl_is_digit(c);
}

/* Whether `word` stands in `text` as a word, or words, of its own. */
static bool
has_word(struct dl_str text, const char *word)
{
    struct dl_str needle = dl_str_from(word);
    size_t at = dl_str_find(text, needle, 0);
    for (; at != SIZE_MAX; at = dl_str_find(text, needle, at + 1)) {
        size_t end = at + needle.bytes;
        if ((at == 0 || !is_letter(text.at[at - 1])) &&
            (end == text.bytes || !is_letter(text.at[end])))
            return true;
    }
    return false;
}

/* The text in small letters; with `nines` every run of digits is a 9. */
static struct dl_str
lower(struct dl_arena *arena, struct dl_str text, bool nines)
{
    char *out = dl_arena_alloc(arena, text.bytes + 1);
    size_t used = 0;
    for (size_t i = 0; i < text.bytes; i++) {
        bool nine = nines && dl_is_digit(text.at[i]);
        if (!nine || !used || out[used - 1] != '9')
            out[used++] = nine ? '9' : dl_to_lower(text.at[i]);
    }
    return (struct dl_str){out, used};
}

/* "(2016-11-08T15,2016-11-08T16,PT1H)": from an hour to an hour. */
static bool
is_from_to(const struct value *result)
{
    const struct value *values =
        spec_get(spec_get(result, "Resolution"), "values");
    struct dl_str timex = spec_text(spec_get(result, "Value"), "Timex");
    if (spec_count(values))
        timex = spec_text(&values->items[0], "timex");
    return dl_str_starts(timex, DL_STR("("));
}

bool
spec_skips_file(struct dl_str path)
{
    for (size_t i = 0; i < sizeof excluded / sizeof excluded[0]; i++)
        if (excluded[i].what == EXCLUDES_FILE &&
            dl_str_ends(path, dl_str_from(excluded[i].text)))
            return true;
    return false;
}

/* Whether a row of the table fits this result of this input. */
static bool
is_excluded(struct dl_arena *arena, struct dl_str input,
            const struct value *result)
{
    struct dl_str text = lower(arena, spec_text(result, "Text"), false);
    struct dl_str words = lower(arena, input, true);
    for (size_t i = 0; i < sizeof excluded / sizeof excluded[0]; i++) {
        const char *row = excluded[i].text;
        bool type = dl_str_is(spec_type(result), row);
        if ((excluded[i].what == EXCLUDES_TYPE && type) ||
            (excluded[i].what == EXCLUDES_SPELT && type && form_spelt(text)) ||
            (excluded[i].what == EXCLUDES_HOURS && type &&
             is_from_to(result)) ||
            (excluded[i].what == EXCLUDES_FORM && has_form(text, row)) ||
            (excluded[i].what == EXCLUDES_WORD && has_word(words, row)))
            return true;
    }
    return false;
}

bool
spec_is_ours(struct dl_arena *arena, const struct value *spec)
{
    const struct value *results = spec_get(spec, "Results");
    struct dl_str lacking = spec_text(spec, "NotSupportedByDesign");
    if (dl_str_find(lacking, DL_STR("dotnet"), 0) != SIZE_MAX)
        return false;
    for (size_t i = 0; i < spec_count(results); i++)
        if (!spec_type(&results->items[i]).bytes ||
            is_excluded(arena, spec_text(spec, "Input"), &results->items[i]))
            return false;
    return true;
}
