/* What single words mean for telling events: grammar, verbs, event nouns. */
/* SPDX-License-Identifier: ISC */
#ifndef TIMELINE_LEXICON_H
#define TIMELINE_LEXICON_H

#include <dateline/str.h>

/** Classes of happenings, one per line of classes.def. */
enum class {
#define X(code, nature, help) CLASS_##code,
#include "timeline/classes.def"
#undef X
    CLASS_COUNT
};

enum nature { NATURE_HAPPENS, NATURE_SPEAKS, NATURE_STATE };

/** What a word of grammar does; PLAIN for all others. */
enum word_use {
    WORD_PLAIN,
    WORD_DET,
    WORD_PREP,
    WORD_PRON,
    WORD_REL,
    WORD_SUBORD,
    WORD_CONJ,
    WORD_NEG,
    WORD_BE,
    WORD_HAVE,
    WORD_DO,
    WORD_WILL,
    WORD_MODAL,
    WORD_TO,
    WORD_THAT,
    WORD_ADVERB,
    WORD_ADJ,
    WORD_POSS
};

enum verb_form {
    FORM_NONE, /* no verb */
    FORM_BASE,
    FORM_THIRD, /* "meets"; also the plural of a noun */
    FORM_PAST,  /* past, or past and participle */
    FORM_PART,  /* participle only */
    FORM_ING,
    FORM_SAME /* base, past and participle alike: "hit" */
};

/** What the phrases that a word can be the first of are about. */
enum word_leads {
    LEADS_RELATION = 1, /* relations.def: "in the wake of" */
    LEADS_DISTANCE = 2  /* distances.def: "a few days" */
};

struct word {
    uint8_t use;   /* enum word_use */
    uint8_t form;  /* enum verb_form; FORM_NONE when it cannot be a verb */
    uint8_t class; /* of the verb, CLASS_NONE for an unlisted one */
    uint8_t noun;  /* class of the event noun, CLASS_NONE when it is none */
    uint8_t leads; /* set of enum word_leads */
};

enum { LEXICON_WORD_MAX = 24 }; /* longer words are PLAIN */

/** Read one word, in any case. Cost: a few bisections. */
struct word lexicon_read(struct dl_str word);
enum nature lexicon_nature(enum class class);

#endif
