/* Built without PCRE2: there are no regular expressions, and that is said. */
/* SPDX-License-Identifier: ISC */
#include <dateline/regex.h>

enum dl_status
dl_regex_new(struct dl_str pattern, bool ignore_case, struct dl_regex **out,
             struct dl_error *err)
{
    (void)pattern;
    (void)ignore_case;
    (void)out;
    return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                        "this dateline was built without regular expressions");
}

void
dl_regex_free(struct dl_regex *regex)
{
    (void)regex;
}

void
dl_regex_allow(struct dl_regex *regex, size_t steps)
{
    (void)regex;
    (void)steps;
}

enum dl_status
dl_regex_find(struct dl_arena *arena, struct dl_regex *regex,
              struct dl_str text, struct dl_spans *out, struct dl_error *err)
{
    (void)arena;
    (void)regex;
    (void)text;
    (void)out;
    return dl_error_set(err, DL_ERR_MISSING, NULL, 0, 0,
                        "this dateline was built without regular expressions");
}
