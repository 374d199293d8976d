#include "core/data/selection.h"

#include <algorithm>
#include <numeric>

namespace rectiscope {
namespace {

using Rows = std::vector<std::size_t>;

// The points of each class, in random order.
std::vector<Rows> shuffledClasses(std::span<const std::uint8_t> labels, Random& random)
{
    std::vector<Rows> classes;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        if (labels[row] >= classes.size()) classes.resize(labels[row] + std::size_t{1});
        classes[labels[row]].push_back(row);
    }
    for (auto& rows : classes) random.shuffle(std::span(rows));
    return classes;
}

std::vector<std::size_t> sizesOf(const std::vector<Rows>& classes)
{
    std::vector<std::size_t> sizes;
    for (const auto& rows : classes) sizes.push_back(rows.size());
    return sizes;
}

// Takes a share of each class off its end.
Rows takeShares(std::vector<Rows>& classes, std::size_t count, Random& random)
{
    const auto shares = proportionalShares(count, sizesOf(classes), random);
    Rows taken;
    taken.reserve(count);
    for (std::size_t c = 0; c < classes.size(); ++c) {
        const auto first = classes[c].end() - static_cast<std::ptrdiff_t>(shares[c]);
        taken.insert(taken.end(), first, classes[c].end());
        classes[c].erase(first, classes[c].end());
    }
    std::ranges::sort(taken);
    return taken;
}

} // namespace

std::vector<std::size_t> proportionalShares(std::size_t count, std::span<const std::size_t> sizes,
                                            Random& random)
{
    const std::uint64_t all = std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0});
    std::vector<std::size_t> shares(sizes.size(), 0);
    if (all == 0) return shares;
    std::vector<std::uint64_t> remainders(sizes.size());
    std::size_t left = count;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        shares[i] = static_cast<std::size_t>(std::uint64_t{count} * sizes[i] / all);
        remainders[i] = std::uint64_t{count} * sizes[i] % all;
        left -= shares[i];
    }
    std::vector<std::size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(std::span(order));
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) { return remainders[i]; });
    for (std::size_t k = 0; k < left; ++k) ++shares[order[k]];
    return shares;
}

std::vector<std::size_t> stratified(std::span<const std::uint8_t> labels, std::size_t count, Random random)
{
    auto classes = shuffledClasses(labels, random);
    return takeShares(classes, count, random);
}

Selection stratifiedSplit(std::span<const std::uint8_t> labels, std::size_t train, std::size_t test,
                          Random random)
{
    auto classes = shuffledClasses(labels, random);
    Selection selection;
    selection.train = takeShares(classes, train, random);
    // Training points came off the end; the test points come off the front.
    for (auto& rows : classes) std::ranges::reverse(rows);
    selection.test = takeShares(classes, test, random);
    return selection;
}

} // namespace rectiscope
