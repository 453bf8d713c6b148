/* SPDX-License-Identifier: ISC */
#include "desk/backlog.h"
#include "desk/basis.h"
#include "stored.h"

static struct basis *
open_basis(struct stored *stored)
{
    struct dl_aparts none = {NULL, 0, 0};
    struct basis *basis = NULL;
    assert_int_equal(basis_open(&stored->settings, &none, &basis, NULL), DL_OK);
    return basis;
}

static struct dl_recall
recall_of(struct stored *stored, const struct basis *basis)
{
    return (struct dl_recall){.store = stored->store,
                              .tagger = basis->tagger,
                              .work = dl_lattice_new(),
                              .version = basis->version};
}

static size_t
pending(struct stored *stored, uint32_t version)
{
    struct dl_ids ids = {NULL, 0, 0};
    dl_store_pending(stored->arena, stored->store, version, 99, &ids, NULL);
    return ids.count;
}

static void
all_that_waits_is_read_once(void **state)
{
    struct stored *stored = *state;
    struct basis *basis = open_basis(stored);
    struct dl_recall recall = recall_of(stored, basis);
    struct backlog *backlog = backlog_new();
    stored_put(stored, 0, 3);
    for (size_t left = 3; left > 0; left--) {
        assert_int_equal(pending(stored, basis->version), left);
        assert_true(backlog_step(backlog, &recall));
    }
    assert_int_equal(pending(stored, basis->version), 0);
    assert_false(backlog_step(backlog, &recall));
    stored_put(stored, 3, 1);
    assert_false(backlog_step(backlog, &recall)); /* nobody has said so */
    backlog_wake(backlog);
    assert_true(backlog_step(backlog, &recall));
    assert_int_equal(pending(stored, basis->version), 0);
    backlog_free(backlog);
    dl_lattice_free(recall.work);
    basis_drop(basis);
}

static void
so_many_are_read_and_no_more(void **state)
{
    struct stored *stored = *state;
    struct basis *basis = open_basis(stored);
    struct dl_recall recall = recall_of(stored, basis);
    stored_put(stored, 0, 5);
    assert_int_equal(dl_recall_pending(&recall, 2), 2);
    assert_int_equal(pending(stored, basis->version), 3);
    assert_int_equal(dl_recall_pending(&recall, 9), 3);
    assert_int_equal(dl_recall_pending(&recall, 9), 0);
    dl_lattice_free(recall.work);
    basis_drop(basis);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        stored_test(all_that_waits_is_read_once),
        stored_test(so_many_are_read_and_no_more),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
