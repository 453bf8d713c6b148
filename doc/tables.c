/* Fills the tables of the manual pages and completions: copies a page from
 * standard input to standard output, and puts for a line such as "@verbs@" the
 * table of that name, as mdoc(7). The rows are those the program itself is made
 * from. */
/* SPDX-License-Identifier: ISC */
#include "tables.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { PAGE_LINE_MAX = 1024, TEXT_COLS = 64 };

/* One character as mdoc takes it: a minus is a minus. */
static void
put_char(char c)
{
    if (c == '\\')
        fputs("\\e", stdout);
    else if (c == '-')
        fputs("\\-", stdout);
    else if (c == '"')
        fputs("\\(dq", stdout);
    else
        putchar(c);
}

void
put(const char *text)
{
    int cols = 0;
    for (; *text; text++, cols++) {
        if (cols == 0 && (*text == '.' || *text == '\''))
            fputs("\\&", stdout);
        if (*text == ' ' && cols > TEXT_COLS) {
            putchar('\n');
            cols = -1;
        } else {
            put_char(*text);
        }
    }
}

void
put_argument(const char *text)
{
    fputs(" \"\\&", stdout);
    while (*text)
        put_char(*text++);
    fputs("\\&\"", stdout);
}

void
put_list(const char *words, char mark)
{
    for (; *words; words++) {
        if (*words == mark)
            fputs(", ", stdout);
        else
            put_char(*words);
    }
    puts(".");
}

void
put_row(const char *macro, const char *name, const char *argument,
        const char *help)
{
    printf(".It %s", macro);
    put_argument(name);
    if (*argument) {
        fputs(" Ar", stdout);
        put_argument(argument);
    }
    putchar('\n');
    put(help);
    puts(".");
}

static void
put_verbs(void)
{
#define MANY 0
#define X(code, name, operands, least, most, help) \
    put_row("Cm", #name, operands, help);
#include "cli/verbs.def"
#undef X
#undef MANY
}

static void
flag_row(const char *name, const char *argument, const char *verbs,
         const char *help, bool common)
{
    if (common != !*verbs)
        return;
    put_row("Fl Fl", name, argument, help);
    if (*verbs) {
        fputs("Taken by ", stdout);
        put_list(verbs, ' ');
    }
}

static void
put_flags(bool common)
{
#define X(code, name, argument, type, verbs, help) \
    flag_row(name, argument, verbs, help, common);
#include "cli/flags.def"
#undef X
}

static void
put_common_flags(void)
{
    put_flags(true);
}

static void
put_verb_flags(void)
{
    put_flags(false);
}

/* The keys, with a heading whenever the group changes. */
static void
key_row(const char **group, const char *row_group, const char *name,
        const char *map, const char *keys, const char *help)
{
    if (!*group || strcmp(*group, row_group) != 0) {
        if (*group)
            puts(".El");
        printf(".Ss %s\n.Bl -tag -width Ds\n", row_group);
        *group = row_group;
    }
    fputs(".It Ic", stdout);
    put_argument(keys);
    fputs(" Pq Cm", stdout);
    put_argument(name);
    putchar('\n');
    put(help);
    puts(strcmp(map, "time") ? "." : " (in the timeline).");
}

static void
put_keys(void)
{
    const char *group = NULL;
#define X(code, name, map, keys, row_group, help) \
    key_row(&group, row_group, name, #map, keys, help);
#include <dateline/actions.def>
#undef X
    puts(".El");
}

/* One binding as YAML has it: keys in quotes, in which only the quote itself is
 * written twice. */
static void
put_binding(const char *indent, const char *keys, size_t bytes,
            const char *action)
{
    printf("%s'", indent);
    for (size_t i = 0; i < bytes; i++) {
        putchar(keys[i]);
        if (keys[i] == '\'')
            putchar('\'');
    }
    printf("': %s\n", action);
}

static void
put_bindings_of(const char *wanted, const char *indent, const char *map,
                const char *keys, const char *action)
{
    if (strcmp(wanted, map) != 0)
        return;
    while (*keys) {
        size_t bytes = strcspn(keys, " ");
        put_binding(indent, keys, bytes, action);
        keys += bytes;
        keys += strspn(keys, " ");
    }
}

/* All of actions.def as `keys:` has them. */
static void
put_bindings(void)
{
#define X(code, name, map, keys, row_group, help) \
    put_bindings_of("global", "  ", #map, keys, name);
#include <dateline/actions.def>
#undef X
    puts("  timeline:");
#define X(code, name, map, keys, row_group, help) \
    put_bindings_of("time", "    ", #map, keys, name);
#include <dateline/actions.def>
#undef X
}

static void
key_name_row(const char *name, const char *also)
{
    fputs(".It Ic", stdout);
    put_argument(name);
    putchar('\n');
    if (!strncmp(name, "Paste", 5))
        puts("Sent by the terminal around pasted text; not for binding.");
    else if (*also)
        printf("Also written %s.\n", also);
}

static void
put_key_names(void)
{
#define X(code, name, also) key_name_row(name, also);
#include <dateline/keys.def>
#undef X
}

static void
role_row(const char *name, const char *fallback, const char *layer,
         const char *help)
{
    put_row("Cm", name, "", help);
    printf("Layer: %s", layer);
    if (strcmp(fallback, name) != 0) {
        fputs("; else as ", stdout);
        put(fallback);
    }
    puts(".");
}

/* A fallback is written by its code; pages show its name. */
static const char *
role_name(const char *code)
{
    static const struct {
        const char *code, *name;
    } names[] = {
#define X(code, name, fallback, layer, help) {#code, name},
#include <dateline/roles.def>
#undef X
    };
    size_t i = 0;
    while (strcmp(names[i].code, code) != 0)
        i++;
    return names[i].name;
}

static void
put_roles(void)
{
#define X(code, name, fallback, layer, help) \
    role_row(name, role_name(#fallback), #layer, help);
#include <dateline/roles.def>
#undef X
}

static void
put_kinds(void)
{
#define X(code, name, plural, sign, letter) \
    fputs(".It Cm", stdout);                \
    put_argument(name);                     \
    printf("\nIn the picker %c, as a letter %c.\n", sign, letter);
#include <dateline/kinds.def>
#undef X
}

static void
put_certainties(void)
{
#define X(code, name, mark, help)  \
    put_row("Cm", name, "", help); \
    if (*mark)                     \
        printf("Marked %s in lists.\n", mark);
#include <dateline/certainties.def>
#undef X
}

static bool
put_table(const char *line)
{
    static const struct {
        const char *name;
        void (*put)(void);
    } tables[] = {
        {"@verbs@\n", put_verbs},
        {"@common-flags@\n", put_common_flags},
        {"@verb-flags@\n", put_verb_flags},
        {"@keys@\n", put_keys},
        {"@bindings@\n", put_bindings},
        {"@key-names@\n", put_key_names},
        {"@roles@\n", put_roles},
        {"@kinds@\n", put_kinds},
        {"@certainties@\n", put_certainties},
    };
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        if (strcmp(line, tables[i].name) != 0)
            continue;
        tables[i].put();
        return true;
    }
    return false;
}

/* Called with the folder of the keymaps. */
int
main(int argc, char **argv)
{
    char line[PAGE_LINE_MAX];
    while (fgets(line, sizeof line, stdin)) {
        if (line[0] != '@') {
            fputs(line, stdout);
        } else if (argc == 2 && !strcmp(line, "@keymaps@\n")) {
            put_keymaps(argv[1]);
        } else if (!put_table(line) && !put_settings_table(line) &&
                   !put_shell_table(line)) {
            fprintf(stderr, "tables: no table is called %s", line);
            return 1;
        }
    }
    return fflush(stdout) != 0;
}
