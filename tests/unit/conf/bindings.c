/* Bindings of one file after another: which may stand beside which. */
/* SPDX-License-Identifier: ISC */
#include "../unit.h"

#include "conf/bindings.h"

struct
try {
    struct dl_arena *arena;
    struct dl_keymap keymap;
    struct bindings bindings;
    struct dl_error err;
};

static struct try *
begin(void **state)
{
    struct try *try = DL_NEW(*state, struct try);
    try->arena = *state;
    dl_keymap_default(try->arena, &try->keymap);
    try->bindings =
        (struct bindings){.arena = try->arena, .keymap = &try->keymap};
    return try;
}

/* Lay a file over those before it. */
static enum dl_status
lay(struct try *try, const char *path, const char *yaml)
{
    const struct dl_yaml_node *root;
    struct yaml_source *source = DL_NEW(try->arena, struct yaml_source);
    *source = (struct yaml_source){path, dl_str_from(yaml), 1, &try->err};
    try->bindings.first = try->bindings.count;
    assert_int_equal(
        dl_yaml_read(try->arena, path, source->text, 1, &root, &try->err),
        DL_OK);
    enum dl_status status = bindings_read(&try->bindings, source, root);
    return status == DL_OK ? bindings_check(&try->bindings) : status;
}

static void
a_later_file_binds_again_what_an_earlier_bound(void **state)
{
    struct try *try = begin(state);
    assert_int_equal(lay(try, "a.yaml", "x: star"), DL_OK);
    assert_int_equal(lay(try, "b.yaml", "x: undo"), DL_OK);
    assert_int_equal(lay(try, "c.yaml", "X: up\nC-o: up\nCtrl-o: up"),
                     DL_ERR_SYNTAX);
    assert_non_null(strstr(try->err.text, "in line 2"));
}

static void
a_conflict_names_where_the_other_stands(void **state)
{
    struct try *try = begin(state);
    assert_int_equal(lay(try, "/x/a.yaml", "\n  C-x y: star"), DL_OK);
    assert_int_equal(lay(try, "b.yaml", "C-x: undo"), DL_ERR_SYNTAX);
    assert_non_null(strstr(try->err.text, "\"C-x y\" (star, a.yaml:2:3)"));
    try->bindings.count = 0;
    assert_int_equal(lay(try, "c.yaml", "g g: undo"), DL_ERR_SYNTAX);
    assert_non_null(strstr(try->err.text, "\"g\" (top, built in)"));
}

/* Both are bound, and neither is in the way where the other is in force. */
static void
what_is_unbound_first_makes_room(void **state)
{
    struct try *try = begin(state);
    assert_int_equal(lay(try, "a.yaml", "g: none\ng g: top"), DL_OK);
    assert_int_equal(lay(try, "b.yaml", "list: {z: none, z z: zoom}"), DL_OK);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        arena_test(a_later_file_binds_again_what_an_earlier_bound),
        arena_test(a_conflict_names_where_the_other_stands),
        arena_test(what_is_unbound_first_makes_room),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
