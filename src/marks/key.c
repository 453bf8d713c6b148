/* Keys: two hashes of what an article is known by. */
/* SPDX-License-Identifier: ISC */
#include <dateline/key.h>

#include <stdio.h>

/* Kinds of origin have tags of their own, so that a guid that is an address
 * does not meet the address. */
static struct dl_key
key_of(char tag, struct dl_str a, struct dl_str b)
{
    struct dl_arena *scratch = dl_arena_new(0);
    char *text =
        dl_arena_printf(scratch, "1%c%.*s\n%.*s", tag, DL_FMT(a), DL_FMT(b));
    struct dl_key out = {.high = dl_str_hash(dl_str_from(text))};
    *text = '2';
    out.low = dl_str_hash(dl_str_from(text));
    dl_arena_free(scratch);
    return out;
}

struct dl_key
dl_key_of_address(struct dl_str url)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_key out =
        key_of('a', dl_address_canonical(scratch, url), DL_STR(""));
    dl_arena_free(scratch);
    return out;
}

struct dl_key
dl_key_of_guid(struct dl_str feed, struct dl_str guid)
{
    struct dl_arena *scratch = dl_arena_new(0);
    struct dl_key out = key_of('g', dl_address_canonical(scratch, feed), guid);
    dl_arena_free(scratch);
    return out;
}

struct dl_key
dl_key_of_file(struct dl_str path, struct dl_str title)
{
    size_t begin = path.bytes;
    while (begin > 0 && path.at[begin - 1] != '/')
        begin--;
    struct dl_str name = {path.at + begin, path.bytes - begin};
    return key_of('f', name, title);
}

void
dl_key_print(struct dl_key key, char out[DL_KEY_DIGITS + 1])
{
    snprintf(out, DL_KEY_DIGITS + 1, "%016llx%016llx",
             (unsigned long long)key.high, (unsigned long long)key.low);
}

static bool
read_half(const char *at, uint64_t *out)
{
    *out = 0;
    for (int i = 0; i < DL_KEY_DIGITS / 2; i++) {
        char c = dl_to_lower(at[i]);
        bool letter = c >= 'a' && c <= 'f';
        if (!letter && !dl_is_digit(c))
            return false;
        *out = *out << 4 | (uint64_t)(letter ? c - 'a' + 10 : c - '0');
    }
    return true;
}

bool
dl_key_read(struct dl_str text, struct dl_key *out)
{
    struct dl_key key;
    if (text.bytes != DL_KEY_DIGITS || !read_half(text.at, &key.high) ||
        !read_half(text.at + DL_KEY_DIGITS / 2, &key.low))
        return false;
    *out = key;
    return true;
}
