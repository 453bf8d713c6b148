/* dateline help: made from the tables of verbs and options. */
/* SPDX-License-Identifier: ISC */
#include "cli/cli.h"

#include <string.h>

enum { NAME_COLS = 26, HELP_COLS = 79 };

/* Words after column `col`, each with a space before it; further lines begin
 * at `indent`. */
static void
print_words(FILE *out, const char *words, int col, int indent)
{
    while (*words) {
        int bytes = (int)strcspn(words, " ");
        if (col + 1 + bytes > HELP_COLS)
            col = fprintf(out, "\n%*s", indent, "") - 1;
        col += fprintf(out, " %.*s", bytes, words);
        words += bytes + (words[bytes] == ' ');
    }
    fputc('\n', out);
}

/* A name and what is said of it, in two columns. */
static void
print_row(FILE *out, const char *name, const char *help)
{
    int col = fprintf(out, "  %-*s", NAME_COLS, name);
    print_words(out, help, col, NAME_COLS + 2);
}

static void
print_flag(FILE *out, const struct cli_flag_row *row)
{
    char name[64];
    snprintf(name, sizeof name, "--%s%s%s", row->name,
             row->argument[0] ? " " : "", row->argument);
    print_row(out, name, row->help);
}

/* The options of one verb, or (CLI_READER) those that all verbs take. */
static void
print_flags(FILE *out, enum cli_verb verb)
{
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++) {
        const struct cli_flag_row *row = cli_flag_row((enum cli_flag)flag);
        bool common = !row->verbs[0];
        if (common == (verb == CLI_READER) &&
            cli_flag_fits((enum cli_flag)flag, verb))
            print_flag(out, row);
    }
}

void
cli_print_help(FILE *out)
{
    fputs("usage: dateline [OPTION...] [PATH...]\n"
          "       dateline VERB [OPTION...] [PATH...]\n\n"
          "Without a verb, the reader opens on the files and folders named; "
          "with none, on\nthe library of your settings, or on the bundled "
          "articles. \"-\" is standard input.\n\nVerbs, for scripts and "
          "pipes:\n",
          out);
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++) {
        const struct cli_verb_row *row = cli_verb_row((enum cli_verb)verb);
        char name[64];
        snprintf(name, sizeof name, "%s%s%s", row->name,
                 row->operands[0] ? " " : "", row->operands);
        print_row(out, name, row->help);
    }
    fputs("\nOptions:\n", out);
    print_flags(out, CLI_READER);
    fputs("\nMore: dateline help VERB, dateline(1), dateline.yaml(5), "
          "dateline-keys(7).\n",
          out);
}

void
cli_print_verb_help(FILE *out, enum cli_verb verb)
{
    const struct cli_verb_row *row = cli_verb_row(verb);
    fprintf(out, "usage: dateline %s [OPTION...]%s%s\n\n ", row->name,
            row->operands[0] ? " " : "", row->operands);
    print_words(out, row->help, 1, 1);
    bool own = false;
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
        own |= cli_flag_row((enum cli_flag)flag)->verbs[0] &&
               cli_flag_fits((enum cli_flag)flag, verb);
    fputs(own ? "\nOptions:\n" : "", out);
    print_flags(out, verb);
    fputs("\nOptions of every verb:\n", out);
    print_flags(out, CLI_READER);
}

void
cli_help(struct cli *cli)
{
    if (!cli->line.count) {
        cli_print_help(cli->out);
        return;
    }
    struct dl_str name = dl_str_from(cli->line.operands[0]);
    enum cli_verb verb = cli_verb_find(name);
    if (verb != CLI_READER) {
        cli_print_verb_help(cli->out, verb);
        return;
    }
    struct dl_error err;
    const char *near = cli_verb_nearest(name);
    dl_error_set(&err, DL_ERR_USAGE, "", 0, 0, "there is no verb '%.*s'%s%s%s",
                 DL_FMT(name), near ? "; did you mean " : "", near ? near : "",
                 near ? "?" : "");
    cli_fault(cli, CLI_MISUSED, &err);
}
