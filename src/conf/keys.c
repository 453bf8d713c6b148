/* Keys as people write them: "j", "C-o", "A-Left", "F2", "''", "g x". */
/* SPDX-License-Identifier: ISC */
#include <dateline/keymap.h>

#include <stdio.h>
#include <string.h>

static const struct named_key {
    dl_key key;
    const char *name, *also;
} named_keys[] = {
#define X(code, name, also) {DL_KEY_##code, name, also},
#include <dateline/keys.def>
#undef X
};

enum { NAMED_COUNT = sizeof named_keys / sizeof *named_keys };

/* The first spelling of a modifier is the one that is written. */
static const struct {
    dl_key modifier;
    const char *prefix;
} modifiers[] = {
    {DL_KEY_CONTROL, "C-"},    {DL_KEY_ALT, "A-"},   {DL_KEY_ALT, "M-"},
    {DL_KEY_CONTROL, "Ctrl-"}, {DL_KEY_ALT, "Alt-"},
};

/* What a terminal cannot tell from a named key (ECMA-48, 5.2: C0). */
static const struct {
    dl_key typed, meant;
} same_keys[] = {
    {DL_KEY_CONTROL | 'i', DL_KEY_TAB},
    {DL_KEY_CONTROL | 'm', DL_KEY_ENTER},
    {DL_KEY_CONTROL | '[', DL_KEY_ESCAPE},
};

static dl_key
parse_name(struct dl_str text)
{
    for (int i = 0; i < NAMED_COUNT; i++) {
        const struct named_key *named = &named_keys[i];
        bool pasted =
            named->key == DL_KEY_PASTE_BEGIN || named->key == DL_KEY_PASTE_END;
        if (!pasted && (dl_str_eq_nocase(text, dl_str_from(named->name)) ||
                        (*named->also &&
                         dl_str_eq_nocase(text, dl_str_from(named->also)))))
            return named->key;
    }
    return 0;
}

/* Cuts modifiers off the front; one must leave something to modify. */
static dl_key
parse_modifiers(struct dl_str *text)
{
    dl_key found = 0;
    for (size_t i = 0; i < sizeof modifiers / sizeof *modifiers; i++) {
        struct dl_str prefix = dl_str_from(modifiers[i].prefix);
        if (text->bytes <= prefix.bytes ||
            !dl_str_eq_nocase((struct dl_str){text->at, prefix.bytes}, prefix))
            continue;
        found |= modifiers[i].modifier;
        text->at += prefix.bytes;
        text->bytes -= prefix.bytes;
        i = (size_t)-1; /* they may follow each other in any order */
    }
    return found;
}

static bool
is_typed(uint32_t point)
{
    return point > ' ' && point != 0xfffd && (point < 0x7f || point >= 0xa0);
}

static dl_key
add_modifiers(dl_key key, dl_key modifier)
{
    if (modifier & DL_KEY_CONTROL && key < 0x80)
        key = (dl_key)dl_to_lower((char)key);
    key |= modifier;
    for (size_t i = 0; i < sizeof same_keys / sizeof *same_keys; i++)
        if ((key & ~(dl_key)DL_KEY_ALT) == same_keys[i].typed)
            return same_keys[i].meant | (key & DL_KEY_ALT);
    return key;
}

/* One word: a key, or two characters typed one after the other. A longer word
 * that is no name is a slip ("Entr"), not a sequence. */
static int
parse_word(struct dl_str word, dl_key keys[2])
{
    dl_key name = parse_name(word);
    if (name) {
        keys[0] = name;
        return 1;
    }
    struct dl_str rest = word;
    dl_key modifier = parse_modifiers(&rest);
    size_t next, end;
    uint32_t first = dl_utf8_decode(rest, 0, &next);
    uint32_t second = dl_utf8_decode(rest, next, &end);
    if (modifier)
        name = parse_name(rest);
    if (!name && (!is_typed(first) || end != rest.bytes))
        return 0;
    bool pair = !name && next < rest.bytes;
    if (pair && (modifier || !is_typed(second)))
        return 0;
    keys[0] = add_modifiers(name ? name : first, modifier);
    keys[1] = second;
    return pair ? 2 : 1;
}

int
dl_keys_parse(struct dl_str text, dl_key keys[DL_KEYS_MAX])
{
    int count = 0;
    if (dl_str_is(text, " ")) {
        keys[0] = DL_KEY_SPACE;
        return 1;
    }
    for (size_t at = 0; at < text.bytes;) {
        size_t end = at;
        while (end < text.bytes && text.at[end] != ' ')
            end++;
        dl_key word[2];
        int read = parse_word((struct dl_str){text.at + at, end - at}, word);
        if (end > at && (read == 0 || count + read > DL_KEYS_MAX))
            return 0;
        for (int i = 0; end > at && i < read; i++)
            keys[count++] = word[i];
        at = end + 1;
    }
    return count;
}

/* Appends at the end of `out`, cutting what does not fit. */
static void
append(char *out, size_t size, const char *text)
{
    size_t used = strlen(out);
    snprintf(out + used, size - used, "%s", text);
}

static void
print_key(dl_key key, char *out, size_t size)
{
    if (key & DL_KEY_CONTROL)
        append(out, size, modifiers[0].prefix);
    if (key & DL_KEY_ALT)
        append(out, size, modifiers[1].prefix);
    key &= ~(dl_key)(DL_KEY_CONTROL | DL_KEY_ALT);
    char point[5] = "";
    if (key < DL_KEY_NAMED)
        point[dl_utf8_encode(key, point)] = '\0';
    append(out, size, point);
    for (int i = 0; i < NAMED_COUNT; i++)
        if (named_keys[i].key == key)
            append(out, size, named_keys[i].name);
}

void
dl_keys_print(const dl_key *keys, int count, char *out, size_t size)
{
    out[0] = '\0';
    bool doubled = count == 2 && keys[0] == keys[1] && keys[0] < DL_KEY_NAMED;
    for (int i = 0; i < count; i++) {
        if (i > 0 && !doubled)
            append(out, size, " ");
        print_key(keys[i], out, size);
    }
}
