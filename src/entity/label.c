/* Which label may follow which. */
/* SPDX-License-Identifier: ISC */
#include "entity/label.h"

const uint8_t label_shut[LABEL_ENDS] = {
    LABEL_OUTSIDE,
#define X(code, tag, kind) \
    CLASS_##code * 4 + PART_END, CLASS_##code * 4 + PART_SINGLE,
#include "entity/labels.def"
#undef X
};

const uint8_t label_fresh[LABEL_ENDS] = {
    LABEL_OUTSIDE,
#define X(code, tag, kind) \
    CLASS_##code * 4 + PART_BEGIN, CLASS_##code * 4 + PART_SINGLE,
#include "entity/labels.def"
#undef X
};

/* Whether a name goes on after a token with this label. */
static bool
is_open(uint8_t label)
{
    return label != LABEL_OUTSIDE && (label_part(label) == PART_BEGIN ||
                                      label_part(label) == PART_INSIDE);
}

/* Whether a name goes on before a token with this label. */
static bool
goes_on(uint8_t label)
{
    return label != LABEL_OUTSIDE &&
           (label_part(label) == PART_INSIDE || label_part(label) == PART_END);
}

bool
label_follows(uint8_t label, uint8_t next)
{
    if (is_open(label) != goes_on(next))
        return false;
    return !is_open(label) || label_class(label) == label_class(next);
}

const char *label_tag(enum class class)
{
    static const char *const tags[CLASS_COUNT] = {
#define X(code, tag, kind) tag,
#include "entity/labels.def"
#undef X
    };
    return tags[class];
}
