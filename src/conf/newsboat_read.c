/* Keys as newsboat writes them. */
/* SPDX-License-Identifier: ISC */
#include "conf/newsboat.h"

static const struct {
    const char *theirs, *ours;
} named_keys[] = {
#define X(theirs, ours) {theirs, ours},
#include "conf/newsboat_keys.def"
#undef X
};

/* One key by its name: "ENTER", "F5", "C-a". */
static int
parse_name(struct dl_arena *arena, struct dl_str name, dl_key *out)
{
    for (size_t i = 0; i < sizeof named_keys / sizeof *named_keys; i++)
        if (dl_str_is(name, named_keys[i].theirs))
            return dl_keys_parse(dl_str_from(named_keys[i].ours), out);
    bool function =
        name.bytes > 1 && name.at[0] == 'F' && dl_is_digit(name.at[1]);
    if (function || dl_str_starts(name, DL_STR("C-")))
        return dl_keys_parse(name, out);
    if (name.bytes == 3 && dl_str_starts(name, DL_STR("S-")) &&
        dl_is_lower(name.at[2])) {
        const char *upper = dl_arena_printf(arena, "%c", name.at[2] - 32);
        return dl_keys_parse(dl_str_from(upper), out);
    }
    return 0;
}

/* "^R"; a lone "^" is the character. */
static bool
is_control(struct dl_str text)
{
    return text.bytes > 1 && text.at[0] == '^' &&
           (dl_is_upper(text.at[1]) || dl_is_lower(text.at[1]) ||
            strchr("[]\\_", text.at[1]));
}

/* The first key of a sequence: "<NAME>", "^R" or a character; *bytes gets its
 * length. */
static int
parse_first(struct dl_arena *arena, struct dl_str text, dl_key *out,
            size_t *bytes)
{
    size_t end =
        text.at[0] == '<' ? dl_str_find(text, DL_STR(">"), 1) : SIZE_MAX;
    if (end != SIZE_MAX && end > 1) {
        *bytes = end + 1;
        return parse_name(arena, (struct dl_str){text.at + 1, end - 1}, out);
    }
    if (is_control(text)) {
        *bytes = 2;
        return dl_keys_parse(
            dl_str_from(dl_arena_printf(arena, "C-%c", text.at[1])), out);
    }
    dl_utf8_decode(text, 0, bytes);
    if (text.at[0] == ' ')
        return dl_keys_parse(DL_STR("Space"), out);
    return dl_keys_parse((struct dl_str){text.at, *bytes}, out);
}

int
newsboat_read_keys(struct dl_arena *arena, struct dl_str text,
                   dl_key keys[DL_KEYS_MAX])
{
    int count = 0;
    while (text.bytes) {
        dl_key one[DL_KEYS_MAX];
        size_t bytes = 0;
        if (count == DL_KEYS_MAX || parse_first(arena, text, one, &bytes) != 1)
            return 0;
        keys[count++] = one[0];
        text.at += bytes;
        text.bytes -= bytes;
    }
    return count;
}

int
newsboat_read_key(struct dl_arena *arena, struct dl_str text,
                  dl_key keys[DL_KEYS_MAX])
{
    int count = parse_name(arena, text, keys);
    if (!count && text.bytes) {
        size_t bytes = 0;
        count = parse_first(arena, text, keys, &bytes);
        count = bytes == text.bytes ? count : 0;
    }
    return count;
}
