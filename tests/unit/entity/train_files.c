/* Which annotated files are learnt from, and which only measured. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "entity/train_files.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char columns[] = "-DOCSTART-\tdoc-4\n\nTrains\tO\nto\tO\nPorto\t"
                              "B-LOC\nstopped\tO\n.\tO\n\n"
                              "-DOCSTART-\tdoc-5\n\nAna\tB-PER\nLima\tI-PER\n"
                              "spoke\tO\n.\tO\n";

static const char *
write_file(struct dl_arena *arena, const char *folder, const char *name)
{
    const char *path = dl_arena_printf(arena, "%s/%s", folder, name);
    unit_write(path, columns);
    return path;
}

static char *
new_folder(struct dl_arena *arena)
{
    char *path = dl_arena_copy(arena, "train-XXXXXX", 12);
    assert_non_null(mkdtemp(path));
    return path;
}

static void
remove_all(struct dl_arena *arena, const char *folder, const char *const *names,
           size_t count)
{
    for (size_t i = 0; i < count; i++)
        unlink(dl_arena_printf(arena, "%s/%s", folder, names[i]));
    rmdir(folder);
}

static void
files_of_columns_are_found_by_name(void **state)
{
    static const char *const names[] = {"b.conll", "a.iob2",  "c.txt.xz",
                                        "d.md",    "e.conll", "f.bio"};
    const char *folder = new_folder(*state);
    for (size_t i = 0; i < 6; i++)
        write_file(*state, folder, names[i]);
    struct mix_row none = {DL_STR("e.*"), 0, MIX_NONE, MIX_NONE, false};
    struct mix mix = {&none, 1, 1};
    struct sources sources = {0};
    assert_int_equal(train_find_sources(*state, folder, &mix, &sources, NULL),
                     DL_OK);
    assert_int_equal(sources.count, 4);
    assert_string_equal(sources.at[0].name, "a.iob2");
    assert_string_equal(sources.at[1].name, "b.conll");
    assert_string_equal(sources.at[2].name, "c.txt.xz");
    assert_string_equal(sources.at[3].name, "f.bio");
    remove_all(*state, folder, names, 6);
}

static void
a_file_may_have_any_name_but_must_be_there(void **state)
{
    struct mix mix = {0};
    struct sources sources = {0};
    struct dl_error err;
    assert_int_equal(
        train_find_sources(*state, "no/such.conll", &mix, &sources, &err),
        DL_ERR_MISSING);
    assert_string_equal(err.where, "no/such.conll");
    const char *folder = new_folder(*state);
    const char *path = write_file(*state, folder, "eng.train");
    assert_int_equal(train_find_sources(*state, path, &mix, &sources, NULL),
                     DL_OK);
    assert_int_equal(sources.count, 1);
    static const char *const names[] = {"eng.train"};
    remove_all(*state, folder, names, 1);
}

static void
what_is_measured_is_never_learnt(void **state)
{
    struct source found = {.path = "x/a.conll", .name = "a.conll"};
    found.row.learn = MIX_ALL;
    struct sources sources = {0};
    DL_PUSH((struct dl_arena *)*state, &sources, found);
    sources_measure(*state, "x/a.conll", &sources);
    sources_measure(*state, "y/b.conll", &sources);
    assert_int_equal(sources.count, 2);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(sources.at[i].row.learn, MIX_NONE);
        assert_int_equal(sources.at[i].row.measure, MIX_ALL);
    }
}

static void
documents_are_shared_out_and_copied(void **state)
{
    const char *folder = new_folder(*state);
    struct source source = {.name = "a.conll"};
    source.path = write_file(*state, folder, source.name);
    source.row = (struct mix_row){DL_STR("*"), 0.5, MIX_REST, MIX_FIFTH, true};
    struct dl_arena *scratch = dl_arena_new(0);
    struct gazetteer *gazetteer = gazetteer_new(NULL);
    const struct chainer chainer = {*state, scratch, gazetteer, 10};
    struct chains chains = {0};
    assert_int_equal(source_read(&chainer, &source, 0.5, &chains, NULL), DL_OK);
    assert_int_equal(source.documents, 2);
    assert_int_equal(source.learnt, 1);
    assert_int_equal(source.papers.count, 1);
    assert_str(source.papers.at[0].text->id, "doc-5");
    assert_int_equal(source.papers.at[0].chains.count, 1);
    assert_int_not_equal(source.crc, 0);
    assert_int_equal(chains.count, 2);
    assert_true(chains.at[0].weight == 0.5f);
    assert_true(chains.at[1].weight == 0.25f); /* the copy in capitals */
    gazetteer_free(gazetteer);
    dl_arena_free(scratch);
    static const char *const names[] = {"a.conll"};
    remove_all(*state, folder, names, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(files_of_columns_are_found_by_name),
        arena_test(a_file_may_have_any_name_but_must_be_there),
        arena_test(what_is_measured_is_never_learnt),
        arena_test(documents_are_shared_out_and_copied),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
