import type { HostileProgram } from "./hostile-program"

/** Programs that reach for the host, or whose objects fight back. */
export const breakingOut: readonly HostileProgram[] = [
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
