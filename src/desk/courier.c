/* The courier: two lanes, and which of them does what. */
/* SPDX-License-Identifier: ISC */
#include "desk/courier.h"

#include "desk/lane.h"

#include <stdlib.h>

struct courier {
    struct lane rounds, favours;
};

enum dl_status
courier_open(const struct courier_start *start, struct courier **out,
             struct dl_error *err)
{
    struct courier *courier = dl_heap_new(sizeof *courier);
    enum dl_status status =
        lane_open(&courier->rounds, start, NULL, rounds_work, err);
    if (status != DL_OK) {
        free(courier);
        return status;
    }
    status = lane_open(&courier->favours, start, &courier->rounds, favours_work,
                       err);
    if (status == DL_OK) {
        *out = courier;
        return DL_OK;
    }
    lane_stop(&courier->rounds);
    lane_close(&courier->rounds);
    free(courier);
    return status;
}

void
courier_stop(struct courier *courier)
{
    if (!courier)
        return;
    lane_stop(&courier->rounds);
    lane_stop(&courier->favours);
}

void
courier_close(struct courier *courier)
{
    if (!courier)
        return;
    courier_stop(courier);
    lane_close(&courier->favours); /* which gives orders to the other */
    lane_close(&courier->rounds);
    free(courier);
}

void
courier_refresh(struct courier *courier, struct dl_str url)
{
    struct order order = {.what = ORDER_REFRESH, .url = url};
    lane_order(&courier->rounds, &order);
}

void
courier_add(struct courier *courier, struct dl_str url)
{
    struct order order = {.what = ORDER_ADD, .url = url};
    lane_order(&courier->favours, &order);
}

void
courier_full(struct courier *courier, struct dl_key key)
{
    struct order order = {.what = ORDER_FULL, .url = DL_STR(""), .key = key};
    lane_order(&courier->favours, &order);
}

void
courier_history(struct courier *courier, struct dl_key key)
{
    struct order order = {.what = ORDER_HISTORY, .url = DL_STR(""), .key = key};
    lane_order(&courier->favours, &order);
}

void
courier_health(struct courier *courier)
{
    struct order order = {.what = ORDER_HEALTH, .url = DL_STR("")};
    lane_order(&courier->favours, &order);
}
