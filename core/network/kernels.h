// The loops that training spends its time in, on plain pointers.
//
// Each is compiled twice from one text: for any processor, and for AVX2 with FMA. They agree within rounding.
// Matrices are column-major with a column stride that is a multiple of rowBlock; the rows of a column that
// pad it up to the stride take part in the arithmetic and must hold finite numbers. Columns are samples.
#pragma once

#include <cstddef>
#include <cstdint>

namespace rectiscope {

inline constexpr int rowBlock = 8;

// rows rounded up to a whole number of blocks.
[[nodiscard]] constexpr int paddedRows(int rows)
{
    return (rows + rowBlock - 1) / rowBlock * rowBlock;
}

// The distance between columns: padded, and never a multiple of 256 bytes, where the columns of a wide matrix
// would compete for the same few sets of the cache.
[[nodiscard]] constexpr int columnStride(int rows)
{
    const int padded = paddedRows(rows);
    return padded % 64 == 0 ? padded + rowBlock : padded;
}

// C = A·B + bias·1ᵀ. A is rows × depth, C is rows × columns, both with their strides; rows is a multiple of
// rowBlock. Element (k, j) of B is b[k·bRowStride + j·bColumnStride], so that B may be a transpose. bias may
// be null.
struct Product {
    const float* a;
    std::ptrdiff_t aStride;
    const float* b;
    std::ptrdiff_t bRowStride, bColumnStride;
    float* c;
    std::ptrdiff_t cStride;
    int rows, columns, depth;
    const float* bias;
};

// What unit health needs of one layer, summed over samples; arrays of `stride` floats, one for each unit.
struct UnitSums {
    float* positive;    // samples with z > 0
    float* nonNegative; // samples with z ≥ 0
    float* largest;     // max z
    float* outputs;     // Σ|h|
    float* steepest;    // max |f′(z)|
    float* saturated;   // samples with |f′(z)| < threshold
};

// One random slope for every element: number `first` + i of the stream that `key` names, from U(lower,
// upper), or such that 1/slope is uniform.
struct SlopeDraw {
    std::uint64_t key, first;
    float lower, upper;
    bool uniformDivisor;
};

// Sums over samples: of −ln softmax(z) at the target, and how often the target's z is the largest.
struct LossSums {
    double loss = 0;
    double correct = 0; // classification only
};

struct AdamStep {
    float rate, beta1, beta2, epsilon;
    float correction1, correction2; // 1 − β₁ᵗ and √(1 − β₂ᵗ)
};

struct NetworkKernels {
    void (*multiply)(const Product& product);
    // target (columns × rows, stride targetStride) = sourceᵀ (source is rows × columns); both padded.
    void (*transpose)(const float* source, std::ptrdiff_t sourceStride, int rows, int columns, float* target,
                      std::ptrdiff_t targetStride);
    // sums[i] = Σⱼ m(i, j)
    void (*sumColumns)(const float* m, int stride, int columns, float* sums);

    // h = z for z ≥ 0, slopes·z below, with one slope for each row (PReLU); derivative = f′(z).
    void (*rowSlopeForward)(const float* z, const float* slopes, float* h, float* derivative, int stride,
                            int columns);
    // gradient[i] = Σⱼ dh·z over z < 0: of the loss with respect to a row's slope.
    void (*rowSlopeGradient)(const float* z, const float* dh, float* gradient, int stride, int columns);
    // The same function with a slope drawn for every element (RReLU in training).
    void (*randomSlopeForward)(const SlopeDraw& draw, const float* z, float* h, float* derivative,
                               std::size_t n);
    // values ⊙= factor
    void (*multiplyBy)(const float* factor, float* values, std::size_t n);

    // delta = (softmax(z) − onehot(target))·scale over the first `outputs` rows, 0 up to the next whole
    // block; returns a number that is not finite where a z is NaN or ∞.
    float (*softmaxDelta)(const float* z, const float* targets, float* delta, int outputs, int stride,
                          int columns, float scale);
    LossSums (*crossEntropy)(const float* z, const float* targets, int outputs, int stride, int columns);

    // p −= rate·(g + decay·p)
    void (*sgd)(float* p, const float* g, std::size_t n, float rate, float decay);
    // v = momentum·v + g + decay·p; p −= rate·v
    void (*momentum)(float* p, const float* g, float* v, std::size_t n, float rate, float momentum,
                     float decay);
    void (*adam)(float* p, const float* g, float* m, float* v, std::size_t n, const AdamStep& step,
                 float decay);

    void (*unitSums)(const float* z, const float* h, const float* derivative, int stride, int columns,
                     float threshold, const UnitSums& sums);
};

// The fastest set that this processor runs.
[[nodiscard]] const NetworkKernels& networkKernels();
[[nodiscard]] const NetworkKernels& baselineNetworkKernels();

// The uniform number in [0, 1) that randomSlopeForward uses, for tests.
[[nodiscard]] float uniformOfCounter(std::uint64_t key, std::uint64_t counter);

} // namespace rectiscope
