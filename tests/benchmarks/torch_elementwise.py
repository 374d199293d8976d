"""PyTorch's element-wise speed on one thread, for bench_elementwise: NAME;forward;forward and backward, in
elements per second, medians."""

import statistics
import sys
import time

import torch
from torch import nn

COUNT = 65536
LEAST_SECONDS = 0.02


def rate(work):
    """Elements per second of one measurement of at least LEAST_SECONDS."""
    calls, start = 0, time.perf_counter()
    while True:
        for _ in range(10):
            work()
        calls += 10
        elapsed = time.perf_counter() - start
        if elapsed >= LEAST_SECONDS:
            return COUNT * calls / elapsed


def main(repetitions):
    torch.set_num_threads(1)
    functions = {
        name: getattr(nn, name)()
        for name in (
            "ReLU LeakyReLU RReLU ELU SELU CELU GELU SiLU Mish Softplus Sigmoid Tanh ReLU6 Hardtanh Hardsigmoid "
            "Hardswish Softsign LogSigmoid Tanhshrink Hardshrink Softshrink"
        ).split()
    }
    for function in functions.values():
        function.eval()
    functions["RReLU, training"] = nn.RReLU().train()

    inputs = torch.randn(COUNT)
    leaf = inputs.clone().requires_grad_()
    ones = torch.ones(COUNT)
    figures = {name: ([], []) for name in functions}
    for _ in range(repetitions):
        for name, function in functions.items():
            forward, both = figures[name]
            forward.append(rate(lambda: function(inputs)))
            both.append(rate(lambda: torch.autograd.grad(function(leaf), leaf, ones)))
    for name, (forward, both) in figures.items():
        print(f"{name};{statistics.median(forward):.6g};{statistics.median(both):.6g}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
