#include "eigen_reference.h"

#include <Eigen/Dense>

#include <chrono>
#include <cmath>

using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;

double eigenReferenceStepsPerSecond(const std::vector<int>& widths, int batch, int samples, int epochs)
{
    const std::size_t layers = widths.size() - 1;
    const float rate = 0.03F;
    const float slope = 0.01F;
    std::vector<Matrix> weights(layers), gradient(layers), z(layers), delta(layers), out(layers + 1);
    std::vector<Vector> bias(layers);
    for (std::size_t l = 0; l < layers; ++l) {
        const float deviation = std::sqrt(2.0F / static_cast<float>(widths[l]));
        weights[l] = Matrix::Random(widths[l + 1], widths[l]) * deviation;
        gradient[l] = weights[l];
        bias[l] = Vector::Zero(widths[l + 1]);
        z[l].resize(widths[l + 1], batch);
        delta[l].resize(widths[l + 1], batch);
        out[l + 1].resize(widths[l + 1], batch);
    }
    const Matrix inputs = Matrix::Random(widths.front(), samples);
    const Matrix targets = Matrix::Random(widths.back(), samples);

    const auto start = std::chrono::steady_clock::now();
    long steps = 0;
    for (int epoch = 0; epoch < epochs; ++epoch)
        for (int i = 0; i + batch <= samples; i += batch, ++steps) {
            const auto x = inputs.middleCols(i, batch);
            for (std::size_t l = 0; l < layers; ++l) {
                if (l == 0)
                    z[0].noalias() = weights[0] * x;
                else
                    z[l].noalias() = weights[l] * out[l];
                z[l].colwise() += bias[l];
                if (l + 1 < layers)
                    out[l + 1] = z[l].cwiseMax(z[l] * slope);
                else
                    out[layers] = z[l].array().tanh().matrix();
            }
            delta[layers - 1] =
                ((out[layers] - targets.middleCols(i, batch)).array() * (1 - out[layers].array().square()))
                    .matrix() *
                (2.0F / static_cast<float>(batch));
            for (std::size_t l = layers; l-- > 0;) {
                if (l == 0)
                    gradient[0].noalias() = delta[0] * x.transpose();
                else
                    gradient[l].noalias() = delta[l] * out[l].transpose();
                if (l > 0) {
                    delta[l - 1].noalias() = weights[l].transpose() * delta[l];
                    delta[l - 1].array() *=
                        (z[l - 1].array() > 0)
                            .select(Eigen::ArrayXXf::Constant(widths[l], batch, 1.0F), slope);
                }
                weights[l] -= rate * gradient[l];
                bias[l] -= rate * delta[l].rowwise().sum();
            }
        }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    return static_cast<double>(steps) / seconds.count();
}
