/* What the verbs share. A verb prints its result, and nothing else, to
 * `cli->out`; faults go to standard error and into the exit status. */
/* SPDX-License-Identifier: ISC */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include <dateline/desk.h>
#include <dateline/theme.h>

#include "cli/json.h"
#include "cli/line.h"

#include <stdio.h>

/** What the program ends with; interface of every script. */
enum cli_exit {
    CLI_DONE = 0,
    CLI_INCOMPLETE = 1, /* something asked for could not be had */
    CLI_MISUSED = 2,    /* wrong usage, or a broken configuration */
    CLI_INTERRUPTED = 130
};

struct cli {
    struct dl_arena *arena; /* of the process */
    struct cli_line line;
    struct dl_settings settings;
    const char *config;                   /* the settings file asked for, or the
                                             user's own; NULL without a home */
    struct dl_background_file background; /* what the terminal last was */
    bool configured;                      /* it exists */
    const char *data;                     /* folder of the bundled files */
    const char *locales;                  /* folder of translations */
    const char *fetcher;                  /* path of dateline-fetch */
    struct dl_strs theme_folders;         /* the user's, then the bundled */
    struct dl_strs keymap_folders;        /* the same */
    FILE *out;
    bool terminal;   /* `out` is one */
    int64_t clock;   /* seconds since 1970; for what fetches */
    unsigned fences; /* of enum dl_fence: what this process has given up */
    enum cli_exit status;
};

/* One function for each verb; in the file of its name. */
#define X(code, name, operands, least, most, help) \
    void cli_##name(struct cli *cli);
#include "cli/verbs.def"
#undef X

/** `dateline config --check`: tell every fault of the files that the user
 * writes, or that there is none. */
void cli_config_check(struct cli *cli);

/**
 * Read the command line, the settings, and find out where things are.
 * Errors: DL_ERR_USAGE, or what is wrong with the settings file; both are
 *         CLI_MISUSED. With --help, --version or the verb `help` no settings
 *         are read, so that a broken file cannot keep help away.
 */
enum dl_status cli_open(struct cli *cli, int argc, char **argv,
                        struct dl_error *err);

/**
 * Give up what neither the reader nor the verb needs, unless the settings say
 * otherwise: from then on only dateline's own folders can be written to, and
 * only the commands of the settings be started. `is_address` says what a
 * browser may be given. To be called before threads are started. Errors: those
 * of dl_launcher_open; nothing is given up then.
 */
enum dl_status cli_confine(struct cli *cli,
                           bool (*is_address)(struct dl_str text),
                           struct dl_error *err);

/** Do what the verb says. */
void cli_run(struct cli *cli);

/** Push out what was written; a full disk or a closed pipe shows here. */
void cli_close(struct cli *cli);

/** Report a fault; the exit status becomes `status` if that is worse. */
void cli_fault(struct cli *cli, enum cli_exit status,
               const struct dl_error *err);
void cli_faults(struct cli *cli, enum cli_exit status,
                const struct dl_faults *faults);

/** The theme of this name; when the settings name it in vain, their line is
 * blamed. */
enum dl_status cli_theme_named(struct cli *cli, struct dl_str name,
                               struct dl_theme *out, struct dl_error *err);
/** The name of the theme to begin with: of a pair the one for the background
 * that the terminal has, as far as that is known. */
struct dl_str cli_theme_name(const struct cli *cli);
/** The theme of the settings. */
enum dl_status cli_theme(struct cli *cli, struct dl_theme *out,
                         struct dl_error *err);

/** The articles below the operands, read through every stage. */
struct cli_readings {
    const struct dl_knowledge *known; /* that of the tagger */
    struct dl_tagger *tagger;
    struct dl_lattice *work;
    struct dl_reading **at;
    size_t count, room;
};

/** Open what readings are made with; false, and reported, when there is no
 * model. Faults of the user's knowledge are reported, the rest of it counts. */
bool cli_tools_open(struct cli *cli, struct cli_readings *out);
/** Read what the operands name; whatever fails is reported. */
void cli_readings_open(struct cli *cli, struct cli_readings *out);
void cli_readings_close(struct cli_readings *readings);
/** The same, joined to a library, which is NULL when nothing could be read. */
struct dl_library *cli_library_open(struct cli *cli,
                                    struct cli_readings *readings);

/** The bytes of a file, or of standard input for "-", as they are. */
enum dl_status cli_slurp(struct dl_arena *arena, const char *path,
                         struct dl_str *out, struct dl_error *err);

/** "date", "to", "grain", and "before", "after" or both where only that is
 * known. */
void cli_print_when(struct json *json, enum dl_placing placing,
                    struct dl_interval when);
/** The same for people: "2021-03-18/2021-03-19", "before 2021-03-24",
 * "between 2021-03-22 and 2021-03-24". */
void cli_format_when(enum dl_placing placing, struct dl_interval when,
                     char *out, size_t size);

/** Spans in code points of the sentences, and of the mentions, of a text. */
struct dl_span *cli_sentence_points(struct dl_arena *arena,
                                    const struct dl_document *doc);
struct dl_span *cli_mention_points(struct dl_arena *arena,
                                   const struct dl_document *doc,
                                   const struct dl_mentions *mentions);

/** The help as `dateline help` and --help print it. */
void cli_print_help(FILE *out);
void cli_print_verb_help(FILE *out, enum cli_verb verb);

#endif
