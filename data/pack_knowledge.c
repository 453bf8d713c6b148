/* pack_knowledge: knowledge files as tables in C, to be compiled in.
 * usage: pack_knowledge FILE... >knowledge.c
 * What is at fault in one of them, an id that stands twice or that nobody has,
 * ends the build. */
/* SPDX-License-Identifier: ISC */
#include "entity/registry_table.h"

#include <stdio.h>
#include <stdlib.h>

static bool
tell_faults(const struct dl_knowledge *known)
{
    for (size_t i = 0; i < known->faults.count; i++) {
        char text[4 * DL_ERROR_TEXT_MAX];
        dl_error_format(&known->faults.at[i], text, sizeof text);
        fprintf(stderr, "pack_knowledge: %s\n", text);
    }
    return known->faults.count > 0;
}

/* An id of one file may stand in no other. */
static bool
tell_twice(const struct registry_table *table)
{
    bool told = false;
    for (uint32_t i = 1; i < table->id_count; i++) {
        const struct registry_name *id = &table->ids[i];
        if (id->key != id[-1].key)
            continue;
        struct dl_str text = registry_string(table, table->rows[id->record].id);
        fprintf(stderr, "pack_knowledge: two entries are \"%.*s\"\n",
                DL_FMT(text));
        told = true;
    }
    return told;
}

static bool
tell_dangling(struct dl_strs ids)
{
    for (size_t i = 0; i < ids.count; i++)
        fprintf(stderr, "pack_knowledge: no entry is \"%.*s\"\n",
                DL_FMT(ids.at[i]));
    return ids.count > 0;
}

static void
print_pool(const struct registry_table *table)
{
    enum { A_LINE = 32 };
    uint32_t bytes = 0;
    for (uint32_t i = 0; i < table->row_count; i++) {
        struct registry_text name = table->rows[i].name;
        bytes = name.at + name.bytes > bytes ? name.at + name.bytes : bytes;
    }
    for (uint32_t i = 0; i < table->held_count; i++) {
        struct registry_text of = table->held[i].of_id;
        bytes = of.at + of.bytes > bytes ? of.at + of.bytes : bytes;
    }
    puts("static const char pool[] =");
    for (uint32_t i = 0; i < bytes; i++)
        printf("%s\\%03o%s", i % A_LINE ? "" : "\"",
               (unsigned char)table->pool[i],
               i % A_LINE == A_LINE - 1 ? "\"\n" : "");
    puts(bytes % A_LINE ? "\";" : ";");
}

static void
print_rows(const struct registry_table *table)
{
    puts("static const struct registry_row rows[] = {");
    for (uint32_t i = 0; i < table->row_count; i++) {
        const struct registry_row *row = &table->rows[i];
        printf("{{%u,%u},{%u,%u},%u,%u,%u,%u,%u,%u,%u},\n", row->id.at,
               row->id.bytes, row->name.at, row->name.bytes, row->of,
               row->stands_for, row->held, row->held_count, row->kind,
               row->pinned, row->people);
    }
    puts("};");
}

static void
print_held(const struct registry_table *table)
{
    puts("static const struct registry_held held[] = {");
    for (uint32_t i = 0; i < table->held_count; i++) {
        const struct registry_held *held = &table->held[i];
        printf("{{%u,%u},{%u,%u},%u,%u,%uu,%d,%d,%u,%u},\n", held->title.at,
               held->title.bytes, held->of_id.at, held->of_id.bytes,
               held->person, held->of, held->office, held->from, held->to,
               held->has_from, held->has_to);
    }
    puts("};\nstatic const uint32_t by_office[] = {");
    for (uint32_t i = 0; i < table->held_count; i++)
        printf("%u,\n", table->by_office[i]);
    puts("};");
}

static void
print_names(const char *name, const struct registry_name *names, uint32_t count)
{
    printf("static const struct registry_name %s[] = {\n", name);
    for (uint32_t i = 0; i < count; i++)
        printf("{UINT64_C(0x%llx),%u,%u},\n", (unsigned long long)names[i].key,
               names[i].record, names[i].weak);
    puts("};");
}

static void
print_table(const struct registry_table *table)
{
    puts("/* Made by data/pack_knowledge from data/knowledge. */\n"
         "#include \"entity/registry_table.h\"\n");
    print_pool(table);
    print_rows(table);
    print_held(table);
    print_names("names", table->names, table->name_count);
    print_names("ids", table->ids, table->id_count);
    printf("const struct registry_table registry_own = {\n"
           "    .pool = pool, .rows = rows, .held = held,\n"
           "    .by_office = by_office, .names = names, .ids = ids,\n"
           "    .row_count = %u, .held_count = %u,\n"
           "    .name_count = %u, .id_count = %u,\n};\n",
           table->row_count, table->held_count, table->name_count,
           table->id_count);
}

int
main(int argc, char **argv)
{
    struct dl_arena *arena = dl_arena_new(0);
    struct dl_knowledge known = {.faults = {0}};
    struct registry_table table;
    for (int i = 1; i < argc; i++) {
        struct dl_error err;
        enum dl_status status = dl_knowledge_load(arena, argv[i], &known, &err);
        if (status == DL_ERR_MISSING || status == DL_ERR_IO)
            dl_faults_add(arena, &known.faults, &err);
    }
    bool broken = tell_faults(&known);
    if (!broken) {
        struct dl_strs dangling =
            registry_table_build(arena, &known, NULL, &table);
        broken = tell_dangling(dangling);
        broken = tell_twice(&table) || broken;
    }
    if (!broken)
        print_table(&table);
    dl_arena_free(arena);
    return broken || fflush(stdout) != 0;
}
