/* Names as features: those that were recognised by who they are, those that
 * were not by their letters alone. One of these at the head of a sentence,
 * where any word has a capital, is a guess. */
/* SPDX-License-Identifier: ISC */
#include "timeline/kin.h"
#include "timeline/signing.h"

uint32_t
sign_name(const struct dl_layers *layers, const struct dl_directory *directory,
          uint32_t article, uint32_t entity)
{
    if (directory) {
        const struct dl_listing *at =
            &directory->at[directory->of[article][entity]];
        return kin_name(at->key, at->kind);
    }
    const struct dl_entity *at = &layers[article].entities->at[entity];
    return kin_name(at->key, at->kind);
}

/* A name by its letters alone. */
static uint32_t
spelt_name(struct dl_str word)
{
    char text[LEXICON_WORD_MAX];
    if (word.bytes > sizeof text)
        return 0;
    for (size_t i = 0; i < word.bytes; i++)
        text[i] = dl_to_lower(word.at[i]);
    return kin_name((struct dl_str){text, word.bytes}, DL_KIND_ORGANISATION);
}

bool
naming_is_unknown(const struct dl_token *token, struct word read)
{
    return (token->flags & DL_TOKEN_CAPITAL) &&
           !(token->flags & DL_TOKEN_LOWER_TOO) && read.use == WORD_PLAIN &&
           read.form == FORM_NONE && read.noun == CLASS_NONE;
}

/* It weighs nothing unless another sign knows it for a name. */
static void
add_guess(struct signing *signing, uint32_t hash)
{
    struct sign *sign = &signing->sign;
    uint16_t before = sign->feature_count;
    signing_add_feature(signing, hash);
    if (sign->feature_count > before)
        sign->features[before].weight = FEATURE_GUESS;
}

void
naming_add_unknown(struct signing *signing, uint32_t token)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    uint32_t name = spelt_name(dl_token_text(doc, token));
    if (doc->tokens[token].flags & DL_TOKEN_OPENS)
        add_guess(signing, name);
    else
        signing_add_feature(signing, name);
}

void
naming_add_mention(struct signing *signing, uint32_t token,
                   const struct dl_mention *mention)
{
    const struct dl_document *doc = signing_own(signing)->doc;
    if (mention->span.start == doc->tokens[token].span.start)
        kin_add_place(signing, token, mention);
    if (mention->kind != DL_KIND_EVENT)
        signing_add_feature(signing,
                            sign_name(signing->layers, signing->directory,
                                      signing->sign.article, mention->entity));
    else if (doc->tokens[token].flags & DL_TOKEN_CAPITAL)
        signing_add_feature(signing, spelt_name(dl_token_text(doc, token)));
}
