/* Walking folders: order, hidden names, links, and what cannot be read. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include <dateline/article.h>

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void
put(const char *path)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("text\n", file);
    fclose(file);
}

/* A fresh folder with articles and other things; it becomes the working
 * directory. */
static void
make_tree(char *folder)
{
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    assert_int_equal(mkdir("a", 0700), 0);
    assert_int_equal(mkdir("c", 0700), 0);
    assert_int_equal(mkdir(".hidden", 0700), 0);
    put("b.txt");
    put("Z.MD");
    put("a/x.markdown");
    put("a/y.text");
    put("c/picture.png");
    put(".hidden/n.txt");
    put(".n.txt");
    assert_int_equal(symlink("../a", "c/loop"), 0);
    assert_int_equal(symlink("../b.txt", "c/link.txt"), 0);
    assert_int_equal(symlink("nowhere", "c/broken.txt"), 0);
}

static void
remove_tree(const char *folder)
{
    static const char *const names[] = {
        "b.txt",         "Z.MD",          "a/x.markdown", "a/y.text",
        "c/picture.png", ".hidden/n.txt", ".n.txt",       "c/loop",
        "c/link.txt",    "c/broken.txt"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        unlink(names[i]);
    rmdir("a");
    rmdir("c");
    rmdir(".hidden");
    assert_int_equal(chdir("/"), 0);
    rmdir(folder);
}

static void
folders_are_walked_in_name_order_files_first(void **state)
{
    char folder[] = "/tmp/dateline-files-XXXXXX";
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    make_tree(folder);
    dl_files_find(*state, ".", &files, &faults);
    remove_tree(folder);
    static const char *const expected[] = {
        "./Z.MD", "./b.txt", "./a/x.markdown", "./a/y.text", "./c/link.txt"};
    assert_int_equal(files.count, 5);
    for (size_t i = 0; i < files.count; i++)
        assert_str(files.at[i].path, expected[i]);
    assert_true(files.at[0].dated);
    assert_int_equal(files.at[0].bytes, 5);
    assert_int_equal(faults.count, 1);
    assert_string_equal(faults.at[0].where, "./c/broken.txt");
}

static void
what_is_not_there_is_a_fault(void **state)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    dl_files_find(*state, "/no/such/folder", &files, &faults);
    assert_int_equal(files.count, 0);
    assert_int_equal(faults.count, 1);
    assert_int_equal(faults.at[0].status, DL_ERR_MISSING);
    assert_string_equal(faults.at[0].where, "/no/such/folder");
}

static void
a_dash_is_standard_input(void **state)
{
    struct dl_files files = {0};
    struct dl_faults faults = {0};
    dl_files_find(*state, "-", &files, &faults);
    assert_int_equal(files.count, 1);
    assert_str(files.at[0].path, "-");
    assert_false(files.at[0].dated);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(folders_are_walked_in_name_order_files_first),
        arena_test(what_is_not_there_is_a_fault),
        arena_test(a_dash_is_standard_input),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
