/* Names of the kinds of entity, from kinds.def. */
/* SPDX-License-Identifier: ISC */
#include <dateline/kind.h>

static const struct {
    const char *name, *plural;
    char sign;
} kinds[] = {
#define X(code, name, plural, sign, letter) \
    [DL_KIND_##code] = {name, plural, sign},
#include <dateline/kinds.def>
#undef X
    [DL_KIND_NONE] = {"none", "none", ' '},
};

const char *
dl_kind_name(enum dl_kind kind)
{
    return kinds[kind].name;
}

const char *const *
dl_kind_names(void)
{
    static const char *const names[] = {
#define X(code, name, plural, sign, letter) name,
#include <dateline/kinds.def>
#undef X
        NULL};
    return names;
}

const char *
dl_kind_plural(enum dl_kind kind)
{
    return kinds[kind].plural;
}

char
dl_kind_sign(enum dl_kind kind)
{
    return kinds[kind].sign;
}

bool
dl_kind_parse(struct dl_str name, enum dl_kind *out)
{
    for (int i = 0; i <= DL_KIND_NONE; i++)
        if (dl_str_is(name, kinds[i].name)) {
            *out = (enum dl_kind)i;
            return true;
        }
    return false;
}
