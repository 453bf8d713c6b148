/* Adding up the rows of a token's features: where most of the time goes.
 *
 * A row is 16 signed bytes, one vector register. Bytes are widened to 16 bits
 * before they are added; 256 rows of at most 128 cannot overflow. Rows lie
 * anywhere in a table that is larger than the fast caches, so what counts is
 * that the loads do not wait for each other: the addresses are all known before
 * the loop begins, and the machine runs ahead on its own.
 */
/* SPDX-License-Identifier: ISC */
#include "entity/model.h"

#include <string.h>

#if defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE4_1__)
#include <smmintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__ARM_NEON)
#include <arm_neon.h>
#endif

_Static_assert(COLUMNS == 16, "a row is one vector register");

void
model_sum_plain(const struct model *model, const uint32_t *rows, int count,
                int16_t sum[COLUMNS])
{
    memset(sum, 0, COLUMNS * sizeof *sum);
    for (int i = 0; i < count; i++)
        for (int k = 0; k < COLUMNS; k++)
            sum[k] = (int16_t)(sum[k] + model->rows[rows[i]][k]);
}

void
model_fetch(const struct model *model, const uint32_t *rows, int count)
{
#if defined(__GNUC__)
    for (int i = 0; i < count; i++)
        __builtin_prefetch(model->rows[rows[i]]);
#else
    (void)model, (void)rows, (void)count;
#endif
}

#if defined(__AVX2__)

void
model_sum(const struct model *model, const uint32_t *rows, int count,
          int16_t sum[COLUMNS])
{
    __m256i all = _mm256_setzero_si256();
    for (int i = 0; i < count; i++) {
        __m128i row = _mm_loadu_si128((const void *)model->rows[rows[i]]);
        all = _mm256_add_epi16(all, _mm256_cvtepi8_epi16(row));
    }
    _mm256_storeu_si256((void *)sum, all);
}

#elif defined(__SSE2__)

/* The low and the high eight columns of a row as 16-bit numbers. */
static inline __m128i
widen_low(__m128i row)
{
#if defined(__SSE4_1__)
    return _mm_cvtepi8_epi16(row);
#else
    return _mm_srai_epi16(_mm_unpacklo_epi8(row, row), 8);
#endif
}

static inline __m128i
widen_high(__m128i row)
{
    return _mm_srai_epi16(_mm_unpackhi_epi8(row, row), 8);
}

void
model_sum(const struct model *model, const uint32_t *rows, int count,
          int16_t sum[COLUMNS])
{
    __m128i low = _mm_setzero_si128(), high = low;
    for (int i = 0; i < count; i++) {
        __m128i row = _mm_loadu_si128((const void *)model->rows[rows[i]]);
        low = _mm_add_epi16(low, widen_low(row));
        high = _mm_add_epi16(high, widen_high(row));
    }
    _mm_storeu_si128((void *)sum, low);
    _mm_storeu_si128((void *)(sum + 8), high);
}

#elif defined(__ARM_NEON)

void
model_sum(const struct model *model, const uint32_t *rows, int count,
          int16_t sum[COLUMNS])
{
    int16x8_t low = vdupq_n_s16(0), high = low;
    for (int i = 0; i < count; i++) {
        int8x16_t row = vld1q_s8(model->rows[rows[i]]);
        low = vaddw_s8(low, vget_low_s8(row));
        high = vaddw_s8(high, vget_high_s8(row));
    }
    vst1q_s16(sum, low);
    vst1q_s16(sum + 8, high);
}

#else

void
model_sum(const struct model *model, const uint32_t *rows, int count,
          int16_t sum[COLUMNS])
{
    model_sum_plain(model, rows, count, sum);
}

#endif
