"""Writes data/torch_health.json: a network that PyTorch trains until a unit dies, and what PyTorch finds in it.

    /usr/bin/python3 tests/core/make_torch_health.py > tests/core/data/torch_health.json

Needs Debian's python3-torch; development time only. The weights are float32 numbers, everything that is
measured of them is double precision.
"""
import json
import math
import torch

WIDTHS = [2, 8, 8, 8, 2]
POINTS = 120
TAU = 0.025
BINS = 48


def number(value):
    """Double in, the nearest float32 out, as a double: what the program will hold."""
    return torch.tensor(value, dtype=torch.float32).to(torch.float64)


def points():
    inputs, targets = [], []
    for i in range(POINTS):
        angle = 2.399963 * i  # golden angle: no generator needed
        radius = 1.0 if i % 2 == 0 else 0.5
        wobble = 0.08 * math.sin(7.1 * i)
        inputs.append([(radius + wobble) * math.cos(angle), (radius + wobble) * math.sin(angle)])
        targets.append(i % 2)
    return torch.tensor(inputs, dtype=torch.float32), torch.tensor(targets)


def make_network():
    layers = []
    for l in range(len(WIDTHS) - 1):
        linear = torch.nn.Linear(WIDTHS[l], WIDTHS[l + 1])
        with torch.no_grad():
            scale = math.sqrt(2 / WIDTHS[l])
            for o in range(WIDTHS[l + 1]):
                linear.bias[o] = -0.1
                for k in range(WIDTHS[l]):
                    linear.weight[o, k] = scale * 1.2 * math.sin(1.9 * o + 3.1 * k + 0.7 * l + 0.2)
        layers.append(linear)
    return layers


def forward(weights, inputs):
    """Pre-activations and outputs of the hidden layers, and the network's outputs."""
    z, h, below = [], [], inputs
    for l, (weight, bias) in enumerate(weights):
        out = below @ weight.T + bias
        if l + 1 == len(weights):
            return z, h, out
        z.append(out)
        below = torch.relu(out)
        h.append(below)


def weights_of(layers):
    return [(layer.weight.detach().clone().to(torch.float64), layer.bias.detach().clone().to(torch.float64))
            for layer in layers]


def dead(weights, inputs):
    z, _, _ = forward(weights, inputs)
    return [[bool((layer[:, i] <= 0).all()) for i in range(layer.shape[1])] for layer in z]


def examine(weights, inputs, targets):
    leaves = [(w.clone().requires_grad_(), b.clone().requires_grad_()) for w, b in weights]
    z, h, out = forward(leaves, inputs)
    for layer in z:
        layer.retain_grad()
    losses = torch.nn.functional.cross_entropy(out, targets, reduction="sum")
    losses.backward()
    result = []
    for l in range(len(z)):
        mean = h[l].abs().mean(0)
        gradient = leaves[l][0].grad.abs().sum(1)
        result.append({
            "dead": [int(v) for v in (z[l] <= 0).all(0)],
            "silent": [int(v) for v in (z[l] < 0).all(0)],
            "starved": [int(v) for v in gradient == 0],
            "dormant": [int(v) for v in mean / (mean.mean() + 1e-9) <= TAU],
            "active_share": (z[l] > 0).double().mean(0).tolist(),
            "largest": z[l].max(0).values.tolist(),
            "z": [z[l].mean().item(), z[l].std(unbiased=False).item()],
            "h": [h[l].mean().item(), h[l].std(unbiased=False).item()],
            "gradient": [z[l].grad.mean().item(), z[l].grad.std(unbiased=False).item()],
        })
    return result


def cause(before, after, layer, unit, inputs):
    def below(weights):
        return inputs if layer == 0 else forward(weights, inputs)[1][layer - 1]

    def largest(weight, bias, under):
        return (under @ weight[layer][0][unit] + bias[layer][1][unit]).max().item()

    start = largest(before, before, below(before))
    with_bias = largest(before, after, below(before))
    with_weights = largest(after, after, below(before))
    end = largest(after, after, below(after))
    return {"layer": layer, "unit": unit, "before": start, "after": end, "bias": with_bias - start,
            "weights": with_weights - with_bias, "below": end - with_weights}


def as_json(weights):
    return [{"weights": w.tolist(), "bias": b.tolist()} for w, b in weights]


def main():
    inputs32, targets = points()
    inputs = inputs32.to(torch.float64)
    layers = make_network()
    optimizer = torch.optim.Adam([p for layer in layers for p in layer.parameters()], lr=0.1)
    deaths = []
    for step in range(12):
        before = weights_of(layers)
        optimizer.zero_grad()
        hidden = inputs32
        for l, layer in enumerate(layers):
            hidden = layer(hidden)
            if l + 1 < len(layers):
                hidden = torch.relu(hidden)
        torch.nn.functional.cross_entropy(hidden, targets).backward()
        optimizer.step()
        after = weights_of(layers)
        was, now = dead(before, inputs), dead(after, inputs)
        for l in range(len(was)):
            for i in range(len(was[l])):
                if now[l][i] and not was[l][i]:
                    deaths.append((before, after, cause(before, after, l, i, inputs)))
    # The death in which the layers below had most to say, so that all three parts are asked for.
    before, after, event = max(deaths, key=lambda d: min(abs(d[2]["below"]), abs(d[2]["bias"]), abs(d[2]["weights"])))
    final = weights_of(layers)
    z, _, _ = forward(final, inputs)
    # A live unit's histogram, as the inspector shows it: even bins between −upper and upper.
    unit = max(range(8), key=lambda i: min((z[0][:, i] > 0).double().mean().item(), (z[0][:, i] < 0).double().mean().item()))
    values = z[0][:, unit]
    size = values.abs().max().item()
    power = 10 ** math.floor(math.log10(size))
    upper = next(s * power for s in (1, 2, 5, 10) if size <= s * power)
    counts = torch.histc(values, BINS, -upper, upper)
    json.dump({"torch": torch.__version__, "inputs": inputs32.flatten().tolist(), "targets": targets.tolist(),
               "final": as_json(final), "layers": examine(final, inputs, targets),
               "histogram": {"layer": 0, "unit": unit, "upper": upper, "counts": counts.tolist()},
               "before": as_json(before), "after": as_json(after), "death": event,
               "deaths": len(deaths)}, __import__("sys").stdout, separators=(",", ":"))
    print()


main()
