/* Offices in the text and who holds them: shared between the file that reads
 * them (office.c) and the one that resolves them (roles.c). */
/* SPDX-License-Identifier: ISC */
#ifndef ENTITY_OFFICE_H
#define ENTITY_OFFICE_H

#include "entity/link.h"

enum office {
    OFFICE_ANY,
    OFFICE_FOREIGN,
    OFFICE_DEPUTY_FOREIGN,
    OFFICE_COUNCILOR,
    OFFICE_PRESIDENT,
    OFFICE_VICE_PRESIDENT,
    OFFICE_GOVERNMENT,
    OFFICE_DEPUTY,
    OFFICE_DEFENCE,
    OFFICE_FINANCE,
    OFFICE_ECONOMY,
    OFFICE_TRADE,
    OFFICE_ENERGY,
    OFFICE_HEALTH,
    OFFICE_EDUCATION,
    OFFICE_ENVIRONMENT,
    OFFICE_INTERIOR,
    OFFICE_JUSTICE,
    OFFICE_SECURITY,
    OFFICE_STAFF,
    OFFICE_SECRETARY_GENERAL,
    OFFICE_SUPREME_LEADER,
    OFFICE_POPE,
    OFFICE_KING,
    OFFICE_QUEEN,
    OFFICE_CROWN_PRINCE,
    OFFICE_EMPEROR,
    OFFICE_EMIR,
    OFFICE_SULTAN,
    OFFICE_EXECUTIVE,
    OFFICE_CHIEF_JUSTICE
};

struct title {
    const char *words;
    enum office office;
    const char *owner; /* id; empty: the words do not say */
};

/** The rows of roles.def. */
const struct title *office_title(uint32_t row);
/** The office that a title in lower case means; OFFICE_ANY for none. */
enum office office_named(struct dl_str words);

/** Whether somebody holds the office. */
enum standing {
    HOLDS,
    HELD, /* "former", "then" */
    OTHER /* "deputy", "next", "acting": somebody else */
};

/** An office as it stands in the text. */
struct phrase {
    uint32_t from, to; /* tokens of the title */
    uint32_t start;    /* with the owner and "the" before it */
    uint32_t end;      /* with "of" and the owner after it */
    uint32_t title;    /* row of roles.def */
    uint32_t owner;    /* mention of a country or organisation, or NOBODY */
    enum standing standing;
    bool definite; /* "the" or an owner stands before it, and no "a", "any" */
    bool astray;   /* of something that is no name: "president of the club" */
};

/** Who was called what. */
struct lesson {
    uint32_t token; /* where it is taught */
    uint32_t title, form;
    struct dl_str owner; /* id of a country; empty: not said */
    enum standing standing;
};

struct lessons {
    struct lesson *at;
    size_t count, room;
};

enum { OFFICE_SLOTS = 1024, OFFICE_TITLES_MAX = 256 };

struct roles {
    struct linker *linker;
    const struct dl_document *doc;
    struct dl_mentions *mentions;
    uint32_t *starts, *ends; /* mention that starts or ends at a token + 1 */
    /* Titles by where their first words fall: row + 1 of the first one, and of
     * the next one after each. */
    uint16_t firsts[OFFICE_SLOTS], nexts[OFFICE_TITLES_MAX];
    struct lessons lessons;
    struct index entries; /* id of what is known to form */
    struct dl_mentions found;
    struct {
        uint32_t *at;
        size_t count, room;
    } forms; /* of what was found */
};

/** Whether a token is `word`, whatever its case. */
bool office_is_word(const struct roles *roles, uint32_t token,
                    const char *word);
/** Fill `roles->firsts` and `roles->nexts`. */
void office_index(struct roles *roles);
/** The longest office that begins at a token. */
bool office_read(struct roles *roles, uint32_t token, struct phrase *out);
/** The person that the office stands beside, or NOBODY: after it, with a comma
 * where it has an owner, or before it and a comma. */
uint32_t office_beside(const struct roles *roles, const struct phrase *phrase);
/** The id of the country or organisation in a mention; empty for NOBODY. */
struct dl_str office_owner(const struct roles *roles, uint32_t mention);
/** The country or organisation that ends before a token, with what may stand
 * between an owner and an office ("'s", "top"): its mention or NOBODY; *start
 * is where it begins. */
uint32_t office_owner_before(const struct roles *roles, uint32_t token,
                             uint32_t *start);
/** The word that says what the title is: "secretary" of "secretary of state".
 */
struct dl_str office_main_word(uint32_t title);

#endif
