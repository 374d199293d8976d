"""Writes data/torch_training.json: where PyTorch's own modules and optimizers arrive from given weights.

    /usr/bin/python3 tests/core/make_torch_training.py > tests/core/data/torch_training.json

Needs Debian's python3-torch; development time only. Everything is double precision, one full batch per step.
"""
import json
import math
import torch

torch.set_default_dtype(torch.float64)

ACTIVATIONS = [
    {"type": "ReLU"},
    {"type": "LeakyReLU", "negative_slope": 0.1},
    {"type": "PReLU", "num_parameters": 1, "init": 0.25},
    {"type": "ELU", "alpha": 1.0},
    {"type": "GELU", "approximate": "none"},
    {"type": "Tanh"},
]
OPTIMIZERS = {
    "sgd": lambda groups: torch.optim.SGD(groups, lr=0.1),
    "momentum": lambda groups: torch.optim.SGD(groups, lr=0.02, momentum=0.9),
    "adam": lambda groups: torch.optim.Adam(groups, lr=0.01, betas=(0.9, 0.999), eps=1e-8),
}
RATES = {"sgd": 0.1, "momentum": 0.02, "adam": 0.01}
WIDTHS = [2, 6, 5]
STEPS = 150
DECAY = 0.01


def as_float32(values):
    return torch.tensor(values, dtype=torch.float32).to(torch.float64)


def start_value(layer, output, k):
    """A fixed start that no random generator is needed for."""
    return 1.3 * math.sin(1.7 * output + 2.9 * k + 0.8 * layer + 0.3)


def build(config, outputs):
    arguments = {k: v for k, v in config.items() if k != "type"}
    widths = WIDTHS + [outputs]
    layers, modules = [], []
    for l in range(len(widths) - 1):
        linear = torch.nn.Linear(widths[l], widths[l + 1])
        with torch.no_grad():
            scale = 1 / math.sqrt(widths[l])
            linear.weight.copy_(as_float32([[scale * start_value(l, o, k) for k in range(widths[l])]
                                            for o in range(widths[l + 1])]))
            linear.bias.copy_(as_float32([0.1 * start_value(l, o, 9) for o in range(widths[l + 1])]))
        layers.append(linear)
        modules.append(linear)
        if l + 2 < len(widths):
            modules.append(getattr(torch.nn, config["type"])(**arguments))
    return layers, modules


def state(layers, modules):
    slopes = iter([m for m in modules if isinstance(m, torch.nn.PReLU)])
    result = []
    for index, layer in enumerate(layers):
        entry = {"weights": layer.weight.tolist(), "bias": layer.bias.tolist()}
        if index + 1 < len(layers):
            prelu = next(slopes, None)
            if prelu is not None:
                entry["slopes"] = prelu.weight.tolist()
        result.append(entry)
    return result


def data(task):
    inputs, targets = [], []
    for i in range(24):
        x = [1.5 * math.cos(0.9 * i), 1.5 * math.sin(1.7 * i + 0.2)]
        inputs.append(as_float32(x).tolist())
        if task == "classification":
            targets.append(float((x[0] * x[1] > 0) + (x[0] + x[1] > 1)))
        else:
            targets.append(float(as_float32([abs(x[0]) - 0.5 * x[1]])[0]))
    return inputs, targets


def train(config, optimizer, task, decay):
    torch.manual_seed(0)
    inputs, targets = data(task)
    x, t = torch.tensor(inputs), torch.tensor(targets)
    layers, modules = build(config, 3 if task == "classification" else 1)
    network = torch.nn.Sequential(*modules)
    initial = state(layers, modules)
    spared = [p for p in network.parameters() if p.dim() == 1]
    decayed = [p for p in network.parameters() if p.dim() > 1]
    step = OPTIMIZERS[optimizer]([{"params": decayed, "weight_decay": decay}, {"params": spared, "weight_decay": 0}])
    for _ in range(STEPS):
        step.zero_grad()
        y = network(x)
        if task == "classification":
            loss = torch.nn.functional.cross_entropy(y, t.long())
        else:
            loss = torch.nn.functional.mse_loss(y[:, 0], t)
        loss.backward()
        step.step()
    return {"activation": config, "optimizer": optimizer, "task": task, "learning_rate": RATES[optimizer],
            "weight_decay": decay, "steps": STEPS, "initial": initial, "final": state(layers, modules)}


cases = []
for config in ACTIVATIONS:
    for optimizer in OPTIMIZERS:
        cases.append(train(config, optimizer, "classification", 0.0))
    cases.append(train(config, "sgd", "regression", DECAY))
    cases.append(train(config, "adam", "regression", DECAY))
points = {task: dict(zip(("inputs", "targets"), data(task))) for task in ("classification", "regression")}
print(json.dumps({"torch": torch.__version__, "data": points, "cases": cases}, indent=None, separators=(",", ":")))
