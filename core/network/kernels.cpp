#include "core/network/kernels.h"

#include "core/activation/catalog.h"
#include "core/activation/math.h"
#include "core/processor.h"

#include <algorithm>
#include <limits>

namespace rectiscope {
namespace {

// Eight floats; the compiler splits them where the processor's registers are narrower. Reads and writes need
// only the alignment of a float.
using Block =
    float __attribute__((vector_size(sizeof(float) * rowBlock), aligned(alignof(float)), may_alias));

// A tile of rowBlocks × columns of C stays in registers while the products run over the depth.
template <int rowBlocks, int columns>
RECTISCOPE_INLINE void tile(const float* a, std::ptrdiff_t aStride, const float* b, std::ptrdiff_t bRowStride,
                            std::ptrdiff_t bColumnStride, float* c, std::ptrdiff_t cStride, int depth,
                            const float* bias)
{
    Block sum[rowBlocks][columns];
    for (int r = 0; r < rowBlocks; ++r) {
        Block start{};
        if (bias != nullptr) start = *reinterpret_cast<const Block*>(bias + r * rowBlock);
        for (int j = 0; j < columns; ++j) sum[r][j] = start;
    }
    for (int k = 0; k < depth; ++k, a += aStride, b += bRowStride) {
        Block left[rowBlocks];
        for (int r = 0; r < rowBlocks; ++r) left[r] = *reinterpret_cast<const Block*>(a + r * rowBlock);
        for (int j = 0; j < columns; ++j)
            for (int r = 0; r < rowBlocks; ++r) sum[r][j] += left[r] * b[j * bColumnStride];
    }
    for (int j = 0; j < columns; ++j)
        for (int r = 0; r < rowBlocks; ++r)
            *reinterpret_cast<Block*>(c + j * cStride + r * rowBlock) = sum[r][j];
}

template <int rowBlocks, int widest>
RECTISCOPE_INLINE void rowPanel(const Product& p, int row)
{
    const float* a = p.a + row;
    const float* bias = p.bias == nullptr ? nullptr : p.bias + row;
    int j = 0;
    for (; j + widest <= p.columns; j += widest)
        tile<rowBlocks, widest>(a, p.aStride, p.b + j * p.bColumnStride, p.bRowStride, p.bColumnStride,
                                p.c + row + j * p.cStride, p.cStride, p.depth, bias);
    const float* b = p.b + j * p.bColumnStride;
    float* c = p.c + row + j * p.cStride;
    switch (p.columns - j) {
    case 5:
        if constexpr (widest > 5)
            return tile<rowBlocks, 5>(a, p.aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth,
                                      bias);
        break;
    case 4:
        if constexpr (widest > 4)
            return tile<rowBlocks, 4>(a, p.aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth,
                                      bias);
        break;
    case 3:
        if constexpr (widest > 3)
            return tile<rowBlocks, 3>(a, p.aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth,
                                      bias);
        break;
    case 2:
        return tile<rowBlocks, 2>(a, p.aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth,
                                  bias);
    case 1:
        return tile<rowBlocks, 1>(a, p.aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth,
                                  bias);
    default:
        break;
    }
}

// widest × 2 accumulators and their operands fill the registers: 12 of 16 with AVX2, 6 pairs of 16 with SSE2.
template <int widest>
RECTISCOPE_INLINE void multiplyLoop(const Product& p)
{
    int row = 0;
    for (; row + 2 * rowBlock <= p.rows; row += 2 * rowBlock) rowPanel<2, widest>(p, row);
    if (row < p.rows) rowPanel<1, widest>(p, row);
}

using Indices = int __attribute__((vector_size(sizeof(int) * rowBlock)));

// An 8 × 8 block by three rounds of exchanging halves.
RECTISCOPE_INLINE void transposeBlock(const float* source, std::ptrdiff_t sourceStride, float* target,
                                      std::ptrdiff_t targetStride)
{
    Block m[rowBlock];
    for (int i = 0; i < rowBlock; ++i) m[i] = *reinterpret_cast<const Block*>(source + i * sourceStride);
    Block n[rowBlock];
    for (int i = 0; i < 4; ++i) {
        n[2 * i] = __builtin_shuffle(m[2 * i], m[2 * i + 1], Indices{0, 8, 2, 10, 4, 12, 6, 14});
        n[2 * i + 1] = __builtin_shuffle(m[2 * i], m[2 * i + 1], Indices{1, 9, 3, 11, 5, 13, 7, 15});
    }
    for (int half = 0; half < 2; ++half)
        for (int i = 0; i < 2; ++i) {
            const int first = 4 * half + i;
            m[first] = __builtin_shuffle(n[first], n[first + 2], Indices{0, 1, 8, 9, 4, 5, 12, 13});
            m[first + 2] = __builtin_shuffle(n[first], n[first + 2], Indices{2, 3, 10, 11, 6, 7, 14, 15});
        }
    for (int i = 0; i < 4; ++i) {
        *reinterpret_cast<Block*>(target + i * targetStride) =
            __builtin_shuffle(m[i], m[i + 4], Indices{0, 1, 2, 3, 8, 9, 10, 11});
        *reinterpret_cast<Block*>(target + (i + 4) * targetStride) =
            __builtin_shuffle(m[i], m[i + 4], Indices{4, 5, 6, 7, 12, 13, 14, 15});
    }
}

RECTISCOPE_INLINE void transposeLoop(const float* source, std::ptrdiff_t sourceStride, int rows, int columns,
                                     float* target, std::ptrdiff_t targetStride)
{
    int column = 0;
    for (; column + rowBlock <= columns; column += rowBlock)
        for (int row = 0; row < rows; row += rowBlock)
            transposeBlock(source + column * sourceStride + row, sourceStride,
                           target + row * targetStride + column, targetStride);
    for (; column < columns; ++column)
        for (int row = 0; row < rows; ++row)
            target[row * targetStride + column] = source[column * sourceStride + row];
}

RECTISCOPE_INLINE void sumColumnsLoop(const float* m, int stride, int columns, float* sums)
{
    for (int row = 0; row < stride; row += rowBlock) {
        Block sum{};
        const float* column = m + row;
        for (int j = 0; j < columns; ++j, column += stride) sum += *reinterpret_cast<const Block*>(column);
        *reinterpret_cast<Block*>(sums + row) = sum;
    }
}

RECTISCOPE_INLINE void rowSlopeForwardLoop(const float* z, const float* slopes, float* h, int stride,
                                           int columns)
{
    for (int j = 0; j < columns; ++j, z += stride, h += stride)
        for (int i = 0; i < stride; ++i) h[i] = z[i] < 0 ? slopes[i] * z[i] : z[i];
}

RECTISCOPE_INLINE void rowSlopeBackwardLoop(const float* z, const float* slopes, const float* dh, float* dz,
                                            float* slopeGradient, int stride, int columns)
{
    for (int i = 0; i < stride; ++i) slopeGradient[i] = 0;
    for (int j = 0; j < columns; ++j, z += stride, dh += stride, dz += stride)
        for (int i = 0; i < stride; ++i) {
            slopeGradient[i] += z[i] < 0 ? dh[i] * z[i] : 0.F;
            dz[i] = dh[i] * (z[i] <= 0 ? slopes[i] : 1.F);
        }
}

// A bijective mixer of 32 bits (C. Wellons, "Prospecting for hash functions", constants lowbias32).
RECTISCOPE_INLINE std::uint32_t mixed(std::uint32_t x)
{
    x ^= x >> 16U;
    x *= 0x7feb352dU;
    x ^= x >> 15U;
    x *= 0x846ca68bU;
    x ^= x >> 16U;
    return x;
}

// Counter-based, so that element i needs no element before it and eight are drawn at once.
RECTISCOPE_INLINE float uniformAt(std::uint32_t keyLow, std::uint32_t keyHigh, std::uint32_t counter)
{
    const std::uint32_t bits = mixed(mixed(counter ^ keyLow) + keyHigh);
    // The upper 24 bits fit a float exactly; as a signed integer they convert in one vector instruction.
    return static_cast<float>(static_cast<std::int32_t>(bits >> 8U)) * 0x1p-24F;
}

// The upper half of the counter joins the key: a run may draw more than 2³² slopes.
RECTISCOPE_INLINE std::uint32_t highKey(std::uint64_t key, std::uint64_t counter)
{
    return mixed(static_cast<std::uint32_t>(key >> 32U) +
                 0x9e3779b9U * static_cast<std::uint32_t>(counter >> 32U));
}

RECTISCOPE_INLINE void drawSlopesLoop(std::uint64_t key, std::uint64_t first, float lower, float upper,
                                      bool uniformDivisor, float* slopes, std::size_t n)
{
    const auto keyLow = static_cast<std::uint32_t>(key);
    while (n > 0) {
        // A piece within which the upper half of the counter stays the same.
        const auto low = static_cast<std::uint32_t>(first);
        const std::uint64_t left = (std::uint64_t{1} << 32U) - low;
        const std::size_t piece = n < left ? n : static_cast<std::size_t>(left);
        const std::uint32_t keyHigh = highKey(key, first);
        if (uniformDivisor) {
            const float least = 1 / upper;
            const float span = 1 / lower - least;
            for (std::size_t i = 0; i < piece; ++i)
                slopes[i] =
                    1 / (least + span * uniformAt(keyLow, keyHigh, low + static_cast<std::uint32_t>(i)));
        } else {
            const float span = upper - lower;
            for (std::size_t i = 0; i < piece; ++i)
                slopes[i] = lower + span * uniformAt(keyLow, keyHigh, low + static_cast<std::uint32_t>(i));
        }
        slopes += piece;
        first += piece;
        n -= piece;
    }
}

RECTISCOPE_INLINE void slopeForwardLoop(const float* z, const float* slopes, float* h, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) h[i] = z[i] < 0 ? slopes[i] * z[i] : z[i];
}

RECTISCOPE_INLINE void slopeBackwardLoop(const float* z, const float* slopes, const float* dh, float* dz,
                                         std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) dz[i] = dh[i] * (z[i] <= 0 ? slopes[i] : 1.F);
}

RECTISCOPE_INLINE float softmaxDeltaLoop(const float* z, const float* targets, float* delta, int outputs,
                                         int stride, int columns, float scale)
{
    float size = 0;
    for (int j = 0; j < columns; ++j, z += stride, delta += stride) {
        float largest = z[0];
        for (int i = 1; i < outputs; ++i) largest = z[i] > largest ? z[i] : largest;
        // Whole blocks are one vector instruction; the padding is cleared afterwards.
        for (int i = 0; i < stride; ++i) {
            const float below = z[i] - largest;
            delta[i] = math::exp(below > 0.F ? 0.F : below);
        }
        for (int i = outputs; i < stride; ++i) delta[i] = 0;
        float total = 0;
        for (int i = 0; i < outputs; ++i) total += delta[i];
        const float factor = scale / total;
        for (int i = 0; i < stride; ++i) delta[i] *= factor;
        delta[static_cast<int>(targets[j])] -= scale;
        for (int i = 0; i < outputs; ++i) size += math::absolute(delta[i]);
    }
    return size;
}

RECTISCOPE_INLINE void sgdLoop(float* p, const float* g, std::size_t n, float rate, float decay)
{
    for (std::size_t i = 0; i < n; ++i) p[i] -= rate * (g[i] + decay * p[i]);
}

RECTISCOPE_INLINE void momentumLoop(float* p, const float* g, float* v, std::size_t n, float rate,
                                    float momentum, float decay)
{
    for (std::size_t i = 0; i < n; ++i) {
        v[i] = momentum * v[i] + g[i] + decay * p[i];
        p[i] -= rate * v[i];
    }
}

RECTISCOPE_INLINE void adamLoop(float* p, const float* g, float* m, float* v, std::size_t n,
                                const AdamStep& step, float decay)
{
    const float rate = step.rate / step.correction1;
    const float inverse = 1 / step.correction2;
    for (std::size_t i = 0; i < n; ++i) {
        const float gradient = g[i] + decay * p[i];
        m[i] = step.beta1 * m[i] + (1 - step.beta1) * gradient;
        v[i] = step.beta2 * v[i] + (1 - step.beta2) * gradient * gradient;
        p[i] -= rate * m[i] / (__builtin_sqrtf(v[i]) * inverse + step.epsilon);
    }
}

RECTISCOPE_INLINE void unitSumsLoop(const float* z, const float* h, const float* derivative, int stride,
                                    int columns, float threshold, const UnitSums& sums)
{
    for (int j = 0; j < columns; ++j, z += stride, h += stride, derivative += stride)
        for (int i = 0; i < stride; ++i) {
            const float slope = math::absolute(derivative[i]);
            sums.positive[i] += z[i] > 0 ? 1.F : 0.F;
            sums.nonNegative[i] += z[i] >= 0 ? 1.F : 0.F;
            sums.largest[i] = z[i] > sums.largest[i] ? z[i] : sums.largest[i];
            sums.outputs[i] += math::absolute(h[i]);
            sums.steepest[i] = slope > sums.steepest[i] ? slope : sums.steepest[i];
            sums.saturated[i] += slope < threshold ? 1.F : 0.F;
        }
}

// The table of one set. The macro spells each function out twice, once with the target attribute.
#define RECTISCOPE_KERNEL_SET(Name, attribute, widest)                                                       \
    struct Name {                                                                                            \
        attribute static void multiply(const Product& p) { multiplyLoop<widest>(p); }                        \
        attribute static void transpose(const float* source, std::ptrdiff_t sourceStride, int rows,          \
                                        int columns, float* target, std::ptrdiff_t targetStride)             \
        {                                                                                                    \
            transposeLoop(source, sourceStride, rows, columns, target, targetStride);                        \
        }                                                                                                    \
        attribute static void sumColumns(const float* m, int stride, int columns, float* sums)               \
        {                                                                                                    \
            sumColumnsLoop(m, stride, columns, sums);                                                        \
        }                                                                                                    \
        attribute static void rowSlopeForward(const float* z, const float* slopes, float* h, int stride,     \
                                              int columns)                                                   \
        {                                                                                                    \
            rowSlopeForwardLoop(z, slopes, h, stride, columns);                                              \
        }                                                                                                    \
        attribute static void rowSlopeBackward(const float* z, const float* slopes, const float* dh,         \
                                               float* dz, float* slopeGradient, int stride, int columns)     \
        {                                                                                                    \
            rowSlopeBackwardLoop(z, slopes, dh, dz, slopeGradient, stride, columns);                         \
        }                                                                                                    \
        attribute static void drawSlopes(std::uint64_t key, std::uint64_t first, float lower, float upper,   \
                                         bool uniformDivisor, float* slopes, std::size_t n)                  \
        {                                                                                                    \
            drawSlopesLoop(key, first, lower, upper, uniformDivisor, slopes, n);                             \
        }                                                                                                    \
        attribute static void slopeForward(const float* z, const float* slopes, float* h, std::size_t n)     \
        {                                                                                                    \
            slopeForwardLoop(z, slopes, h, n);                                                               \
        }                                                                                                    \
        attribute static void slopeBackward(const float* z, const float* slopes, const float* dh, float* dz, \
                                            std::size_t n)                                                   \
        {                                                                                                    \
            slopeBackwardLoop(z, slopes, dh, dz, n);                                                         \
        }                                                                                                    \
        attribute static float softmaxDelta(const float* z, const float* targets, float* delta, int outputs, \
                                            int stride, int columns, float scale)                            \
        {                                                                                                    \
            return softmaxDeltaLoop(z, targets, delta, outputs, stride, columns, scale);                     \
        }                                                                                                    \
        attribute static void sgd(float* p, const float* g, std::size_t n, float rate, float decay)          \
        {                                                                                                    \
            sgdLoop(p, g, n, rate, decay);                                                                   \
        }                                                                                                    \
        attribute static void momentum(float* p, const float* g, float* v, std::size_t n, float rate,        \
                                       float factor, float decay)                                            \
        {                                                                                                    \
            momentumLoop(p, g, v, n, rate, factor, decay);                                                   \
        }                                                                                                    \
        attribute static void adam(float* p, const float* g, float* m, float* v, std::size_t n,              \
                                   const AdamStep& step, float decay)                                        \
        {                                                                                                    \
            adamLoop(p, g, m, v, n, step, decay);                                                            \
        }                                                                                                    \
        attribute static void unitSums(const float* z, const float* h, const float* derivative, int stride,  \
                                       int columns, float threshold, const UnitSums& sums)                   \
        {                                                                                                    \
            unitSumsLoop(z, h, derivative, stride, columns, threshold, sums);                                \
        }                                                                                                    \
        static constexpr NetworkKernels table{multiply,         transpose,  sumColumns,   rowSlopeForward,   \
                                              rowSlopeBackward, drawSlopes, slopeForward, slopeBackward,     \
                                              softmaxDelta,     sgd,        momentum,     adam,              \
                                              unitSums};                                                     \
    };

#define RECTISCOPE_NO_ATTRIBUTE
RECTISCOPE_KERNEL_SET(Baseline, RECTISCOPE_NO_ATTRIBUTE, 3)
RECTISCOPE_KERNEL_SET(Wide, RECTISCOPE_WIDE, 6)

} // namespace

const NetworkKernels& networkKernels()
{
    static const NetworkKernels& chosen = wideKernelsAvailable() ? Wide::table : Baseline::table;
    return chosen;
}

const NetworkKernels& baselineNetworkKernels()
{
    return Baseline::table;
}

float uniformOfCounter(std::uint64_t key, std::uint64_t counter)
{
    return uniformAt(static_cast<std::uint32_t>(key), highKey(key, counter),
                     static_cast<std::uint32_t>(counter));
}

} // namespace rectiscope
