/* The lexicon: every list in one table, walked word by word.
 *
 * A phrase is stored under the hash of its bytes, and so is each of its
 * beginnings that ends where a word can end, marked "goes on": "South" goes
 * on, "South Korea" is a country. A walk over the tokens of a text keeps one
 * running hash and asks once a token; it ends at the first beginning that is
 * not there. Since the key is text with single spaces and not a sequence of
 * tokens, the lists need not be cut by the tokeniser. Beginnings are stored at
 * every change between letters, spaces and marks, which are all the places
 * where a token may end. A slot keeps the whole 64-bit hash and no text: among
 * 2^17 phrases two share a hash once in 2^30 tables.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/lexicon.h"

#include <dateline/arena.h>

#include "entity/gazetteers.h"

enum { FIRST_SLOTS = 1 << 17 };

struct slot {
    uint64_t hash;
    struct match match; /* no lists: the slot is free */
};

struct lexicon {
    struct dl_arena *arena;
    struct slot *slots;
    size_t count, used; /* count is a power of two */
    struct {
        struct entry *at;
        size_t count, room;
    } entries; /* the first stands for none */
};

enum columns { KEYED, PLAIN };
enum role { DECIDES, HINTS };

static const struct {
    enum dl_kind kind;
    enum columns columns;
    enum role role;
} lists[] = {
#define X(code, file, kind, columns, role) \
    [LIST_##code] = {DL_KIND_##kind, columns, role},
#include "entity/lexicon_lists.def"
#undef X
};

enum { READ_LISTS = sizeof lists / sizeof *lists };

static const struct {
    enum list list;
    const char *words;
} words[] = {
#define X(list, words) {LIST_##list, words},
#include "entity/lexicon_words.def"
#undef X
};

static struct slot *
find_slot(const struct lexicon *lexicon, uint64_t hash)
{
    size_t mask = lexicon->count - 1;
    size_t i = (size_t)(hash ^ hash >> 32) & mask;
    while (lexicon->slots[i].match.lists && lexicon->slots[i].hash != hash)
        i = (i + 1) & mask;
    return &lexicon->slots[i];
}

static void
resize(struct lexicon *lexicon, size_t count)
{
    struct slot *old = lexicon->slots;
    size_t old_count = lexicon->count;
    lexicon->slots = DL_ARRAY(lexicon->arena, count, struct slot);
    lexicon->count = count;
    for (size_t i = 0; i < old_count; i++)
        if (old[i].match.lists)
            *find_slot(lexicon, old[i].hash) = old[i];
}

/* The first entry of a phrase stays, except that the user's comes over it. */
static void
store(struct lexicon *lexicon, uint64_t hash, struct match match)
{
    struct slot *slot = find_slot(lexicon, hash);
    if (!slot->match.lists)
        lexicon->used++;
    slot->hash = hash;
    slot->match.lists |= match.lists;
    if (match.entry && (!slot->match.entry || match.lists & ON(USER)))
        slot->match.entry = match.entry;
    if (lexicon->used * 4 > lexicon->count * 3)
        resize(lexicon, lexicon->count * 2);
}

static uint64_t
mix(uint64_t hash, char byte)
{
    return (hash ^ (unsigned char)byte) * UINT64_C(0x100000001b3);
}

static const uint64_t hash_start = UINT64_C(0xcbf29ce484222325);

enum shape { SPACE, LETTER, MARK };

static enum shape
shape_of(char c)
{
    if (dl_is_upper(c) || dl_is_lower(c) || dl_is_digit(c) || (c & 0x80))
        return LETTER;
    return dl_is_space(c) ? SPACE : MARK;
}

static void
insert(struct lexicon *lexicon, struct dl_str phrase, struct match match)
{
    uint64_t hash = hash_start;
    phrase = dl_str_trim(phrase);
    for (size_t i = 0; i < phrase.bytes; i++) {
        enum shape shape = shape_of(phrase.at[i]);
        if (i > 0 && shape != shape_of(phrase.at[i - 1]) &&
            shape_of(phrase.at[i - 1]) != SPACE)
            store(lexicon, hash, (struct match){ON(GOES_ON), NO_ENTRY});
        hash = mix(hash, phrase.at[i]);
    }
    if (phrase.bytes)
        store(lexicon, hash, match);
}

static uint32_t
add_entry(struct lexicon *lexicon, struct entry entry)
{
    DL_PUSH(lexicon->arena, &lexicon->entries, entry);
    return (uint32_t)lexicon->entries.count - 1;
}

/* Cut the next field off a line; an empty field ends it. */
static struct dl_str
next_field(struct dl_str *line, char mark)
{
    size_t end = 0;
    while (end < line->bytes && line->at[end] != mark)
        end++;
    struct dl_str field = {line->at, end};
    end += end < line->bytes;
    line->at += end;
    line->bytes -= end;
    return field;
}

/* "~Alliance" among the names of a line: only with "the" before it. */
static void
insert_name(struct lexicon *lexicon, struct dl_str name, struct match match)
{
    if (name.bytes > 1 && name.at[0] == '~') {
        match.lists = ON(WITH_THE);
        name = (struct dl_str){name.at + 1, name.bytes - 1};
    }
    insert(lexicon, name, match);
}

static void
insert_line(struct lexicon *lexicon, enum list list, struct dl_str line)
{
    struct match match = {UINT32_C(1) << list, NO_ENTRY};
    if (lists[list].columns == KEYED) {
        struct entry entry = {.kind = lists[list].kind};
        entry.id = next_field(&line, '\t');
        struct dl_str rest = line;
        entry.name = next_field(&rest, '\t');
        match.entry = add_entry(lexicon, entry);
    } else if (line.at[0] == '~')
        match.entry = add_entry(
            lexicon, (struct entry){.name = {line.at + 1, line.bytes - 1},
                                    .kind = lists[list].kind});
    while (line.bytes)
        insert_name(lexicon, next_field(&line, '\t'), match);
}

static void
insert_list(struct lexicon *lexicon, enum list list)
{
    struct dl_str rest = gazetteer_text(list), line;
    while (dl_str_line(&rest, &line))
        if (line.bytes && line.at[0] != '#')
            insert_line(lexicon, list, line);
}

static void
insert_words(struct lexicon *lexicon)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct dl_str rest = dl_str_from(words[i].words);
        struct match match = {UINT32_C(1) << words[i].list, NO_ENTRY};
        while (rest.bytes)
            insert(lexicon, next_field(&rest, '|'), match);
    }
}

/* A user's alias that names a known thing of ours joins them: the entry keeps
 * our id, so that "Alliance: NATO" and our "NATO" stay one. */
static void
insert_known(struct lexicon *lexicon, const struct dl_known *known)
{
    struct match old = lexicon_look(lexicon, known->names.at[0]);
    struct entry entry = {.kind = known->kind, .id = known->id};
    if (old.entry && lexicon->entries.at[old.entry].kind == known->kind)
        entry.id = lexicon->entries.at[old.entry].id;
    entry.name = dl_str_copy(lexicon->arena, known->names.at[0]);
    struct match match = {ON(USER), add_entry(lexicon, entry)};
    for (size_t i = 0; i < known->names.count; i++)
        insert(lexicon, known->names.at[i], match);
    for (size_t i = 0; i < known->also.count; i++)
        insert(lexicon, known->also.at[i], match);
}

static void
insert_knowledge(struct lexicon *lexicon, const struct dl_knowledge *known)
{
    struct entry none = {.kind = DL_KIND_NONE};
    for (size_t i = 0; i < known->entries.count; i++)
        insert_known(lexicon, &known->entries.at[i]);
    for (size_t i = 0; i < known->never.count; i++) {
        struct match match = {ON(USER), add_entry(lexicon, none)};
        insert(lexicon, known->never.at[i], match);
    }
}

struct lexicon *
lexicon_new(const struct dl_knowledge *known)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct lexicon *lexicon = DL_NEW(arena, struct lexicon);
    lexicon->arena = arena;
    resize(lexicon, FIRST_SLOTS);
    add_entry(lexicon, (struct entry){.kind = DL_KIND_NONE});
    for (int list = 0; list < READ_LISTS; list++)
        insert_list(lexicon, (enum list)list);
    insert_words(lexicon);
    if (known)
        insert_knowledge(lexicon, known);
    return lexicon;
}

void
lexicon_free(struct lexicon *lexicon)
{
    if (lexicon)
        dl_arena_free(lexicon->arena);
}

const struct entry *
lexicon_entry(const struct lexicon *lexicon, uint32_t entry)
{
    return &lexicon->entries.at[entry];
}

/* A curly apostrophe is read as the straight one the lists have. */
static uint64_t
mix_word(uint64_t hash, struct dl_str word, bool titled)
{
    for (size_t i = 0; i < word.bytes; i++) {
        struct dl_str rest = {word.at + i, word.bytes - i};
        if (dl_str_starts(rest, DL_STR("\xe2\x80\x99"))) {
            hash = mix(hash, '\'');
            i += 2;
        } else {
            hash =
                mix(hash, titled && i ? dl_to_lower(word.at[i]) : word.at[i]);
        }
    }
    return hash;
}

struct match
lexicon_step(const struct lexicon *lexicon, struct walk *walk,
             struct dl_str word, bool glued, bool titled)
{
    if (!walk->begun)
        *walk = (struct walk){hash_start, true};
    else if (!glued)
        walk->hash = mix(walk->hash, ' ');
    walk->hash = mix_word(walk->hash, word, titled);
    return find_slot(lexicon, walk->hash)->match;
}

struct match
lexicon_look(const struct lexicon *lexicon, struct dl_str phrase)
{
    struct walk walk = {0};
    return lexicon_step(lexicon, &walk, phrase, true, false);
}

uint32_t
lexicon_deciding(void)
{
    uint32_t all = ON(USER);
    for (int list = 0; list < READ_LISTS; list++)
        if (lists[list].role == DECIDES)
            all |= UINT32_C(1) << list;
    return all;
}

static int
first_deciding(uint32_t set)
{
    for (int list = 0; list < READ_LISTS; list++)
        if (set >> list & 1 && lists[list].role == DECIDES)
            return list;
    return -1;
}

enum dl_kind
lexicon_kind(uint32_t set)
{
    int list = first_deciding(set);
    return list < 0 ? DL_KIND_NONE : lists[list].kind;
}

void
lexicon_fill(const struct lexicon *lexicon, size_t *used, size_t *slots)
{
    *used = lexicon->used;
    *slots = lexicon->count;
}
