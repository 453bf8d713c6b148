/* Specifications given as text, for the tests of the measures of time. */
/* SPDX-License-Identifier: ISC */
#ifndef UNIT_TIME_GIVEN_H
#define UNIT_TIME_GIVEN_H

#include "../unit.h"

#include "../../time/spec.h"

/* One specification in JSON, read. */
static inline const struct value *
given_spec(struct dl_arena *arena, const char *text)
{
    struct value *out = DL_NEW(arena, struct value);
    assert_true(value_read(arena, dl_str_from(text), out));
    return out;
}

#endif
