/* Whether texts are looked up in another language. */
/* SPDX-License-Identifier: ISC */
#include "base/words.h"

bool words_translated = false;
