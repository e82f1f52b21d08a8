/**
 * Programs that want to hang, to blow up or to break out, and how each of them ends. What CPython
 * itself answers with an exception is that exception; what would eat its memory or its time is the
 * limit that was reached, or MemoryError.
 */

/** `[what it does, the program, how it ends]`; the end is `outcome` or `outcome: text`. */
export const hostilePrograms: readonly (readonly [string, string, string])[] = [
  // Endless.
  ["loops for ever", "while True: pass", "limit: instructions"],
  [
    "loops through a generator",
    "def g():\n    while True: yield\nfor _ in g(): pass",
    "limit: instructions",
  ],
  [
    "recurses for ever",
    "def f(): return f()\nf()",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "recurses through __getattr__",
    "class A:\n    def __getattr__(self, n): return getattr(self, n + 'x')\nA().y",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "recurses through __repr__",
    "class A:\n    def __repr__(self): return repr(self)\nrepr(A())",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "recurses through __eq__",
    "class A:\n    def __eq__(self, o): return [self] == [o]\nA() == A()",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "recurses through properties",
    "class A:\n    @property\n    def x(self): return self.x\nA().x",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "recurses through sorted keys",
    "def k(x): return sorted([1, 2], key=k)\nk(1)",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "lifts the recursion limit",
    "import sys\nsys.setrecursionlimit(10**6)\ndef f(n): return f(n + 1)\nf(0)",
    "limit: instructions",
  ],
  ["sums an endless iterator", "import itertools\nsum(itertools.count())", "limit: instructions"],
  ["lists an endless iterator", "import itertools\nlist(itertools.count())", "limit: instructions"],
  [
    "looks for what never comes",
    "import itertools\n5 in itertools.repeat(1)",
    "limit: instructions",
  ],
  [
    "takes any() of an endless iterator",
    "import itertools\nany(itertools.repeat(0))",
    "limit: instructions",
  ],
  [
    "takes max() of an endless cycle",
    "import itertools\nmax(itertools.cycle([1, 2]))",
    "limit: instructions",
  ],
  [
    "exhausts a deque of an endless iterator",
    "import itertools, collections\ncollections.deque(itertools.count(), maxlen=0)",
    "limit: instructions",
  ],
  [
    "permutes twelve things",
    "import itertools\nsum(1 for _ in itertools.permutations(range(12)))",
    "limit: instructions",
  ],
  [
    "lists a huge product",
    "import itertools\nlist(itertools.product(range(100), repeat=6))",
    "limit: instructions",
  ],
  ["iterates an endless callable", "list(iter(int, 1))", "limit: instructions"],
  [
    "iterates through __getitem__",
    "class A:\n    def __getitem__(self, i): return i\nlist(A())",
    "limit: instructions",
  ],
  [
    "joins an endless generator",
    "def g():\n    while True: yield 'xxxxxxxxxx'\n''.join(g())",
    "limit: instructions",
  ],
  ["extends a list by itself", "a = [1]\nfor x in a: a.append(x)", "limit: instructions"],
  ["doubles a list", "a = [0]\nwhile True: a += a", "limit: allocation"],
  ["doubles a text", "a = 'x'\nwhile True: a += a", "limit: allocation"],
  ["doubles bytes", "a = b'x'\nwhile True: a += a", "limit: allocation"],
  ["doubles a tuple", "a = (0,)\nwhile True: a += a", "limit: allocation"],
  ["fills a dict", "d = {}\ni = 0\nwhile True:\n    d[i] = i\n    i += 1", "limit: instructions"],
  [
    "fills a set of texts",
    "s = set()\ni = 0\nwhile True:\n    s.add(str(i) * 10)\n    i += 1",
    "limit: instructions",
  ],
  [
    "doubles a dict",
    "d = {0: 0}\nwhile True: d.update({k + len(d): 0 for k in d})",
    "limit: instructions",
  ],
  [
    "keeps objects for ever",
    "class A: pass\nl = []\nwhile True: l.append(A())",
    "limit: instructions",
  ],
  ["nests lists for ever", "a = []\nwhile True: a = [a, a]", "limit: instructions"],
  [
    "makes attributes for ever",
    "class A: pass\na = A()\ni = 0\nwhile True:\n    setattr(a, f'x{i}', i)\n    i += 1",
    "limit: instructions",
  ],
  [
    "makes classes for ever",
    "l = []\nwhile True: l.append(type('A', (), {}))",
    "limit: instructions",
  ],
  [
    "appends to a deque for ever",
    "import collections\nd = collections.deque()\nwhile True: d.append('x')",
    "limit: instructions",
  ],
  ["prints for ever", "while True: print('x' * 100)", "limit: output"],
  ["prints a huge text", "print('x' * 10**7)", "limit: output"],
  [
    "spins a loop of events",
    "import asyncio\nasync def f():\n    while True: await asyncio.sleep(0)\nasyncio.run(f())",
    "limit: instructions",
  ],
  ["sleeps for ever", "import asyncio\nasyncio.run(asyncio.sleep(10**10))", "limit: time"],
  [
    "creates tasks for ever",
    "import asyncio\nasync def f():\n    while True: asyncio.create_task(f())\nasyncio.run(f())",
    "limit: instructions",
  ],
  [
    "starts threads for ever",
    "import threading, time\nwhile True: threading.Thread(target=time.sleep, args=(1e5,)).start()",
    "limit: threads",
  ],
  // Numbers.
  ["raises ten to a hundred million", "10 ** 10 ** 8", "raised: MemoryError"],
  ["raises to a power of a power", "9 ** 9 ** 9 ** 9", "raised: MemoryError"],
  ["shifts by ten thousand million", "1 << 10 ** 10", "raised: MemoryError"],
  ["shifts by a giant", "1 << (1 << 100)", "raised: MemoryError"],
  ["squares for ever", "x = 3\nwhile True: x *= x", "raised: MemoryError"],
  ["takes a huge factorial", "import math\nmath.factorial(10 ** 7)", "raised: MemoryError"],
  [
    "takes a factorial of a giant",
    "import math\nmath.factorial(10 ** 20)",
    "raised: OverflowError: factorial() argument should not exceed 9223372036854775807",
  ],
  [
    "takes a huge comb",
    "import math\nmath.comb(10 ** 7, 5 * 10 ** 6)",
    "raised: OverflowError: k must not exceed 1000000",
  ],
  [
    "takes huge perm",
    "import math\nmath.perm(10 ** 7)",
    "raised: OverflowError: k must not exceed 1000000",
  ],
  ["takes a power modulo giants", "pow(3, 10 ** 100000, 10 ** 20000)", "raised: MemoryError"],
  [
    "writes a giant in decimal",
    "str(1 << 100000)",
    "raised: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
  ],
  [
    "reads a giant in decimal",
    "int('9' * 5000)",
    "raised: ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit",
  ],
  ["writes a giant in hexadecimal", "len(hex(1 << 10 ** 7))", "finished"],
  [
    "formats a giant",
    "f'{1 << 100000:d}'",
    "raised: ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
  ],
  ["divides giants", "x = 3 ** 2000000\ny = 7 ** 700000\nx // y", "finished"],
  [
    "takes a giant to float",
    "float(10 ** 400)",
    "raised: OverflowError: int too large to convert to float",
  ],
  ["takes a root of a giant", "import math\nmath.isqrt(10 ** 200000)", "finished"],
  ["sums giants", "sum([1 << 10 ** 7] * 200)", "finished"],
  ["hashes a giant", "hash(1 << 10 ** 7)", "finished"],
  // One operation.
  ["repeats a text", "'a' * 10 ** 10", "raised: MemoryError"],
  [
    "repeats a text beyond all",
    "'a' * 10 ** 20",
    "raised: OverflowError: cannot fit 'int' into an index-sized integer",
  ],
  ["repeats a list", "[0] * 10 ** 9", "raised: MemoryError"],
  ["repeats a tuple", "(0,) * 10 ** 9", "raised: MemoryError"],
  ["repeats bytes", "b'a' * 10 ** 10", "raised: MemoryError"],
  ["repeats a bytearray", "bytearray(b'a') * 10 ** 10", "raised: MemoryError"],
  ["makes zero bytes", "bytes(10 ** 10)", "raised: MemoryError"],
  ["makes a zero bytearray", "bytearray(10 ** 10)", "raised: MemoryError"],
  ["lists a huge range", "list(range(10 ** 9))", "limit: instructions"],
  ["makes a tuple of a huge range", "tuple(range(10 ** 9))", "limit: instructions"],
  ["makes a set of a huge range", "set(range(10 ** 9))", "limit: instructions"],
  ["sorts a huge range", "sorted(range(10 ** 9))", "limit: instructions"],
  ["sums a huge range", "sum(range(10 ** 12))", "limit: instructions"],
  ["unpacks a huge range", "a, *b = range(10 ** 9)", "limit: instructions"],
  ["spreads a huge range", "print(*range(10 ** 9))", "limit: instructions"],
  [
    "compares huge ranges",
    "print(range(10 ** 18) == range(10 ** 18), 10 ** 17 in range(10 ** 18))",
    "finished: True True",
  ],
  [
    "measures a giant range",
    "len(range(10 ** 30))",
    "raised: OverflowError: Python int too large to convert to C ssize_t",
  ],
  ["counts in a huge range", "range(10 ** 12).count('x')", "finished"],
  ["pads a number", "format(1, '1000000000d')", "raised: MemoryError"],
  ["pads a number by precision", "format(1.0, '.2000000000f')", "raised: MemoryError"],
  ["pads by percent", "'%1000000000d' % 1", "raised: MemoryError"],
  ["pads by method", "'x'.ljust(10 ** 10)", "raised: MemoryError"],
  ["centres", "'x'.center(10 ** 10)", "raised: MemoryError"],
  ["fills with zeros", "'1'.zfill(10 ** 10)", "raised: MemoryError"],
  ["expands tabs", "'\\t'.expandtabs(10 ** 10)", "raised: MemoryError"],
  ["replaces by much more", "('a' * 10 ** 6).replace('a', 'b' * 10 ** 5)", "raised: MemoryError"],
  ["replaces nothing by much", "('a' * 10 ** 6).replace('', 'b' * 10 ** 5)", "raised: MemoryError"],
  ["joins much", "('x' * 10 ** 5).join(['y'] * 10 ** 5)", "raised: MemoryError"],
  ["translates to much", "('a' * 10 ** 5).translate({97: 'b' * 10 ** 5})", "raised: MemoryError"],
  ["splits hard", "('a' * 10 ** 6).split('a' * 1000 + 'b')", "finished"],
  ["finds hard", "('a' * 200000).find('a' * 100000 + 'b')", "finished"],
  ["counts hard", "('a' * 200000).count('a' * 100000 + 'b')", "finished"],
  ["splits into much", "('a ' * 10 ** 7).split()", "limit: allocation"],
  ["sets a slice of much", "a = []\na[:] = range(10 ** 9)", "limit: instructions"],
  [
    "indexes far",
    "a = [0]\na[10 ** 20]",
    "raised: IndexError: cannot fit 'int' into an index-sized integer",
  ],
  [
    "bisects an endless thing",
    "import bisect\nclass A:\n    def __len__(self): return 2 ** 62\n    def __getitem__(self, i): return 0\nbisect.bisect(A(), 1)",
    "raised: OverflowError: cannot fit 'int' into an index-sized integer",
  ],
  ["reads giant bytes", "int.from_bytes(b'\\xff' * 10 ** 7)", "raised: MemoryError"],
  ["writes giant bytes", "(1).to_bytes(10 ** 10)", "raised: MemoryError"],
  [
    "calls with a million arguments",
    "def f(*a): return len(a)\nprint(f(*range(10 ** 5)))",
    "finished: 100000",
  ],
  [
    "calls with many keywords",
    "def f(**k): return len(k)\nprint(f(**{f'k{i}': i for i in range(10 ** 5)}))",
    "finished: 100000",
  ],
  ["zips very much", "list(zip(*[range(1000)] * 10 ** 6))", "limit: instructions"],
  [
    "makes a giant random number",
    "import random\nrandom.getrandbits(10 ** 10)",
    "limit: allocation",
  ],
  ["draws a giant sample", "import random\nrandom.choices([1], k=10 ** 9)", "limit: instructions"],
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
  ["is a long chain of comparisons", "x = 1" + " < 2".repeat(100000), "finished"],
  ["is a long chain of and", "x = 1" + " and 1".repeat(100000), "finished"],
  ["is a long chain of targets", "x" + " = x".repeat(100000) + " = 1", "finished"],
  ["is a long walk of subscripts", "x = {}\nx = lambda: 0\n", "finished"],
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
  // Names of the host.
  [
    "asks for globalThis",
    "globalThis",
    "raised: NameError: name 'globalThis' is not defined. Did you mean: 'globals'?",
  ],
  ["asks for process", "process.exit(1)", "raised: NameError: name 'process' is not defined"],
  [
    "asks for window and document",
    "window.document",
    "raised: NameError: name 'window' is not defined",
  ],
  [
    "asks an int for its constructor",
    "(1).constructor",
    "raised: AttributeError: 'int' object has no attribute 'constructor'",
  ],
  [
    "asks a text for its prototype",
    "''.__proto__",
    "raised: AttributeError: 'str' object has no attribute '__proto__'",
  ],
  [
    "asks a function for its constructor",
    "(lambda: 0).constructor('return this')()",
    "raised: AttributeError: 'function' object has no attribute 'constructor'",
  ],
  [
    "asks a native for call",
    "print.call",
    "raised: AttributeError: 'builtin_function_or_method' object has no attribute 'call'",
  ],
  [
    "asks a list for its length",
    "[].length",
    "raised: AttributeError: 'list' object has no attribute 'length'",
  ],
  ["asks a dict for toString", "{}['toString']", "raised: KeyError: 'toString'"],
  [
    "asks an empty dict for host names",
    "d = {}\nprint([d.get(k) for k in ('__proto__', 'constructor', 'toString', 'hasOwnProperty')])",
    "finished: [None, None, None, None]",
  ],
  [
    "uses host names as keys",
    "d = {'__proto__': 1, 'constructor': 2, 'toString': 3, 'hasOwnProperty': 4}\nprint(d, len(d), sorted(d))\ndel d['__proto__']\nprint(d)",
    "finished: {'__proto__': 1, 'constructor': 2, 'toString': 3, 'hasOwnProperty': 4} 4 ['__proto__', 'constructor', 'hasOwnProperty', 'toString']\n{'constructor': 2, 'toString': 3, 'hasOwnProperty': 4}",
  ],
  [
    "uses host names as variables",
    "__proto__ = 1\nconstructor = 2\ntoString = 3\nhasOwnProperty = 4\nvalueOf = 5\nprint(__proto__, constructor, toString, hasOwnProperty, valueOf)\ndel constructor\nconstructor",
    "raised: NameError: name 'constructor' is not defined",
  ],
  [
    "uses host names as attributes",
    "class A: pass\na = A()\na.__proto__ = 1\na.constructor = 2\na.toString = 3\nprint(vars(a), hasattr(a, 'hasOwnProperty'))",
    "finished: {'__proto__': 1, 'constructor': 2, 'toString': 3} False",
  ],
  [
    "uses host names as keywords",
    "def f(**k): return k\nprint(f(__proto__=1, constructor=2, toString=3))",
    "finished: {'__proto__': 1, 'constructor': 2, 'toString': 3}",
  ],
  [
    "uses host names as parameters",
    "def f(__proto__, constructor=2, *, toString): return __proto__, constructor, toString\nprint(f(1, toString=3), f(__proto__=4, toString=5))",
    "finished: (1, 2, 3) (4, 2, 5)",
  ],
  [
    "uses host names in classes",
    "class A:\n    constructor = 1\n    def toString(self): return 'x'\n    __proto__ = 3\nclass B(A): pass\nprint(B().constructor, B().toString(), B.__proto__, 'hasOwnProperty' in dir(B))",
    "finished: 1 x 3 False",
  ],
  [
    "uses host names as slots",
    "class A:\n    __slots__ = ('__proto__', 'constructor')\na = A()\na.constructor = 1\nprint(a.constructor, hasattr(a, '__proto__'))",
    "finished: 1 False",
  ],
  [
    "uses host names in enums",
    "import enum\nclass E(enum.Enum):\n    constructor = 1\n    toString = 2\nprint(list(E), E['toString'], E(1))",
    "finished: [<E.constructor: 1>, <E.toString: 2>] E.toString E.constructor",
  ],
  [
    "uses host names in dataclasses",
    "from dataclasses import dataclass\n@dataclass\nclass A:\n    constructor: int\n    __proto: int = 2\nprint(A(1))",
    "finished: A(constructor=1, _A__proto=2)",
  ],
  [
    "uses host names in namedtuples",
    "import collections\nT = collections.namedtuple('T', 'constructor toString')\nprint(T(1, 2), T(1, 2)._asdict())",
    "finished: T(constructor=1, toString=2) {'constructor': 1, 'toString': 2}",
  ],
  [
    "uses host names as tasks",
    "import asyncio\nasync def f(): return asyncio.current_task().get_name()\nasync def main(): print(await asyncio.create_task(f(), name='__proto__'))\nasyncio.run(main())",
    "finished: __proto__",
  ],
  [
    "imports host names",
    "import constructor",
    "raised: ModuleNotFoundError: No module named 'constructor'",
  ],
  [
    "imports the prototype",
    "import __proto__",
    "raised: ModuleNotFoundError: No module named '__proto__'",
  ],
  [
    "imports from host names",
    "from math import constructor",
    "raised: ImportError: cannot import name 'constructor' from 'math' (unknown location)",
  ],
  [
    "imports what is ours alone",
    "import _kernel",
    "raised: ModuleNotFoundError: No module named '_kernel'",
  ],
  [
    "formats through host names",
    "'{0.constructor}'.format(1)",
    "raised: AttributeError: 'int' object has no attribute 'constructor'",
  ],
  [
    "asks getattr for host names",
    "print([getattr(o, n, None) for o in (1, '', [], {}, print, int, type) for n in ('constructor', '__proto__', 'prototype')])",
    "finished: [None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None]",
  ],
  ["calls the prototype's functions", "''.__class__.__mro__[1].__subclasses__()", "finished"],
  // Objects that fight back.
  [
    "comes back from __del__",
    "class A:\n    def __del__(self): l.append(self)\nl = []\nfor _ in range(1000): A()\nprint(len(l) <= 1000)",
    "finished: True",
  ],
  ["makes itself again in __del__", "class A:\n    def __del__(self): A()\nA()", "finished"],
  [
    "raises in __del__",
    "class A:\n    def __del__(self): 1 / 0\na = A()\ndel a\nprint('on')",
    "finished: on",
  ],
  [
    "changes while it is sorted",
    "l = [3, 2, 1]\nl.sort(key=lambda x: l.append(x) or x)",
    "raised: ValueError: list modified during sort",
  ],
  [
    "changes a dict while iterating",
    "d = {1: 1}\nfor k in d: d[k + 1] = 1",
    "raised: RuntimeError: dictionary changed size during iteration",
  ],
  [
    "lies about its length",
    "class A:\n    def __len__(self): return -1\nlen(A())",
    "raised: ValueError: __len__() should return >= 0",
  ],
  [
    "says it is endless",
    "class A:\n    def __len__(self): return 10 ** 30\nlen(A())",
    "raised: OverflowError: cannot fit 'int' into an index-sized integer",
  ],
  [
    "hints at an endless length",
    "class A:\n    def __iter__(self): return iter([1])\n    def __length_hint__(self): return 10 ** 15\nprint(list(A()))",
    "finished: [1]",
  ],
  [
    "has a hash that is always the same",
    "class A:\n    def __hash__(self): return 1\nprint(len({A() for _ in range(2000)}))",
    "finished: 2000",
  ],
  [
    "compares itself endlessly",
    "class A:\n    def __lt__(self, o): return o > self\n    def __gt__(self, o): return o < self\nA() < A()",
    "raised: RecursionError: maximum recursion depth exceeded",
  ],
  [
    "never stops to be awaited",
    "class A:\n    def __await__(self):\n        while True: yield\nimport asyncio\nasyncio.run(asyncio.wait_for(A(), 1))",
    "raised: TimeoutError",
  ],
  [
    "swallows every cancellation",
    "import asyncio\nasync def f():\n    while True:\n        try: await asyncio.sleep(1)\n        except asyncio.CancelledError: pass\nasync def main():\n    await asyncio.wait_for(f(), 1)\nasyncio.run(main())",
    "limit: instructions",
  ],
  [
    "swallows everything",
    "while True:\n    try: raise KeyboardInterrupt\n    except BaseException: pass",
    "limit: instructions",
  ],
  ["exits while exiting", "import sys\ntry: sys.exit(1)\nfinally: sys.exit(2)", "finished"],
  [
    "replaces built-ins",
    "import builtins\nbuiltins.print = None\nbuiltins.len = None\nx = [1, 2]\nsorted(x)",
    "finished",
  ],
  [
    "replaces __build_class__",
    "import builtins\ndel builtins.__build_class__\nclass A: pass",
    "finished",
  ],
  ["replaces __import__", "import builtins\nbuiltins.__import__ = None\nimport math", "finished"],
  ["breaks standard output", "import sys\nsys.stdout = None\nprint(1)", "finished: 1"],
  [
    "replaces standard error",
    "import sys\nsys.stderr = 3\n1 / 0",
    "raised: ZeroDivisionError: division by zero",
  ],
  [
    "empties sys.modules",
    "import sys, math\nsys.modules.clear()\nimport math\nprint(math.pi)",
    "finished: 3.141592653589793",
  ],
  [
    "matches catastrophically",
    "import re\nre.match(r'(a+)+$', 'a' * 40 + 'b')",
    "limit: instructions",
  ],
  [
    "matches backwards and forwards",
    "import re\nre.match(r'(x+x+)+y', 'x' * 40)",
    "limit: instructions",
  ],
]
