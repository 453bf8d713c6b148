/* The lead: the first sentences of an article, the day they tell of, and the
 * words of the title, which say what the article is about. */
/* SPDX-License-Identifier: ISC */
#include "timeline/events.h"

#include <stdlib.h>

/* The publication day, or the day that the lead tells of or names. */
static bool
lead_day(const struct finder *finder, struct dl_day *out)
{
    const struct dl_stamp *published = &finder->layers->article->published;
    const struct story_line *line = &finder->line;
    *out = line->day;
    if (line->has_day && published->day.n - line->day.n <= LEAD_DAYS)
        return true;
    *out = finder->has_lead_day ? finder->lead_day : published->day;
    return finder->has_lead_day || published->known;
}

/* A sentence of the lead without a date of its own. */
void
lead_tell(struct cutting *cutting)
{
    const struct clauses *clauses = &cutting->clauses;
    struct dl_day day;
    bool dated = lead_day(cutting->finder, &day);
    uint32_t index = 0;
    while (index < clauses->count && (!clauses->at[index].has_verb ||
                                      clauses->at[index].kind == CLAUSE_SUB))
        index++;
    if (index == clauses->count)
        return;
    const struct clause *clause = &clauses->at[index];
    if (clause->frame != NO_CLAUSE)
        clause = &clauses->at[index = clause->frame];
    bool past =
        clause->verb.tense == TENSE_PAST || clause->verb.tense == TENSE_PERFECT;
    if (!past || (!dated && clause_speaks(clause)))
        return; /* words without a day are no event */
    struct candidate candidate = {
        .clause = index,
        .from = clause->verb.end,
        .end = clause->end,
        .timex = DL_NO_TIMEX,
        .when = dl_interval_of(day, DL_GRAIN_DAY),
        .placing = dated ? DL_PLACED : DL_UNPLACED,
        .lead = true,
        .rule = dated ? "lead: the day of the report"
                      : "lead: nothing says on which day",
    };
    if (clause_speaks(clause))
        events_tell_report(cutting, index, &candidate);
    else
        event_from_clause(cutting, &candidate);
}

/* The first day named in the lead, when it is recent. */
static void
find_lead_day(struct finder *finder)
{
    const struct dl_timexes *timexes = finder->layers->timexes;
    const struct dl_stamp *published = &finder->layers->article->published;
    for (size_t i = 0; i < timexes->count && published->known; i++) {
        const struct dl_timex *timex = &timexes->at[i];
        if (timex->sentence > finder->lead_end)
            return;
        int32_t ago = published->day.n - timex->when.from.n;
        if (timex->placed && timex->use == DL_USE_LOCATES &&
            timex->when.grain <= DL_GRAIN_DAY && ago >= 0 && ago <= LEAD_DAYS) {
            finder->has_lead_day = true;
            finder->lead_day = timex->when.from;
            return;
        }
    }
}

static int
compare_hash(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Hashes of the longer words of the article's title, for weighing. */
static void
read_title(struct finder *finder)
{
    struct dl_str title = finder->layers->article->title;
    finder->title_words =
        DL_ARRAY(finder->arena, title.bytes / 4 + 1, uint64_t);
    for (size_t i = 0; i < title.bytes;) {
        char word[LEXICON_WORD_MAX];
        size_t bytes = 0;
        while (i < title.bytes && (title.at[i] == ' ' || title.at[i] == '\''))
            i++;
        for (; i < title.bytes && title.at[i] != ' '; i++)
            if (bytes < sizeof word)
                word[bytes++] = dl_to_lower(title.at[i]);
        while (bytes && !dl_is_lower(word[bytes - 1]) &&
               !((unsigned char)word[bytes - 1] & 0x80))
            bytes--;
        if (bytes >= 4)
            finder->title_words[finder->title_count++] =
                dl_str_hash((struct dl_str){word, bytes});
    }
    if (finder->title_count)
        qsort(finder->title_words, finder->title_count, sizeof(uint64_t),
              compare_hash);
}

static uint32_t
find_lead_end(const struct dl_document *doc)
{
    uint32_t seen = 0;
    for (uint32_t i = 0; i < doc->sentence_count; i++) {
        uint32_t paragraph = doc->sentences[i].paragraph;
        seen += doc->paragraphs[paragraph].block == DL_BLOCK_TEXT;
        if (seen == LEAD_SENTENCES)
            return i + 1;
    }
    return doc->sentence_count;
}

void
lead_open(struct finder *finder)
{
    finder->lead_end = find_lead_end(finder->layers->doc);
    find_lead_day(finder);
    read_title(finder);
}
