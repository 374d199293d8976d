#!/usr/bin/python3
"""Runs the snippets of every function and compares them with the program's own values.

    tests/core/check_snippets.py build/release/bin/rectiscope

PyTorch's snippets run with PyTorch (Debian: python3-torch). Keras and JAX are not packaged in Debian: their
snippets run with stand-ins over NumPy, written below from the two libraries' documentation. That shows that the
snippets are valid Python, that their formulas and parameters are right, and nothing about the libraries
themselves. LaTeX is compiled with pdflatex (texlive-latex-base, texlive-pictures) where that is installed; with
--keep FOLDER the page stays there to be looked at.
"""

import argparse
import json
import math
import pathlib
import shutil
import subprocess
import sys
import tempfile
import types

import numpy as np
import torch

TOLERANCE = 1e-6
RANGE = "-6:6:1201"
# Beside every function's defaults.
OTHERS = [
    "LeakyReLU:negative_slope=0.2", "LeakyReLU:negative_slope=-0.3", "LeakyReLU:negative_slope=1.5",
    "LeakyReLU:negative_slope=5.5,convention=divisor", "PReLU:init=0.6", "PReLU:num_parameters=4,init=-0.5",
    "RReLU:lower=0.1,upper=0.6", "RReLU:lower=3,upper=8,convention=divisor", "ELU:alpha=2.5", "ELU:alpha=0",
    "GELU:approximate=tanh", "Softplus:beta=3", "CELU:alpha=0.4", "Hardtanh:min_val=-2,max_val=0.5",
    "Hardshrink:lambd=1.2", "Hardshrink:lambd=0", "Softshrink:lambd=2", "Softshrink:lambd=0",
]


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))


def softplus(x):
    return np.logaddexp(x, 0)


def relu6(x):
    return np.clip(x, 0, 6)


def elu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def selu(x):
    return 1.0507009873554805 * elu(x, 1.6732632423543772)


def celu(x, alpha=1.0):
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))


def gelu(x, approximate):
    if approximate:
        return x / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
    return x * np.vectorize(lambda v: math.erfc(-v / math.sqrt(2)) / 2)(x)


def leaky(x, negative_slope):
    return np.where(x >= 0, x, negative_slope * x)


def numpy_jax():
    """What the snippets use of jax and jax.numpy, by NumPy."""
    jax = types.ModuleType("jax")
    jax.numpy = types.ModuleType("jax.numpy")
    for name in ("where", "tanh", "clip", "abs", "sign", "maximum"):
        setattr(jax.numpy, name, getattr(np, name))
    jax.nn = types.SimpleNamespace(
        relu=lambda x: np.maximum(x, 0), leaky_relu=leaky, elu=elu, selu=selu, celu=celu, gelu=gelu,
        silu=lambda x: x * sigmoid(x), softplus=softplus, sigmoid=sigmoid, relu6=relu6,
        soft_sign=lambda x: x / (1 + np.abs(x)), log_sigmoid=lambda x: -softplus(-x))

    class Random:
        @staticmethod
        def uniform(key, shape, dtype, minval, maxval):
            return np.random.default_rng(key).uniform(minval, maxval, shape).astype(dtype)

    jax.random = Random
    return {"jax": jax, "jax.numpy": jax.numpy}


def numpy_keras():
    """What the snippets use of keras, by NumPy."""
    keras = types.ModuleType("keras")

    class Layer:
        def __init__(self, **kwargs):
            assert not kwargs

        def __call__(self, x, **kwargs):
            return self.call(x, **kwargs)

    def layer(function):
        class Made(Layer):
            def __init__(self, **kwargs):
                super().__init__()
                self.kwargs = kwargs

            def call(self, x):
                return function(x, **self.kwargs)
        return Made

    named = {"selu": selu, "gelu": lambda x: gelu(x, False), "silu": lambda x: x * sigmoid(x),
             "mish": lambda x: x * np.tanh(softplus(x)), "sigmoid": sigmoid, "tanh": np.tanh, "relu6": relu6,
             "softsign": lambda x: x / (1 + np.abs(x)), "linear": lambda x: x}

    class Activation(Layer):
        def __init__(self, function):
            super().__init__()
            self.call = named[function] if isinstance(function, str) else function

    keras.layers = types.SimpleNamespace(
        Layer=Layer, Activation=Activation, ReLU=layer(lambda x: np.maximum(x, 0)), LeakyReLU=layer(leaky),
        ELU=layer(elu),
        PReLU=layer(lambda x, alpha_initializer, shared_axes=None: leaky(x, alpha_initializer)))
    keras.initializers = types.SimpleNamespace(Constant=lambda value: value)
    keras.activations = types.SimpleNamespace(gelu=gelu)
    keras.ops = types.SimpleNamespace(
        where=np.where, maximum=np.maximum, minimum=np.minimum, expm1=np.expm1, softplus=softplus, clip=np.clip,
        relu6=relu6, tanh=np.tanh, abs=np.abs, sign=np.sign, log_sigmoid=lambda x: -softplus(-x), shape=np.shape)
    keras.random = types.SimpleNamespace(
        uniform=lambda shape, minval, maxval, dtype: np.random.uniform(minval, maxval, shape).astype(dtype))
    return {"keras": keras}


def run(code, modules):
    before = {name: sys.modules.get(name) for name in modules}
    sys.modules.update(modules)
    try:
        scope = {}
        exec(compile(code, "snippet", "exec"), scope)
        return scope
    finally:
        for name, module in before.items():
            if module is None:
                del sys.modules[name]
            else:
                sys.modules[name] = module


def made(scope):
    """The functions by name; one alone has no dictionary."""
    if "activations" in scope:
        return scope["activations"]
    if "activation" in scope:
        return {"one": scope["activation"]}
    functions = [value for value in scope.values() if isinstance(value, types.FunctionType)]
    return {"one": functions[-1]}


def on_torch(module, x):
    module = module.double().eval()
    shared = torch.tensor(x)
    if isinstance(module, torch.nn.PReLU) and module.num_parameters > 1:
        return module(shared.reshape(-1, 1).repeat(1, module.num_parameters))[:, -1].detach().numpy()
    return module(shared).detach().numpy()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()

    def call(*words):
        return subprocess.run([options.program, *words], check=True, capture_output=True, text=True).stdout

    def snippet(language, *activations):
        return call("snippet", "--as", language, *(word for a in activations for word in ("--activation", a)))

    languages = {"pytorch": ({}, on_torch), "jax": (numpy_jax(), lambda f, x: f(x)),
                 "keras": (numpy_keras(), lambda f, x: f(x))}
    functions = [info["type"] for info in json.loads(call("list", "--json"))["activations"]] + OTHERS
    worst = dict.fromkeys(languages, 0.0)
    wrong = 0
    for name in functions:
        lines = call("eval", "--activation", name, "--range", RANGE).split()[1:]
        x, expected = np.array([[float(n) for n in line.split(",")[:2]] for line in lines]).T
        for language, (modules, evaluate) in languages.items():
            (function,) = made(run(snippet(language, name), modules)).values()
            with np.errstate(over="ignore", invalid="ignore"):
                difference = float(np.max(np.abs(evaluate(function, x) - expected)))
            worst[language] = max(worst[language], difference)
            if not difference <= TOLERANCE:
                print(f"{language} {name}: off by {difference:g}")
                wrong += 1
        if json.loads(snippet("json", name))["type"] != name.split(":")[0]:
            print(f"json {name}: another type")
            wrong += 1
    # Training draws within its range, and differs from call to call.
    x = np.full(1000, -1.0)
    for name, low, high in (("RReLU:lower=0.1,upper=0.6", 0.1, 0.6),
                            ("RReLU:lower=3,upper=8,convention=divisor", 1 / 8, 1 / 3)):
        drawn = {
            "pytorch": lambda f: f.train()(torch.tensor(x)).numpy(),
            "jax": lambda f: f(x, key=1),
            "keras": lambda f: f(x, training=True),
        }
        for language, draw in drawn.items():
            (function,) = made(run(snippet(language, name), languages[language][0])).values()
            slopes = -draw(function)
            if not (low <= slopes.min() < slopes.max() <= high and slopes.std() > (high - low) / 8):
                print(f"{language} {name}: training draws {slopes.min():g} to {slopes.max():g}")
                wrong += 1
    # All at once: the names in the dictionary, and the functions of one name.
    for language, (modules, _) in languages.items():
        if len(made(run(snippet(language, *functions), modules))) != len(set(functions)):
            print(f"{language}: not every function has its own name")
            wrong += 1
    print(f"{len(functions)} functions; largest differences:",
          ", ".join(f"{language} {value:.1e}" for language, value in worst.items()))
    return wrong + check_latex(call, functions, options.keep)


def check_latex(call, functions, keep):
    if shutil.which("pdflatex") is None:
        print("pdflatex is not installed: LaTeX was not checked")
        return 0
    groups = [functions[:5], *([f] for f in functions)]
    pictures = [call("snippet", "--as", "latex", "--mode", "train", "--range", "-3:3",
                     *(word for a in group for word in ("--activation", a))) for group in groups]
    document = ("\\documentclass{article}\\usepackage{pgfplots}\\usepgfplotslibrary{groupplots}\n"
                "\\pgfplotsset{compat=1.16}\\begin{document}\n" + "\\clearpage\n".join(pictures) +
                "\\end{document}\n")
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "snippets.tex").write_text(document)
        done = subprocess.run(["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "snippets.tex"],
                              cwd=place, capture_output=True, text=True)
        if done.returncode != 0:
            print(done.stdout[-2000:])
            return 1
        if keep:
            shutil.copy(place / "snippets.pdf", keep)
        warnings = [line for line in done.stdout.splitlines() if "Overfull" in line or "undefined" in line]
        print(f"LaTeX: {len(pictures)} pictures compiled", *warnings[:5], sep="\n  " if warnings else "")
    return 0


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
