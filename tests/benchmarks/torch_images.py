"""Samples per second that PyTorch trains an MLP 784-128-128-10 with on one thread, for bench_images: one number for
each measurement. The batch stays the same, so that nothing is spent on fetching images."""

import sys
import time

import torch
from torch import nn

BATCH = 64
STEPS = 100


def warn_of_slow_blas():
    """Debian's PyTorch multiplies with whatever BLAS is installed; the plain one is twenty times as slow."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        if "openblas" not in maps.read():
            print("torch_images.py: no fair opponent without OpenBLAS: install libopenblas0", file=sys.stderr)


def main(repetitions):
    warn_of_slow_blas()
    torch.manual_seed(0)
    torch.set_num_threads(1)
    network = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10))
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
    images, labels = torch.randn(BATCH, 784), torch.randint(0, 10, (BATCH,))
    for repetition in range(repetitions + 1):
        start = time.perf_counter()
        for _ in range(STEPS):
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(images), labels).backward()
            optimizer.step()
        if repetition > 0:  # the first warms up
            print(f"{BATCH * STEPS / (time.perf_counter() - start):.6g}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
