import type { HostileProgram } from "./hostile-program"

/** Programs that nest, and sources that are deep, long or odd. */
export const deepAndLong: readonly HostileProgram[] = [
  // Depth.
  [
    "shows what is deeply nested",
    "a = []\nfor _ in range(100000): a = [a]\nrepr(a)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "compares what is deeply nested",
    "a, b = [], []\nfor _ in range(100000): a, b = [a], [b]\na == b",
    "limit: instructions",
  ],
  [
    "hashes what is deeply nested",
    "a = ()\nfor _ in range(100000): a = (a,)\nhash(a)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "copies what is deeply nested",
    "import copy\na = []\nfor _ in range(100000): a = [a]\ncopy.deepcopy(a)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "shows a deeply nested dict",
    "a = {}\nfor _ in range(100000): a = {1: a}\nstr(a)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "dumps what is deeply nested",
    "import json\na = []\nfor _ in range(100000): a = [a]\njson.dumps(a)",
    "raised: RecursionError: maximum recursion depth exceeded while encoding a JSON object",
  ],
  [
    "reads what is deeply nested",
    "import json\njson.loads('[' * 100000 + ']' * 100000)",
    "raised: RecursionError: maximum recursion depth exceeded while decoding a JSON array from a unicode string",
  ],
  [
    "shows a list in itself",
    "a = []\na.append(a)\nprint(a, repr({1: a}))",
    "finished: [[...]] {1: [[...]]}",
  ],
  [
    "compares lists in themselves",
    "a, b = [], []\na.append(b)\nb.append(a)\na == b",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "chains partials",
    "import functools\nf = int\nfor _ in range(100000): f = functools.partial(f)\nf()",
    "limit: instructions",
  ],
  [
    "chains iterators",
    "it = iter([1])\nfor _ in range(100000): it = map(int, it)\nnext(it)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "chains generators",
    "def g(it): yield from it\nit = iter([1])\nfor _ in range(100000): it = g(it)\nnext(it)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "chains itertools",
    "import itertools\nit = iter([1])\nfor _ in range(100000): it = itertools.chain(it)\nnext(it)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "chains exceptions",
    "e = None\nfor i in range(100000):\n    n = ValueError(i)\n    n.__cause__ = e\n    e = n\nraise e",
    "limit: instructions",
  ],
  [
    "chains contexts",
    "def f(n):\n    try: raise ValueError(n)\n    except ValueError:\n        if n: f(n - 1)\n        raise\nf(900)",
    "raised: ValueError: 0",
  ],
  [
    "nests groups",
    "e = ValueError()\nfor _ in range(20000): e = ExceptionGroup('g', [e])\nraise e",
    "raised: ExceptionGroup: g (1 sub-exception)",
  ],
  [
    "inherits very deeply",
    "class A: pass\nfor _ in range(1000):\n    class A(A): pass\nprint(len(A.__mro__))",
    "finished: 1002",
  ],
  [
    "unions very many types",
    "x = int\nfor i in range(200): x = x | list[i]\nprint(len(x.__args__))",
    "finished: 201",
  ],
  [
    "closes over very deeply",
    "f = lambda: 0\nfor _ in range(100000): f = (lambda g: lambda: g())(f)\nf()",
    "limit: instructions",
  ],
  [
    "makes thousands of generators",
    "def g():\n    yield 1\nl = [g() for _ in range(10 ** 5)]\nprint(sum(next(x) for x in l))",
    "limit: instructions",
  ],
  // Source.
  [
    "opens ten thousand brackets",
    "(".repeat(10000),
    "syntax-error: SyntaxError: too many nested parentheses",
  ],
  [
    "opens and closes ten thousand brackets",
    "(".repeat(10000) + ")".repeat(10000),
    "syntax-error: SyntaxError: too many nested parentheses",
  ],
  [
    "indents a hundred times",
    Array.from({ length: 120 }, (_, i) => " ".repeat(i) + "if 1:").join("\n") +
      "\n" +
      " ".repeat(121) +
      "pass",
    "syntax-error: IndentationError: too many levels of indentation",
  ],
  ["is a megabyte of assignments", "x = 1\n".repeat(170000), "finished"],
  ["is a long sum", "x = " + "1+".repeat(100000) + "1", "finished"],
  ["is a long list", "x = [" + "1,".repeat(100000) + "]", "finished"],
  ["is a megabyte of one name", "x".repeat(1000000) + " = 1", "finished"],
  [
    "is a megabyte of one text",
    "x = '" + "a".repeat(1000000) + "'\nprint(len(x))",
    "finished: 1000000",
  ],
  [
    "is a megabyte of minus signs",
    "x = " + "-".repeat(1000000) + "1",
    "syntax-error: MemoryError: Parser stack overflowed - Python source too complex to parse",
  ],
  [
    "is a megabyte of not",
    "x = " + "not ".repeat(250000) + "1",
    "syntax-error: MemoryError: Parser stack overflowed - Python source too complex to parse",
  ],
  [
    "is a tower of powers",
    "x = 1" + "**1".repeat(100000),
    "syntax-error: MemoryError: Parser stack overflowed - Python source too complex to parse",
  ],
  [
    "is a long attribute chain",
    "x = 1\ntry: x" + ".real".repeat(100000) + "\nexcept RecursionError: pass",
    "finished",
  ],
  ["is a long chain of calls", "f = lambda: f\nf" + "()".repeat(100000), "finished"],
  [
    "is a long chain of lambdas",
    "x = " + "lambda: ".repeat(100000) + "1",
    "syntax-error: MemoryError: Parser stack overflowed - Python source too complex to parse",
  ],
  [
    "is a long chain of conditions",
    "x = " + "1 if 1 else ".repeat(100000) + "1",
    "syntax-error: MemoryError: Parser stack overflowed - Python source too complex to parse",
  ],
  ["is a long chain of elif", "if 0: pass\n" + "elif 0: pass\n".repeat(50000), "finished"],
  ["is a megabyte of comparisons", "a = 1\n" + "a<".repeat(499990) + "a", "finished"],
  ["is a long chain of and", "x = 1" + " and 1".repeat(100000), "finished"],
  ["is a long chain of targets", "x" + " = x".repeat(100000) + " = 1", "finished"],
  ["is a long walk of subscripts", "x = 0\nif x: x" + "[0]".repeat(100000), "finished"],
  [
    "nests f-strings",
    "x = " + "f'{".repeat(200) + "1" + "}'".repeat(200),
    "syntax-error: SyntaxError: too many nested f-strings or t-strings",
  ],
  [
    "nests format specs",
    "x = f'" + "{1:".repeat(200) + "}".repeat(200) + "'",
    "syntax-error: SyntaxError: f-string: expressions nested too deeply",
  ],
  [
    "nests functions",
    Array.from({ length: 90 }, (_, i) => " ".repeat(i) + "def f():").join("\n") +
      "\n" +
      " ".repeat(91) +
      "pass",
    "finished",
  ],
  [
    "nests for loops",
    Array.from({ length: 25 }, (_, i) => " ".repeat(i) + "for x in y:").join("\n") +
      "\n" +
      " ".repeat(26) +
      "pass",
    "syntax-error: SyntaxError: too many statically nested blocks",
  ],
  [
    "nests comprehensions",
    "x = " + "[".repeat(150) + "1" + " for a in [1]]".repeat(150),
    "finished",
  ],
  [
    "evaluates its own growth",
    "s = '1'\nwhile True:\n    s = f'({s}+{s})'\n    eval(s)",
    "limit: allocation",
  ],
  [
    "executes itself",
    "s = 'exec(s)'\nexec(s)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "nests patterns",
    "match 1:\n    case " + "[".repeat(150) + "x" + "]".repeat(150) + ": pass",
    "finished",
  ],
  [
    "holds a null character",
    "x = 1\0",
    "syntax-error: SyntaxError: source code string cannot contain null bytes",
  ],
  ["holds half a surrogate pair", "x = '\ud800'\nprint(len(x))", "finished: 1"],
  [
    "pickles what never ends",
    "import pickle\nclass A:\n    def __reduce__(self): return A, (A(),)\npickle.dumps(A())",
    "raised: RecursionError: maximum recursion depth exceeded while pickling an object",
  ],
  [
    "pickles lists in lists",
    "import pickle\na = []\nfor _ in range(60_000): a = [a]\npickle.dumps(a)",
    "raised: RecursionError: maximum recursion depth exceeded while pickling an object",
  ],
]
