/* pack: the gazetteers of a folder as one table in C, to be compiled in.
 * usage: pack FOLDER >gazetteer.c
 * The bytes are those of this machine: what is packed here runs here. */
/* SPDX-License-Identifier: ISC */
#include "entity/gazetteer_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum columns { KEYED, PLAIN };

static const struct {
    const char *file;
    uint32_t lists;
    enum columns columns;
} files[] = {
#define X(list, file, columns) {file, ON(list), columns},
#include "pack.def"
#undef X
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

/* Cut the next field off a line. */
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

/* A name that begins with "~" counts only after "the", which is for the
 * linker to see. */
static void
add_fields(struct gazetteer_builder *builder, struct dl_str line, char mark,
           uint32_t lists)
{
    while (line.bytes) {
        struct dl_str name = next_field(&line, mark);
        if (name.bytes && name.at[0] != '~')
            gazetteer_builder_add(builder, name, lists);
    }
}

static void
add_file(struct gazetteer_builder *builder, const char *folder, size_t i)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.tsv", folder, files[i].file);
    struct dl_str rest = slurp(builder->arena, path), line;
    while (dl_str_line(&rest, &line)) {
        if (!line.bytes || line.at[0] == '#')
            continue;
        if (files[i].columns == KEYED)
            next_field(&line, '\t');
        add_fields(builder, line, '\t', files[i].lists);
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
    puts("/* Made by data/pack from data/gazetteers. */\n"
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
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        add_file(&builder, argv[1], i);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        add_fields(&builder, dl_str_from(words[i].words), '|', words[i].lists);
    print_table(gazetteer_builder_table(&builder));
    fprintf(stderr, "pack: %zu nodes\n", builder.used);
    dl_arena_free(arena);
    return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
