/* Reads the command line by its two tables. */
/* SPDX-License-Identifier: ISC */
#include "cli/line.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct cli_verb_row verbs[] = {
#define MANY SIZE_MAX
#define X(code, name, operands, least, most, help) \
    {#name, operands, least, most, help},
#include "cli/verbs.def"
#undef X
#undef MANY
};

static const struct cli_flag_row flags[] = {
#define X(code, name, argument, type, verbs, help) \
    {name, argument, CLI_TYPE_##type, verbs, help},
#include "cli/flags.def"
#undef X
};

const struct cli_verb_row *
cli_verb_row(enum cli_verb verb)
{
    return &verbs[verb];
}

const struct cli_flag_row *
cli_flag_row(enum cli_flag flag)
{
    return &flags[flag];
}

enum cli_verb
cli_verb_find(struct dl_str name)
{
    int verb = 0;
    while (verb < CLI_VERB_COUNT && !dl_str_is(name, verbs[verb].name))
        verb++;
    return (enum cli_verb)verb;
}

const char *
cli_verb_nearest(struct dl_str name)
{
    const char *names[CLI_VERB_COUNT];
    for (int verb = 0; verb < CLI_VERB_COUNT; verb++)
        names[verb] = verbs[verb].name;
    return dl_str_nearest(name, names, CLI_VERB_COUNT);
}

/* Cut the next word off `rest`, words being parted by `mark`. */
static bool
cut_word(struct dl_str *rest, char mark, struct dl_str *word)
{
    if (!rest->bytes)
        return false;
    const char *end = memchr(rest->at, mark, rest->bytes);
    size_t bytes = end ? (size_t)(end - rest->at) : rest->bytes;
    *word = (struct dl_str){rest->at, bytes};
    rest->at += bytes + (end != NULL);
    rest->bytes -= bytes + (end != NULL);
    return true;
}

static bool
lists_word(const char *list, char mark, struct dl_str wanted)
{
    struct dl_str rest = dl_str_from(list), word;
    while (cut_word(&rest, mark, &word))
        if (dl_str_eq(word, wanted))
            return true;
    return false;
}

bool
cli_flag_fits(enum cli_flag flag, enum cli_verb verb)
{
    if (!flags[flag].verbs[0])
        return true;
    return verb != CLI_READER &&
           lists_word(flags[flag].verbs, ' ', dl_str_from(verbs[verb].name));
}

bool
cli_span_read(const char *text, struct dl_interval *out)
{
    static const char *const endings[] = {"", "-01", "-01-01"};
    static const enum dl_grain grains[] = {DL_GRAIN_DAY, DL_GRAIN_MONTH,
                                           DL_GRAIN_YEAR};
    size_t bytes = strlen(text);
    int open = bytes == 4 ? 2 : bytes == 7 ? 1 : 0;
    char day[16];
    if (bytes > 10)
        return false;
    snprintf(day, sizeof day, "%s%s", text, endings[open]);
    struct dl_stamp stamp;
    if (!dl_stamp_parse(dl_str_from(day), &stamp))
        return false;
    *out = dl_interval_of(stamp.day, grains[open]);
    return true;
}

bool
cli_count_read(const char *text, size_t *out)
{
    enum { COUNT_MAX = 1000000 };
    char *end;
    long number = strtol(text, &end, 10);
    if (!dl_is_digit(text[0]) || *end || number < 1 || number > COUNT_MAX)
        return false;
    *out = (size_t)number;
    return true;
}

/* Fill `err` with a fault of the command line. */
#define REFUSE(err, ...) \
    dl_error_set((err), DL_ERR_USAGE, "", 0, 0, __VA_ARGS__)

static enum dl_status
check_argument(const struct cli_flag_row *row, const char *text,
               struct dl_error *err)
{
    struct dl_interval span;
    struct dl_stamp stamp;
    char *end;
    long number;
    size_t count;
    switch (row->type) {
    case CLI_TYPE_NUMBER:
        number = strtol(text, &end, 10);
        if (!dl_is_digit(text[0]) || *end || number < 20 || number > 1000)
            return REFUSE(err, "--%s wants a number from 20 to 1000, not '%s'",
                          row->name, text);
        break;
    case CLI_TYPE_COUNT:
        if (!cli_count_read(text, &count))
            return REFUSE(err, "--%s wants a number from 1, not '%s'",
                          row->name, text);
        break;
    case CLI_TYPE_CHOICE:
        if (!lists_word(row->argument, '|', dl_str_from(text)))
            return REFUSE(err, "--%s wants %s, not '%s'", row->name,
                          row->argument, text);
        break;
    case CLI_TYPE_MOMENT:
        if (!dl_stamp_parse(dl_str_from(text), &stamp))
            return REFUSE(err, "--%s wants a day such as 2021-03-24, not '%s'",
                          row->name, text);
        break;
    case CLI_TYPE_SPAN:
        if (!cli_span_read(text, &span))
            return REFUSE(err,
                          "--%s wants a day, month or year such as 2021-03-24,"
                          " 2021-03 or 2021, not '%s'",
                          row->name, text);
        break;
    case CLI_TYPE_NONE:
    case CLI_TYPE_TEXT:
        break;
    }
    return DL_OK;
}

static enum dl_status
unknown_option(struct dl_str name, const char *written, struct dl_error *err)
{
    const char *names[CLI_FLAG_COUNT];
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
        names[flag] = flags[flag].name;
    const char *near = dl_str_nearest(name, names, CLI_FLAG_COUNT);
    if (near)
        return REFUSE(err, "there is no option %s; did you mean --%s?", written,
                      near);
    return REFUSE(err, "there is no option %s", written);
}

/* Read the option at argv[*at], and move *at to its last word. */
static enum dl_status
read_option(int argc, char **argv, int *at, struct cli_line *line,
            struct dl_error *err)
{
    char *written = argv[*at];
    struct dl_str rest = dl_str_from(written + 2), name = {"", 0};
    cut_word(&rest, '=', &name);
    bool joined = written[2 + name.bytes] == '=';
    int flag = 0;
    while (flag < CLI_FLAG_COUNT && !dl_str_is(name, flags[flag].name))
        flag++;
    if (flag == CLI_FLAG_COUNT)
        return unknown_option(name, written, err);
    const struct cli_flag_row *row = &flags[flag];
    if (row->type == CLI_TYPE_NONE) {
        line->flags[flag] = "";
        return joined ? REFUSE(err, "--%s takes no argument", row->name)
                      : DL_OK;
    }
    if (!joined && *at + 1 == argc)
        return REFUSE(err, "--%s wants %s after it", row->name, row->argument);
    line->flags[flag] = joined ? written + 3 + name.bytes : argv[++*at];
    return check_argument(row, line->flags[flag], err);
}

static void
read_operand(char *text, struct cli_line *line)
{
    enum cli_verb verb = cli_verb_find(dl_str_from(text));
    if (line->verb == CLI_READER && line->count == 0 && verb != CLI_READER)
        line->verb = verb;
    else
        line->operands[line->count++] = text;
}

static int
is_given(const struct cli_line *line, enum cli_flag flag)
{
    return line->flags[flag] != NULL;
}

/* What only the whole line can say. */
static enum dl_status
check_line(const struct cli_line *line, struct dl_error *err)
{
    const char *verb =
        line->verb == CLI_READER ? "the reader" : verbs[line->verb].name;
    if (line->flags[CLI_FLAG_HELP])
        return DL_OK;
    for (int flag = 0; flag < CLI_FLAG_COUNT; flag++)
        if (line->flags[flag] &&
            !cli_flag_fits((enum cli_flag)flag, line->verb))
            return REFUSE(err, "%s does not take --%s", verb, flags[flag].name);
    if (is_given(line, CLI_FLAG_JSON) + is_given(line, CLI_FLAG_ICS) +
            is_given(line, CLI_FLAG_MARKDOWN) >
        1)
        return REFUSE(err, "--json, --ics and --markdown exclude each other");
#ifdef HAVE_ONLINE
    if (is_given(line, CLI_FLAG_JSON) && is_given(line, CLI_FLAG_OPML))
        return REFUSE(err, "--json and --opml exclude each other");
#endif
    if (is_given(line, CLI_FLAG_TOP) + is_given(line, CLI_FLAG_DAYS) +
            is_given(line, CLI_FLAG_ALL) >
        1)
        return REFUSE(err, "--top, --days and --all exclude each other");
    if (line->verb == CLI_READER)
        return DL_OK;
    if (line->count < verbs[line->verb].least)
        return REFUSE(err, "%s wants %s", verb, verbs[line->verb].operands);
    if (line->count > verbs[line->verb].most)
        return REFUSE(err, "%s does not know what to do with '%s'", verb,
                      line->operands[verbs[line->verb].most]);
    return DL_OK;
}

enum dl_status
cli_line_read(struct dl_arena *arena, int argc, char **argv,
              struct cli_line *out, struct dl_error *err)
{
    struct cli_line line = {.verb = CLI_READER};
    line.operands = DL_ARRAY(arena, (size_t)argc + 1, const char *);
    bool options = true;
    for (int i = 1; i < argc; i++) {
        enum dl_status status = DL_OK;
        bool option = options && argv[i][0] == '-' && argv[i][1];
        if (!option)
            read_operand(argv[i], &line);
        else if (!strcmp(argv[i], "--"))
            options = false;
        else if (!strcmp(argv[i], "-h"))
            line.flags[CLI_FLAG_HELP] = "";
        else if (argv[i][1] != '-')
            status = unknown_option(dl_str_from(argv[i] + 1), argv[i], err);
        else
            status = read_option(argc, argv, &i, &line, err);
        if (status != DL_OK)
            return status;
    }
    enum dl_status status = check_line(&line, err);
    if (status == DL_OK)
        *out = line;
    return status;
}
