/* dateline themes: what can be chosen; and whether a theme can be read well.
 *
 * Contrast is measured as WCAG 2.2 does, each role on everything it can stand
 * on. What is too faint in the theme is shown with another lightness, and it is
 * said by how much. Where a colour is the terminal's own, nobody can tell. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <math.h>

/* From here on text can be read without effort (WCAG 2.2, 1.4.3). */
static const double contrast_good = 4.5;

static void
print_theme(struct cli *cli, const struct dl_theme *theme)
{
    bool chosen = dl_str_eq(theme->name, cli_theme_name(cli));
    struct dl_str path = theme->path.bytes ? theme->path : DL_STR("built in");
    fprintf(cli->out, "%c %-16.*s %-5s  %.*s\n", chosen ? '*' : ' ',
            DL_FMT(theme->name), theme->light ? "light" : "dark", DL_FMT(path));
}

static void
list_themes(struct cli *cli)
{
    struct dl_themes themes = {0};
    struct dl_faults faults = {0};
    dl_themes_list(cli->arena, &cli->theme_folders, &themes, &faults);
    for (size_t i = 0; i < themes.count; i++)
        print_theme(cli, &themes.at[i]);
    cli_faults(cli, CLI_INCOMPLETE, &faults);
}

/* "entity.person", and on what when it is not the plain page: "entity.person in
 * selected". A content that a state is judged by is told the same way. */
static const char *
describe(struct dl_arena *arena, const struct dl_theme_row *row)
{
    const char *name = dl_role_name(row->role);
    bool plain = row->state == DL_ROLE_NONE || row->content == DL_ROLE_NONE;
    if (plain)
        return name;
    if (row->content == row->role)
        return dl_arena_printf(arena, "%s in %s", name,
                               dl_role_name(row->state));
    return dl_arena_printf(arena, "%s in %s", dl_role_name(row->content), name);
}

static const char *
judge(const struct dl_theme_row *row)
{
    return row->contrast <= 0             ? "the terminal's own"
           : row->floor <= 0              ? "a line, not text"
           : !row->ok                     ? "too low"
           : row->reached < contrast_good ? "faint"
                                          : "good";
}

/* The selected row against the others has no text that could be faint. */
static bool
is_ground(const struct dl_theme_row *row)
{
    return row->content == DL_ROLE_NONE && row->state != DL_ROLE_NONE;
}

static bool
is_moved(const struct dl_theme_row *row)
{
    bool below = row->contrast > 0 && row->contrast < row->floor;
    return below && row->reached > row->contrast;
}

/* "2.9 -> 4.5": in the theme, and behind the guard. */
static void
print_row(struct cli *cli, const struct dl_theme_row *row)
{
    const char *what = is_ground(row) ? "selected row against the others"
                                      : describe(cli->arena, row);
    char figure[8] = "-";
    if (row->contrast > 0)
        snprintf(figure, sizeof figure, "%.1f", row->contrast);
    fprintf(cli->out, "  %-38s %5s  %s", what, figure, judge(row));
    if (is_moved(row))
        fprintf(cli->out, " at %.1f: moved, %s by %.2f", row->reached,
                row->moved > 0 ? "lighter" : "darker", fabs(row->moved));
    fputc('\n', cli->out);
}

/* Every pair on terminals of 24 bits; on those of 256 colours what differs. */
static void
measure_theme(struct cli *cli, const struct dl_theme *theme)
{
    struct dl_theme_report report;
    struct dl_viewing viewing = {.depth = DL_DEPTH_RGB,
                                 .contrast =
                                     (enum dl_contrast)cli->settings.contrast};
    dl_theme_report(cli->arena, theme, &viewing, &report);
    for (size_t i = 0; i < report.count; i++)
        print_row(cli, &report.at[i]);
    bool headed = false;
    viewing.depth = DL_DEPTH_256;
    dl_theme_report(cli->arena, theme, &viewing, &report);
    for (size_t i = 0; i < report.count; i++) {
        if (!is_moved(&report.at[i]))
            continue;
        if (!headed)
            fputs("  in 256 colours\n", cli->out);
        headed = true;
        print_row(cli, &report.at[i]);
    }
}

static void
check_theme(struct cli *cli, const char *path)
{
    struct dl_theme theme;
    struct dl_error err;
    if (dl_theme_load(cli->arena, path, &cli->theme_folders, &theme, &err) !=
        DL_OK) {
        bool missing = err.status == DL_ERR_MISSING || err.status == DL_ERR_IO;
        cli_fault(cli, missing ? CLI_INCOMPLETE : CLI_MISUSED, &err);
        return;
    }
    fprintf(cli->out, "%.*s (%s)\n", DL_FMT(theme.name), path);
    measure_theme(cli, &theme);
}

void
cli_themes(struct cli *cli)
{
    struct dl_error err;
    bool check = cli->line.flags[CLI_FLAG_CHECK] != NULL;
    if (check != (cli->line.count > 0)) {
        dl_error_set(&err, DL_ERR_USAGE, "", 0, 0, "%s",
                     check ? "themes --check wants FILE..."
                           : "themes takes files only with --check");
        cli_fault(cli, CLI_MISUSED, &err);
    } else if (!check) {
        list_themes(cli);
    }
    for (size_t i = 0; check && i < cli->line.count; i++)
        check_theme(cli, cli->line.operands[i]);
}
