/* pack: the gazetteers and the names of the knowledge as one table in C, to be
 * compiled in.
 * usage: pack FOLDER >gazetteer.c
 * The bytes are those of this machine: what is packed here runs here. */
/* SPDX-License-Identifier: ISC */
#include <dateline/knowledge.h>

#include "entity/gazetteer_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PATH_BYTES = 4096 };

static const struct {
    const char *file;
    uint32_t lists;
} plain[] = {
#define PLAIN(list, file) {file, ON(list)},
#define KNOWN(list, file)
#include "pack.def"
#undef KNOWN
#undef PLAIN
};

static const struct {
    const char *file;
    uint32_t lists;
} known[] = {
#define PLAIN(list, file)
#define KNOWN(list, file) {file, ON(list)},
#include "pack.def"
#undef KNOWN
#undef PLAIN
};

static const struct {
    const char *words;
    uint32_t lists;
} words[] = {
#define X(list, words) {words, ON(list)},
#include "entity/words.def"
#undef X
};

static struct dl_str
slurp(struct dl_arena *arena, const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
        fprintf(stderr, "pack: cannot read %s\n", path);
        exit(1);
    }
    size_t bytes = (size_t)ftell(file);
    char *at = dl_arena_alloc(arena, bytes + 1);
    rewind(file);
    bytes = fread(at, 1, bytes, file);
    fclose(file);
    return (struct dl_str){at, bytes};
}

/* Names parted by `mark`. */
static void
add_fields(struct gazetteer_builder *builder, struct dl_str line, char mark,
           uint32_t lists)
{
    while (line.bytes) {
        struct dl_str name = dl_str_field(&line, mark);
        if (name.bytes)
            gazetteer_builder_add(builder, name, lists);
    }
}

static void
add_plain(struct gazetteer_builder *builder, const char *folder, size_t i)
{
    char path[PATH_BYTES];
    snprintf(path, sizeof path, "%s/gazetteers/%s.tsv", folder, plain[i].file);
    struct dl_str rest = slurp(builder->arena, path), line;
    while (dl_str_line(&rest, &line))
        if (line.bytes && line.at[0] != '#')
            add_fields(builder, line, '\t', plain[i].lists);
}

static void
add_names(struct gazetteer_builder *builder, struct dl_strs names,
          uint32_t lists)
{
    for (size_t i = 0; i < names.count; i++)
        gazetteer_builder_add(builder, names.at[i], lists);
}

/* A weak name (`also`) is for the linker alone: it is too often another's. */
static void
add_known(struct gazetteer_builder *builder, const char *folder, size_t i)
{
    char path[PATH_BYTES];
    struct dl_knowledge knowledge = {0};
    struct dl_error err;
    snprintf(path, sizeof path, "%s/knowledge/%s.yaml", folder, known[i].file);
    if (dl_knowledge_load(builder->arena, path, &knowledge, &err)) {
        fprintf(stderr, "pack: cannot read %s\n", path);
        exit(1);
    }
    for (size_t k = 0; k < knowledge.entries.count; k++) {
        const struct dl_known *entry = &knowledge.entries.at[k];
        add_names(builder, entry->names, known[i].lists);
        add_names(builder, entry->people, ON(GROUP));
    }
}

static void
print_bytes(const unsigned char *at, size_t bytes)
{
    enum { A_LINE = 32 };
    for (size_t i = 0; i < bytes; i++) {
        if (i % A_LINE == 0)
            fputs(i ? "\"\n\"" : "\"", stdout);
        printf("\\%03o", at[i]);
    }
    puts("\"");
}

static void
print_table(struct gazetteer_table table)
{
    size_t count = (size_t)1 << table.bits;
    puts("/* Made by data/pack from data/gazetteers and data/knowledge. */\n"
         "#include \"entity/gazetteer_table.h\"\n");
    printf("static const union {\n    char bytes[%zu];\n"
           "    struct gazetteer_slot slots[%zu];\n} table = {\n",
           count * sizeof *table.slots, count);
    print_bytes((const unsigned char *)table.slots,
                count * sizeof *table.slots);
    printf("};\n\nconst struct gazetteer_table gazetteer_own = "
           "{table.slots, %u};\n",
           table.bits);
}

int
main(int argc, char **argv)
{
    if (argc != 2) {
        fputs("usage: pack FOLDER >gazetteer.c\n", stderr);
        return 2;
    }
    struct dl_arena *arena = dl_arena_new(0);
    struct gazetteer_builder builder;
    gazetteer_builder_init(&builder, arena);
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        add_plain(&builder, argv[1], i);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        add_known(&builder, argv[1], i);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        add_fields(&builder, dl_str_from(words[i].words), '|', words[i].lists);
    print_table(gazetteer_builder_table(&builder));
    fprintf(stderr, "pack: %zu nodes\n", builder.used);
    dl_arena_free(arena);
    return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
