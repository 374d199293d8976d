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

using Indices = int __attribute__((vector_size(sizeof(int) * rowBlock)));

RECTISCOPE_INLINE Block load(const float* p)
{
    return *reinterpret_cast<const Block*>(p);
}

RECTISCOPE_INLINE void store(float* p, Block values)
{
    *reinterpret_cast<Block*>(p) = values;
}

// A tile of rowBlocks × columns of C stays in registers while the products run over the depth.
template <int rowBlocks, int columns>
RECTISCOPE_INLINE void tile(const float* a, std::ptrdiff_t aStride, const float* b, std::ptrdiff_t bRowStride,
                            std::ptrdiff_t bColumnStride, float* c, std::ptrdiff_t cStride, int depth,
                            const float* bias)
{
    Block sum[rowBlocks][columns];
    for (int r = 0; r < rowBlocks; ++r) {
        Block start{};
        if (bias != nullptr) start = load(bias + r * rowBlock);
        for (int j = 0; j < columns; ++j) sum[r][j] = start;
    }
    for (int k = 0; k < depth; ++k, a += aStride, b += bRowStride) {
        Block left[rowBlocks];
        for (int r = 0; r < rowBlocks; ++r) left[r] = load(a + r * rowBlock);
        for (int j = 0; j < columns; ++j)
            for (int r = 0; r < rowBlocks; ++r) sum[r][j] += left[r] * b[j * bColumnStride];
    }
    for (int j = 0; j < columns; ++j)
        for (int r = 0; r < rowBlocks; ++r) store(c + j * cStride + r * rowBlock, sum[r][j]);
}

// `columns` of C for one panel of rows; the width becomes a constant here, so that the sums stay in
// registers.
template <int rowBlocks, int widest>
RECTISCOPE_INLINE void tileOf(int columns, const float* a, std::ptrdiff_t aStride, const Product& p,
                              const float* b, float* c, const float* bias)
{
    if (columns == widest)
        tile<rowBlocks, widest>(a, aStride, b, p.bRowStride, p.bColumnStride, c, p.cStride, p.depth, bias);
    else if constexpr (widest > 1)
        tileOf<rowBlocks, widest - 1>(columns, a, aStride, p, b, c, bias);
}

template <int rowBlocks, int widest>
RECTISCOPE_INLINE void rowPanel(const Product& p, int row)
{
    const float* a = p.a + row;
    const float* bias = p.bias == nullptr ? nullptr : p.bias + row;
    // The last two tiles share what is left evenly: a narrow one would wait for its own sums.
    for (int j = 0; j < p.columns;) {
        const int left = p.columns - j;
        const int columns = left >= 2 * widest || left == widest ? widest
                            : left > widest                      ? (left + 1) / 2
                                                                 : left;
        tileOf<rowBlocks, widest>(columns, a, p.aStride, p, p.b + j * p.bColumnStride,
                                  p.c + row + j * p.cStride, bias);
        j += columns;
    }
}

// widest × 2 accumulators and their operands fill the registers: 12 of 16 with AVX2, 6 pairs of 16 with SSE2.
template <int widest>
RECTISCOPE_INLINE void multiplyLoop(const Product& p)
{
    int row = 0;
    for (; row + 2 * rowBlock <= p.rows; row += 2 * rowBlock) rowPanel<2, widest>(p, row);
    if (row < p.rows) rowPanel<1, 2 * widest>(p, row);
}

// An 8 × 8 block by three rounds of exchanging halves.
RECTISCOPE_INLINE void transposeBlock(const float* source, std::ptrdiff_t sourceStride, float* target,
                                      std::ptrdiff_t targetStride)
{
    Block m[rowBlock];
    for (int i = 0; i < rowBlock; ++i) m[i] = load(source + i * sourceStride);
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
        store(target + i * targetStride,
              __builtin_shuffle(m[i], m[i + 4], Indices{0, 1, 2, 3, 8, 9, 10, 11}));
        store(target + (i + 4) * targetStride,
              __builtin_shuffle(m[i], m[i + 4], Indices{4, 5, 6, 7, 12, 13, 14, 15}));
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
        for (int j = 0; j < columns; ++j, column += stride) sum += load(column);
        store(sums + row, sum);
    }
}

RECTISCOPE_INLINE void rowSlopeForwardLoop(const float* z, const float* slopes, float* h, float* derivative,
                                           int stride, int columns)
{
    const Block zero{};
    const Block one = zero + 1;
    for (int row = 0; row < stride; row += rowBlock) {
        const Block slope = load(slopes + row);
        std::ptrdiff_t i = row;
        for (int j = 0; j < columns; ++j, i += stride) {
            const Block x = load(z + i);
            store(h + i, x < zero ? slope * x : x);
            store(derivative + i, x <= zero ? slope : one);
        }
    }
}

RECTISCOPE_INLINE void rowSlopeGradientLoop(const float* z, const float* dh, float* gradient, int stride,
                                            int columns)
{
    const Block zero{};
    for (int row = 0; row < stride; row += rowBlock) {
        Block sum{};
        std::ptrdiff_t i = row;
        for (int j = 0; j < columns; ++j, i += stride) {
            const Block x = load(z + i);
            sum += x < zero ? load(dh + i) * x : zero;
        }
        store(gradient + row, sum);
    }
}

// A bijective mixer of 32 bits (C. Wellons, "Prospecting for hash functions", constants lowbias32), but for
// its last step, which only stirs the lower half.
RECTISCOPE_INLINE std::uint32_t stirred(std::uint32_t x)
{
    x ^= x >> 16U;
    x *= 0x7feb352dU;
    x ^= x >> 15U;
    x *= 0x846ca68bU;
    return x;
}

RECTISCOPE_INLINE std::uint32_t mixed(std::uint32_t x)
{
    const std::uint32_t upper = stirred(x);
    return upper ^ (upper >> 16U);
}

// Uniform among 0, 1, … 2²⁴ − 1. Counter-based, so that element i needs no element before it and eight are
// drawn at once.
RECTISCOPE_INLINE float drawAt(std::uint32_t keyLow, std::uint32_t keyHigh, std::uint32_t counter)
{
    const std::uint32_t bits = stirred(mixed(counter ^ keyLow) + keyHigh);
    // The upper 24 bits fit a float exactly; as a signed integer they convert in one vector instruction.
    return static_cast<float>(static_cast<std::int32_t>(bits >> 8U));
}

// The upper half of the counter joins the key: a run may draw more than 2³² slopes.
RECTISCOPE_INLINE std::uint32_t highKey(std::uint64_t key, std::uint64_t counter)
{
    return mixed(static_cast<std::uint32_t>(key >> 32U) +
                 0x9e3779b9U * static_cast<std::uint32_t>(counter >> 32U));
}

template <bool uniformDivisor>
RECTISCOPE_INLINE void randomSlopePiece(const SlopeDraw& draw, std::uint32_t keyHigh, std::uint32_t first,
                                        const float* z, float* h, float* derivative, std::size_t n)
{
    const auto keyLow = static_cast<std::uint32_t>(draw.key);
    const float start = uniformDivisor ? 1 / draw.upper : draw.lower;
    const float step = ((uniformDivisor ? 1 / draw.lower : draw.upper) - start) * 0x1p-24F;
    for (std::size_t i = 0; i < n; ++i) {
        const float drawn = start + step * drawAt(keyLow, keyHigh, first + static_cast<std::uint32_t>(i));
        const float slope = uniformDivisor ? 1 / drawn : drawn;
        const float x = z[i];
        h[i] = x < 0 ? slope * x : x;
        derivative[i] = x <= 0 ? slope : 1.F;
    }
}

RECTISCOPE_INLINE void randomSlopeForwardLoop(SlopeDraw draw, const float* z, float* h, float* derivative,
                                              std::size_t n)
{
    while (n > 0) {
        // A piece within which the upper half of the counter stays the same.
        const auto low = static_cast<std::uint32_t>(draw.first);
        const std::uint64_t left = (std::uint64_t{1} << 32U) - low;
        const std::size_t piece = n < left ? n : static_cast<std::size_t>(left);
        const std::uint32_t keyHigh = highKey(draw.key, draw.first);
        if (draw.uniformDivisor)
            randomSlopePiece<true>(draw, keyHigh, low, z, h, derivative, piece);
        else
            randomSlopePiece<false>(draw, keyHigh, low, z, h, derivative, piece);
        z += piece;
        h += piece;
        derivative += piece;
        draw.first += piece;
        n -= piece;
    }
}

RECTISCOPE_INLINE void multiplyByLoop(const float* factor, float* values, std::size_t n)
{
    for (std::size_t i = 0; i < n; ++i) values[i] *= factor[i];
}

RECTISCOPE_INLINE Block larger(Block a, Block b)
{
    return b > a ? b : a;
}

// In every lane the sum, or the largest, of all.
RECTISCOPE_INLINE Block sumOf(Block x)
{
    x += __builtin_shuffle(x, Indices{4, 5, 6, 7, 0, 1, 2, 3});
    x += __builtin_shuffle(x, Indices{2, 3, 0, 1, 6, 7, 4, 5});
    return x + __builtin_shuffle(x, Indices{1, 0, 3, 2, 5, 4, 7, 6});
}

RECTISCOPE_INLINE Block largestOf(Block x)
{
    x = larger(x, __builtin_shuffle(x, Indices{4, 5, 6, 7, 0, 1, 2, 3}));
    x = larger(x, __builtin_shuffle(x, Indices{2, 3, 0, 1, 6, 7, 4, 5}));
    return larger(x, __builtin_shuffle(x, Indices{1, 0, 3, 2, 5, 4, 7, 6}));
}

// Rows `row` to `row` + 7 of one column of scores; those at and beyond `outputs` are −∞, so that they count
// for nothing in a softmax.
RECTISCOPE_INLINE Block scores(const float* z, int row, int outputs)
{
    const Indices lanes{0, 1, 2, 3, 4, 5, 6, 7};
    const Block none = Block{} - std::numeric_limits<float>::infinity();
    const Block all = load(z + row);
    return row + rowBlock <= outputs ? all : (lanes < Indices{} + (outputs - row) ? all : none);
}

RECTISCOPE_INLINE Block largestScore(const float* z, int outputs)
{
    Block largest = scores(z, 0, outputs);
    for (int row = rowBlock; row < outputs; row += rowBlock)
        largest = larger(largest, scores(z, row, outputs));
    return largestOf(largest);
}

RECTISCOPE_INLINE Block exp(Block x)
{
    float lanes[rowBlock];
    store(lanes, x);
    for (float& lane : lanes) lane = math::exp(lane);
    return load(lanes);
}

RECTISCOPE_INLINE float softmaxDeltaLoop(const float* z, const float* targets, float* delta, int outputs,
                                         int stride, int columns, float scale)
{
    Block size{};
    for (int j = 0; j < columns; ++j, z += stride, delta += stride) {
        const Block largest = largestScore(z, outputs);
        Block total{};
        for (int row = 0; row < outputs; row += rowBlock) {
            const Block e = exp(scores(z, row, outputs) - largest);
            store(delta + row, e);
            total += e;
        }
        const Block factor = scale / sumOf(total);
        for (int row = 0; row < outputs; row += rowBlock) {
            const Block share = load(delta + row) * factor;
            store(delta + row, share);
            size += share;
        }
        delta[static_cast<int>(targets[j])] -= scale;
    }
    return sumOf(size)[0];
}

RECTISCOPE_INLINE LossSums crossEntropyLoop(const float* z, const float* targets, int outputs, int stride,
                                            int columns)
{
    LossSums sums;
    for (int j = 0; j < columns; ++j, z += stride) {
        const Block largest = largestScore(z, outputs);
        Block total{};
        for (int row = 0; row < outputs; row += rowBlock) total += exp(scores(z, row, outputs) - largest);
        const int target = static_cast<int>(targets[j]);
        sums.loss += double(__builtin_logf(sumOf(total)[0])) + double(largest[0]) - double(z[target]);
        // The first of several equals counts.
        int first = 0;
        while (first < target && z[first] < largest[0]) ++first;
        sums.correct += first == target && z[target] == largest[0] ? 1 : 0;
    }
    return sums;
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

RECTISCOPE_INLINE Block absolute(Block x)
{
    return x < Block{} ? -x : x;
}

// Adds a block of counts.
RECTISCOPE_INLINE void add(float* sums, Indices counts)
{
    store(sums, load(sums) + __builtin_convertvector(counts, Block));
}

RECTISCOPE_INLINE void unitSumsLoop(const float* z, const float* h, const float* derivative, int stride,
                                    int columns, float threshold, const UnitSums& sums)
{
    const Block zero{};
    for (int row = 0; row < stride; row += rowBlock) {
        // A comparison gives −1 where it holds.
        Indices positive{}, nonNegative{}, saturated{};
        Block largest = load(sums.largest + row);
        Block steepest = load(sums.steepest + row);
        Block outputs{};
        std::ptrdiff_t i = row;
        for (int j = 0; j < columns; ++j, i += stride) {
            const Block x = load(z + i);
            const Block slope = absolute(load(derivative + i));
            positive -= x > zero;
            nonNegative -= x >= zero;
            saturated -= slope < threshold;
            largest = larger(largest, x);
            steepest = larger(steepest, slope);
            outputs += absolute(load(h + i));
        }
        add(sums.positive + row, positive);
        add(sums.nonNegative + row, nonNegative);
        add(sums.saturated + row, saturated);
        store(sums.largest + row, largest);
        store(sums.steepest + row, steepest);
        store(sums.outputs + row, load(sums.outputs + row) + outputs);
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
        attribute static void rowSlopeForward(const float* z, const float* slopes, float* h,                 \
                                              float* derivative, int stride, int columns)                    \
        {                                                                                                    \
            rowSlopeForwardLoop(z, slopes, h, derivative, stride, columns);                                  \
        }                                                                                                    \
        attribute static void rowSlopeGradient(const float* z, const float* dh, float* gradient, int stride, \
                                               int columns)                                                  \
        {                                                                                                    \
            rowSlopeGradientLoop(z, dh, gradient, stride, columns);                                          \
        }                                                                                                    \
        attribute static void randomSlopeForward(const SlopeDraw& draw, const float* z, float* h,            \
                                                 float* derivative, std::size_t n)                           \
        {                                                                                                    \
            randomSlopeForwardLoop(draw, z, h, derivative, n);                                               \
        }                                                                                                    \
        attribute static void multiplyBy(const float* factor, float* values, std::size_t n)                  \
        {                                                                                                    \
            multiplyByLoop(factor, values, n);                                                               \
        }                                                                                                    \
        attribute static float softmaxDelta(const float* z, const float* targets, float* delta, int outputs, \
                                            int stride, int columns, float scale)                            \
        {                                                                                                    \
            return softmaxDeltaLoop(z, targets, delta, outputs, stride, columns, scale);                     \
        }                                                                                                    \
        attribute static LossSums crossEntropy(const float* z, const float* targets, int outputs,            \
                                               int stride, int columns)                                      \
        {                                                                                                    \
            return crossEntropyLoop(z, targets, outputs, stride, columns);                                   \
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
        static constexpr NetworkKernels table{                                                               \
            multiply,           transpose,  sumColumns,   rowSlopeForward, rowSlopeGradient,                 \
            randomSlopeForward, multiplyBy, softmaxDelta, crossEntropy,    sgd,                              \
            momentum,           adam,       unitSums};                                                       \
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
    return drawAt(static_cast<std::uint32_t>(key), highKey(key, counter),
                  static_cast<std::uint32_t>(counter)) *
           0x1p-24F;
}

} // namespace rectiscope
