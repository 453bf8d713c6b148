/* What is known before any article is read: people, places, organisations,
 * their names, and who held which office when. Ours is compiled in; the
 * user's file is laid over it, the last word on an id wins. */
/* SPDX-License-Identifier: ISC */
#ifndef DATELINE_KNOWLEDGE_H
#define DATELINE_KNOWLEDGE_H

#include <dateline/arena.h>
#include <dateline/date.h>
#include <dateline/kind.h>
#include <dateline/status.h>

/** An office that a person held. */
struct dl_tenure {
    struct dl_str title;    /* "secretary of state" */
    struct dl_str of;       /* id of a country or organisation; or empty */
    struct dl_day from, to; /* the last day is included */
    bool has_from, has_to;  /* false: open at that end */
};

struct dl_tenures {
    struct dl_tenure *at;
    size_t count, room;
};

/** One entry of a knowledge file. */
struct dl_known {
    struct dl_str id; /* empty when it is not written: then the first name
                         tells who is meant */
    enum dl_kind kind;
    struct dl_strs names;  /* never another's; the first is shown */
    struct dl_strs also;   /* only where it is not somebody else's name */
    struct dl_strs people; /* of a place: "American", "Americans" */
    struct dl_str capital; /* of a place or organisation: the name of the city
                              that stands for it */
    struct dl_str of;      /* id of the country it belongs to or lies in */
    struct dl_tenures roles;
    bool pinned; /* always offered first in the picker */
};

/** A join that the user took back: `name` is not `from`. */
struct dl_apart {
    struct dl_str name; /* a surface form, compared folded */
    struct dl_str from; /* an entity's id, or its name */
};

/** Entries of a knowledge file, in its order. */
struct dl_knowns {
    struct dl_known *at;
    size_t count, room;
};

struct dl_aparts {
    struct dl_apart *at;
    size_t count, room;
};

/** What the user said of a name while reading. */
struct dl_correction {
    struct dl_str name;
    enum dl_kind kind;  /* what it is; DL_KIND_NONE: no name */
    struct dl_str same; /* it is another name of this one; or empty */
    bool open;          /* nothing: what was said is taken back */
};

struct dl_corrections {
    struct dl_correction *at;
    size_t count, room;
};

struct dl_knowledge {
    struct dl_knowns entries;
    struct dl_strs never; /* strings that are no name */
    struct dl_aparts apart;
    struct dl_corrections corrections; /* in force, each name once */
    uint32_t plain; /* dl_knowledge_sum before these were laid over the rest;
                       it counts when there are any */
    struct dl_faults faults; /* what was left out of a file and why; of each
                                file the first DL_KNOWLEDGE_FAULTS_MAX */
};

enum { DL_KNOWLEDGE_FAULTS_MAX = 20 };

/**
 * Read a knowledge file (YAML; sections `entities`, `never`, `apart`) and add
 * it to `out`. An entry at fault is told in `out->faults` with path, line and
 * column and left out, the rest still loads. In one file no id may stand
 * twice, and no first name of entries without an id.
 * Owner:  everything lives in `arena`.
 * Errors: DL_ERR_MISSING and DL_ERR_IO when there is no text; DL_ERR_LIMIT,
 *         or DL_ERR_SYNTAX of the first fault, which is also in `err`; DL_OK
 *         when all was well.
 * Cost:   n log n in its entries.
 */
enum dl_status dl_knowledge_load(struct dl_arena *arena, const char *path,
                                 struct dl_knowledge *out,
                                 struct dl_error *err);
/** The same of a text already in memory; `path` is for messages. */
enum dl_status dl_knowledge_read(struct dl_arena *arena, struct dl_str text,
                                 const char *path, struct dl_knowledge *out,
                                 struct dl_error *err);

/** Path of the file that keeps the joins the user took back in the reader:
 * $XDG_STATE_HOME/dateline/apart.yaml, or below ~/.local/state. `home` and
 * `state_home` are those variables, NULL when unset; NULL when neither says. */
const char *dl_apart_path(struct dl_arena *arena, const char *home,
                          const char *state_home);
/**
 * Write down that `apart` holds (`on`), or no longer does, in the file at
 * `path`, which is made if need be and replaced in one step. A file at fault is
 * moved aside, to a name with ".broken-1" behind it.
 * Errors: DL_ERR_IO; DL_ERR_LIMIT; DL_ERR_SYNTAX when the file holds more than
 *         `apart:`. The file is then as it was.
 */
enum dl_status dl_apart_set(const char *path, struct dl_apart apart, bool on,
                            struct dl_error *err);
/** Path of the file that keeps what the user said of names: corrections.yaml
 * beside the settings file `config`, which may not exist; NULL for NULL. */
const char *dl_corrections_path(struct dl_arena *arena, const char *config);
/**
 * Read the corrections of a file over those of `out`: the last word on a name
 * is in force. What is at fault is told in `out->faults` and left out.
 * Owner:  everything lives in `arena`.
 * Errors: DL_ERR_MISSING and DL_ERR_IO when there is no text; DL_ERR_LIMIT;
 *         DL_ERR_SYNTAX when the file cannot be read at all.
 */
enum dl_status dl_corrections_load(struct dl_arena *arena, const char *path,
                                   struct dl_knowledge *out,
                                   struct dl_error *err);
/**
 * Write a correction at the end of the file at `path`, which is made if need
 * be; what stands in it stays as it is, comments too.
 * Errors: DL_ERR_IO; DL_ERR_SYNTAX when the file would not read back with one
 *         more. Nothing is written then.
 */
enum dl_status dl_corrections_append(const char *path,
                                     const struct dl_correction *correction,
                                     struct dl_error *err);
/** Put a correction in force, or with `open` what was said of its name out of
 * it, in a list. Strings are copied into `arena`. */
void dl_correction_set(struct dl_arena *arena, struct dl_corrections *list,
                       const struct dl_correction *correction);
/** What is in force of a name; NULL when nothing is. */
const struct dl_correction *
dl_correction_find(const struct dl_corrections *list, struct dl_str name);
/** Turn the corrections in force into entries and no-names, which take the
 * place of all that else is told of these names. */
void dl_corrections_lay(struct dl_arena *arena, struct dl_knowledge *known);

/**
 * A number of all that is told of names, joins that were taken back left out:
 * another one when something else is told. 0 when nothing is.
 */
uint32_t dl_knowledge_sum(const struct dl_knowledge *known);

/** Whether two say the same, to the letter. */
bool dl_apart_eq(struct dl_apart a, struct dl_apart b);

#endif
