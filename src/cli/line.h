/* The command line: options, a verb, operands. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_LINE_H
#define CLI_LINE_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/status.h>

enum cli_verb {
#define X(code, name, operands, least, most, help) CLI_##code,
#include "cli/verbs.def"
#undef X
    CLI_VERB_COUNT,
    CLI_READER = CLI_VERB_COUNT /* no verb was named */
};

enum cli_flag {
#define X(code, name, argument, type, verbs, help) CLI_FLAG_##code,
#include "cli/flags.def"
#undef X
    CLI_FLAG_COUNT
};

/** Read-only rows of the two tables. */
struct cli_verb_row {
    const char *name, *operands;
    size_t least, most;
    const char *help;
};

enum cli_type {
    CLI_TYPE_NONE, /* the option takes no argument */
    CLI_TYPE_TEXT,
    CLI_TYPE_NUMBER,
    CLI_TYPE_COUNT,  /* a number from 1: cli_count_read */
    CLI_TYPE_CHOICE, /* one of the words that the argument lists */
    CLI_TYPE_MOMENT, /* a day, perhaps with a time: dl_stamp_parse */
    CLI_TYPE_SPAN    /* a day, month or year: cli_span_read */
};

struct cli_flag_row {
    const char *name, *argument;
    enum cli_type type;
    const char *verbs; /* names with spaces between; empty: all of them */
    const char *help;
};

const struct cli_verb_row *cli_verb_row(enum cli_verb verb);
const struct cli_flag_row *cli_flag_row(enum cli_flag flag);
/** The verb called `name`, or CLI_READER. */
enum cli_verb cli_verb_find(struct dl_str name);
/** The verb whose name is near `name`, or NULL: for "did you mean". */
const char *cli_verb_nearest(struct dl_str name);
/** Whether `verb` (or the reader) takes the option. */
bool cli_flag_fits(enum cli_flag flag, enum cli_verb verb);

struct cli_line {
    enum cli_verb verb;
    /* The argument of each option: NULL when it was not given, empty when it
     * takes none. All are checked against their type. */
    const char *flags[CLI_FLAG_COUNT];
    const char **operands;
    size_t count;
};

/**
 * Read the command line. Options may stand anywhere and be written
 * `--name VALUE` or `--name=VALUE`; `--` ends them. The first operand that is
 * a verb's name is the verb.
 * Owner:  *out lives in `arena` and borrows from `argv`.
 * Errors: DL_ERR_USAGE, naming the nearest option.
 */
enum dl_status cli_line_read(struct dl_arena *arena, int argc, char **argv,
                             struct cli_line *out, struct dl_error *err);

/** Read 2021, 2021-03 or 2021-03-24 into the days it stands for. */
bool cli_span_read(const char *text, struct dl_interval *out);

/** Read a number from 1 to a million. */
bool cli_count_read(const char *text, size_t *out);

#endif
