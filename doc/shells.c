/* Fills the tables of the completions in share/: which verbs there are, which
 * options each takes, and what can follow an option, as bash, zsh and fish want
 * to be told. The rows are those that the program reads its command line by. */
/* SPDX-License-Identifier: ISC */
#include "cli/line.h"
#include "tables.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* What completes an argument or an operand. */
enum offer { NOTHING, FILES, THEMES, VERBS, WORDS };

static const char *
verb_name(int verb)
{
    return cli_verb_row((enum cli_verb)verb)->name;
}

static const struct cli_flag_row *
flag_row(int flag)
{
    return cli_flag_row((enum cli_flag)flag);
}

static enum offer
argument_offer(int flag)
{
    const struct cli_flag_row *row = flag_row(flag);
    if (flag == CLI_FLAG_THEME)
        return THEMES;
    if (row->type == CLI_TYPE_CHOICE)
        return WORDS;
    return strcmp(row->argument, "FILE") ? NOTHING : FILES;
}

static enum offer
operand_offer(int verb)
{
    const char *operands = cli_verb_row((enum cli_verb)verb)->operands;
    if (strstr(operands, "PATH") || strstr(operands, "FILE"))
        return FILES;
    return strstr(operands, "VERB") ? VERBS : NOTHING;
}

static bool
is_common(int flag)
{
    return !*flag_row(flag)->verbs;
}

static bool
is_taken_by(int flag, int verb)
{
    return !is_common(flag) &&
           cli_flag_fits((enum cli_flag)flag, (enum cli_verb)verb);
}

/* Text within single quotes. Each of `marks` gets a backslash before it; the
 * quote itself is left, written and entered again. */
static void
put_within(const char *text, const char *marks)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\'", stdout);
        else if (strchr(marks, *text))
            putchar('\\');
        putchar(*text);
    }
}

/* The words of a CHOICE, with `between` between them. */
static void
put_words(const char *words, const char *between)
{
    for (; *words; words++) {
        if (*words == '|')
            fputs(between, stdout);
        else
            putchar(*words);
    }
}

/* All options that take an argument, with `between` between them. */
static void
put_valued(const char *between)
{
    const char *before = "";
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++) {
        if (!*flag_row(flag)->argument)
            continue;
        printf("%s--%s", before, flag_row(flag)->name);
        before = between;
    }
}

static void
bash_valued(void)
{
    fputs("        ", stdout);
    put_valued(" | ");
    puts(")");
}

static void
bash_values(void)
{
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++) {
        const struct cli_flag_row *row = flag_row(flag);
        if (!*row->argument)
            continue;
        printf("    --%s)\n", row->name);
        if (argument_offer(flag) == FILES) {
            puts("        _dateline_offer FILES");
        } else if (argument_offer(flag) == THEMES) {
            puts("        _dateline_offer \"$(_dateline_themes)\"");
        } else if (argument_offer(flag) == WORDS) {
            fputs("        _dateline_offer $'", stdout);
            put_words(row->argument, "\\n");
            puts("'");
        }
        puts("        return ;;");
    }
}

static void
bash_verbs(void)
{
    fputs("    verbs=$'", stdout);
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++)
        printf("%s%s", verb ? "\\n" : "", verb_name(verb));
    puts("'");
}

static void
bash_flags(void)
{
    const char *before = "";
    fputs("    flags=$'", stdout);
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++) {
        if (!is_common(flag))
            continue;
        printf("%s--%s", before, flag_row(flag)->name);
        before = "\\n";
    }
    puts("'");
}

static void
bash_operands(void)
{
    static const char *const offers[] = {
        [NOTHING] = "", [FILES] = "FILES", [VERBS] = "$verbs"};
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++) {
        printf("    %s)\n", verb_name(verb));
        for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
            if (is_taken_by(flag, verb))
                printf("        flags+=$'\\n--%s'\n", flag_row(flag)->name);
        printf("        operands=%s ;;\n", offers[operand_offer(verb)]);
    }
}

static void
zsh_verbs(void)
{
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++) {
        printf("        '%s:", verb_name(verb));
        put_within(cli_verb_row((enum cli_verb)verb)->help, "");
        puts("'");
    }
}

static void
zsh_flag(int flag)
{
    const struct cli_flag_row *row = flag_row(flag);
    printf("        '--%s%s[", row->name, *row->argument ? "=" : "");
    put_within(row->help, "[]:\\");
    putchar(']');
    if (*row->argument)
        printf(":%s:", row->argument);
    if (argument_offer(flag) == FILES)
        fputs("_files", stdout);
    else if (argument_offer(flag) == THEMES)
        fputs("_dateline_themes", stdout);
    else if (argument_offer(flag) == WORDS) {
        putchar('(');
        put_words(row->argument, " ");
        putchar(')');
    } else if (*row->argument) {
        putchar(' ');
    }
    puts("'");
}

static void
zsh_common(void)
{
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
        if (is_common(flag))
            zsh_flag(flag);
}

static void
zsh_flags(void)
{
    static const char *const offers[] = {[NOTHING] = "*:: : ",
                                         [FILES] = "*:path:_files",
                                         [VERBS] = "1:verb:_dateline_verbs"};
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++) {
        printf("    %s) flags=(\n", verb_name(verb));
        for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
            if (is_taken_by(flag, verb))
                zsh_flag(flag);
        printf("        '%s'\n        ) ;;\n", offers[operand_offer(verb)]);
    }
}

static void
fish_valued(void)
{
    fputs("            case ", stdout);
    put_valued(" ");
    putchar('\n');
}

static void
fish_verbs(void)
{
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++) {
        const char *name = verb_name(verb);
        printf("complete -c dateline -n __dateline_verb -a %s -d '", name);
        put_within(cli_verb_row((enum cli_verb)verb)->help, "\\");
        puts("'");
        if (operand_offer(verb) == NOTHING)
            printf("complete -c dateline -n '__dateline_verb %s' -f\n", name);
    }
    fputs("complete -c dateline -n '__dateline_verb help' -f -a '", stdout);
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++)
        printf("%s%s", verb ? " " : "", verb_name(verb));
    puts("'");
}

static void
fish_flags(void)
{
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++) {
        const struct cli_flag_row *row = flag_row(flag);
        fputs("complete -c dateline ", stdout);
        if (*row->verbs)
            printf("-n '__dateline_verb %s' ", row->verbs);
        printf("-l %s -d '", row->name);
        put_within(row->help, "\\");
        putchar('\'');
        if (argument_offer(flag) == FILES)
            fputs(" -r -F", stdout);
        else if (argument_offer(flag) == THEMES)
            fputs(" -x -a '(__dateline_themes)'", stdout);
        else if (argument_offer(flag) == WORDS) {
            fputs(" -x -a '", stdout);
            put_words(row->argument, " ");
            putchar('\'');
        } else if (*row->argument) {
            fputs(" -x", stdout);
        }
        putchar('\n');
    }
}

bool
put_shell_table(const char *line)
{
    static const struct {
        const char *name;
        void (*put)(void);
    } tables[] = {
        {"@bash-flags@\n", bash_flags},   {"@bash-operands@\n", bash_operands},
        {"@bash-valued@\n", bash_valued}, {"@bash-values@\n", bash_values},
        {"@bash-verbs@\n", bash_verbs},   {"@fish-flags@\n", fish_flags},
        {"@fish-valued@\n", fish_valued}, {"@fish-verbs@\n", fish_verbs},
        {"@zsh-common@\n", zsh_common},   {"@zsh-flags@\n", zsh_flags},
        {"@zsh-verbs@\n", zsh_verbs},
    };
    size_t i = 0, count = sizeof tables / sizeof *tables;
    while (i < count && strcmp(line, tables[i].name) != 0)
        i++;
    if (i < count)
        tables[i].put();
    return i < count;
}
