/* JSON by jansson, copied to a tree of ours: the library is named here alone,
 * and what comes out is freed with the arena like everything else. */
/* SPDX-License-Identifier: ISC */
#include <dateline/json.h>

#include <jansson.h>
#include <math.h>

static bool
is_hex(char c)
{
    return (c >= '0' && c <= '9') ||
           (dl_to_lower(c) >= 'a' && dl_to_lower(c) <= 'f');
}

/* The value of "\uXXXX" at `at`, or -1. */
static int
escape_at(struct dl_str text, size_t at)
{
    int out = 0;
    if (at + 6 > text.bytes || text.at[at] != '\\' || text.at[at + 1] != 'u')
        return -1;
    for (size_t i = at + 2; i < at + 6; i++) {
        char c = dl_to_lower(text.at[i]);
        if (!is_hex(c))
            return -1;
        out = 16 * out + (c <= '9' ? c - '0' : c - 'a' + 10);
    }
    return out;
}

static bool
is_high(int unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool
is_low(int unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/* A copy in which half surrogate pairs are "\uFFFD": the library takes the
 * whole text for broken otherwise. */
static struct dl_str
mend_surrogates(struct dl_arena *arena, struct dl_str bytes)
{
    struct dl_str out = dl_str_copy(arena, bytes);
    char *at = dl_arena_copy(arena, bytes.at, bytes.bytes);
    for (size_t i = 0; i < out.bytes; i++) {
        if (out.at[i] != '\\')
            continue;
        int unit = escape_at(out, i);
        if (is_high(unit) && is_low(escape_at(out, i + 6)))
            i += 6 + 5;
        else if (is_high(unit) || is_low(unit))
            memcpy(at + i + 2, "FFFD", 4);
        else
            i++; /* an escaped backslash hides what follows it */
    }
    out.at = at;
    return out;
}

static struct dl_json *copy(struct dl_arena *arena, json_t *from, int depth);

static struct dl_json **
append(struct dl_json **end, struct dl_json *value)
{
    *end = value;
    return &value->next;
}

static void
copy_list(struct dl_arena *arena, json_t *from, int depth, struct dl_json *out)
{
    struct dl_json **end = &out->first;
    for (size_t i = 0; i < json_array_size(from); i++)
        end = append(end, copy(arena, json_array_get(from, i), depth + 1));
}

static void
copy_object(struct dl_arena *arena, json_t *from, int depth,
            struct dl_json *out)
{
    struct dl_json **end = &out->first;
    for (void *at = json_object_iter(from); at;
         at = json_object_iter_next(from, at)) {
        struct dl_json *value =
            copy(arena, json_object_iter_value(at), depth + 1);
        value->key = dl_str_copy(arena, dl_str_from(json_object_iter_key(at)));
        end = append(end, value);
    }
}

static struct dl_json *
copy(struct dl_arena *arena, json_t *from, int depth)
{
    struct dl_json *out = DL_NEW(arena, struct dl_json);
    if (depth > DL_JSON_DEPTH_MAX)
        return out;
    if (json_is_object(from)) {
        out->kind = DL_JSON_OBJECT;
        copy_object(arena, from, depth, out);
    } else if (json_is_array(from)) {
        out->kind = DL_JSON_LIST;
        copy_list(arena, from, depth, out);
    } else if (json_is_string(from)) {
        out->kind = DL_JSON_TEXT;
        out->text =
            dl_str_copy(arena, (struct dl_str){json_string_value(from),
                                               json_string_length(from)});
    } else if (json_is_number(from)) {
        out->kind = DL_JSON_NUMBER;
        out->number = json_number_value(from);
    } else if (json_is_boolean(from)) {
        out->kind = DL_JSON_BOOL;
        out->truth = json_is_true(from);
    }
    return out;
}

enum dl_status
dl_json_read(struct dl_arena *arena, struct dl_str bytes,
             const struct dl_json **out, struct dl_error *err)
{
    json_error_t fault;
    struct dl_str mended = mend_surrogates(arena, bytes);
    size_t flags = JSON_DECODE_ANY | JSON_ALLOW_NUL | JSON_DISABLE_EOF_CHECK;
    json_t *root = json_loadb(mended.at, mended.bytes, flags, &fault);
    if (!root)
        return dl_error_set(err, DL_ERR_SYNTAX, "", fault.line, fault.column,
                            "this is no JSON: %s", fault.text);
    *out = copy(arena, root, 0);
    json_decref(root);
    return DL_OK;
}

const struct dl_json *
dl_json_member(const struct dl_json *object, const char *key)
{
    if (!object || object->kind != DL_JSON_OBJECT)
        return NULL;
    struct dl_str wanted = dl_str_from(key);
    for (const struct dl_json *at = object->first; at; at = at->next)
        if (dl_str_eq(at->key, wanted))
            return at;
    return NULL;
}

struct dl_str
dl_json_text(struct dl_arena *arena, const struct dl_json *value)
{
    if (value && value->kind == DL_JSON_TEXT)
        return value->text;
    if (!value || value->kind != DL_JSON_NUMBER)
        return DL_STR("");
    bool whole =
        fabs(value->number) < 1e15 && floor(value->number) == value->number;
    return dl_str_from(
        dl_arena_printf(arena, whole ? "%.0f" : "%g", value->number));
}
