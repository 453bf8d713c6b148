/* dateline themes: what can be chosen; and whether a theme can be read well.
 *
 * Contrast is measured as WCAG 2.2 does, each role on the ground it stands on.
 * Where a colour is the terminal's own, nobody can tell, and it says so. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

/* Least contrast for text that must be read, and for text that may step back
 * (WCAG 2.2, 1.4.3 and 1.4.11). */
static const double contrast_good = 4.5, contrast_least = 3.0;

static void
print_theme(struct cli *cli, const struct dl_theme *theme)
{
    bool chosen = dl_str_eq(theme->name, cli->settings.theme);
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
    cli_faults(cli, &faults);
}

/* A role by its layer: content and state stand on the base. */
static struct dl_style
shown_style(const struct dl_theme *theme, enum dl_role role)
{
    enum layer { base, content, state };
    static const enum layer layers[] = {
#define X(code, name, fallback, layer, help) layer,
#include <dateline/roles.def>
#undef X
    };
    if (layers[role] == base)
        return dl_style_merge(theme, role, DL_ROLE_NONE, DL_ROLE_NONE);
    if (layers[role] == content)
        return dl_style_merge(theme, DL_ROLE_BASE, role, DL_ROLE_NONE);
    return dl_style_merge(theme, DL_ROLE_BASE, DL_ROLE_READ_TEXT, role);
}

static const char *
judge(enum dl_role role, double contrast)
{
    if (role == DL_ROLE_BORDER)
        return "a line, not text";
    if (contrast <= 0)
        return "the terminal's own";
    return contrast >= contrast_good    ? "good"
           : contrast >= contrast_least ? "faint"
                                        : "too low";
}

/* Returns whether the role can be read. */
static bool
print_contrast(struct cli *cli, const struct dl_theme *theme, enum dl_role role)
{
    struct dl_style style = shown_style(theme, role);
    double contrast = dl_colour_contrast(style.fg, style.bg);
    char figure[8] = "-";
    if (contrast > 0)
        snprintf(figure, sizeof figure, "%.1f", contrast);
    fprintf(cli->out, "  %-22s %5s  %s\n", dl_role_name(role), figure,
            judge(role, contrast));
    return contrast <= 0 || contrast >= contrast_least ||
           role == DL_ROLE_BORDER;
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
    for (int role = 0; role < DL_ROLE_COUNT; role++) {
        if (print_contrast(cli, &theme, (enum dl_role)role))
            continue;
        dl_error_set(&err, DL_ERR_SYNTAX, path, 0, 0,
                     "%s has a contrast below %.1f",
                     dl_role_name((enum dl_role)role), contrast_least);
        cli_fault(cli, CLI_INCOMPLETE, &err);
    }
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
