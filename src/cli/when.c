/* When something happened, as far as it is known: for scripts and for people.
 */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <string.h>

void
cli_print_when(struct json *json, enum dl_placing placing,
               struct dl_interval when)
{
    char from[DL_DATE_TEXT_MAX] = "", to[DL_DATE_TEXT_MAX] = "";
    enum dl_grain grain = when.grain < DL_GRAIN_DAY ? DL_GRAIN_DAY : when.grain;
    if (placing != DL_UNPLACED)
        dl_interval_format(when, from, to, sizeof from);
    bool placed = placing == DL_PLACED;
    json_known(json, "date", dl_str_from(placed ? from : ""));
    json_known(json, "to", dl_str_from(placed ? to : ""));
    if (placing == DL_AFTER || placing == DL_BETWEEN)
        json_text(json, "after", dl_str_from(placing == DL_AFTER ? to : from));
    if (placing == DL_BEFORE || placing == DL_BETWEEN)
        json_text(json, "before",
                  dl_str_from(placing == DL_BEFORE ? from : to));
    json_text(json, "grain", dl_str_from(dl_grain_name(grain)));
}

void
cli_format_when(enum dl_placing placing, struct dl_interval when, char *out,
                size_t size)
{
    char from[DL_DATE_TEXT_MAX], to[DL_DATE_TEXT_MAX];
    dl_interval_format(when, from, to, sizeof from);
    if (placing == DL_BEFORE)
        snprintf(out, size, "before %s", from);
    else if (placing == DL_AFTER)
        snprintf(out, size, "after %s", to);
    else if (placing == DL_BETWEEN)
        snprintf(out, size, "between %s and %s", from, to);
    else if (placing == DL_UNPLACED)
        snprintf(out, size, "undated");
    else if (strcmp(from, to) != 0)
        snprintf(out, size, "%s/%s", from, to);
    else
        snprintf(out, size, "%s", from);
}
