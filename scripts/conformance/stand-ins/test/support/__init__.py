"""What CPython's tests ask of `test.support`, as far as this machine can give it."""

import contextlib
import functools
import io
import sys
import unittest
from conformance_request import FILE

verbose = False
use_resources = []
failfast = False
is_jython = False
is_apple = False
is_android = False
is_emscripten = False
is_wasi = False
is_s390x = False
MS_WINDOWS = False
Py_DEBUG = False
Py_GIL_DISABLED = False
TEST_MODULES_ENABLED = False
has_fork_support = False
has_subprocess_support = FILE.startswith("test_asyncio.")
has_socket_support = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
TEST_HTTP_URL = "http://www.pythontest.net"
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 5.0
PGO = False
max_memuse = 0
MAX_Py_ssize_t = sys.maxsize
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G


class Error(Exception):
    """Base of what tests raise on their own account."""


class TestFailed(Error):
    """A test failed."""


class ResourceDenied(unittest.SkipTest):
    """The test needs something that is not there."""


def _leave_out(reason):
    def decorate(item=None):
        if item is None:
            return decorate
        return unittest.skip(reason)(item)

    return decorate


def _leave_out_with_arguments(reason):
    def outer(*args, **kwargs):
        return unittest.skip(reason)

    return outer


cpython_only = _leave_out("a detail of CPython")
refcount_test = _leave_out("counts references")
no_tracing = _same = lambda item: item
requires_IEEE_754 = _same
requires_docstrings = _same
requires_mac_ver = _leave_out_with_arguments("needs macOS")
requires_subprocess = lambda: _same if has_subprocess_support else _leave_out("needs processes")
requires_fork = _leave_out_with_arguments("needs processes")
requires_zlib = _leave_out_with_arguments("needs zlib")
requires_gzip = _leave_out_with_arguments("needs gzip")
requires_limited_api = _leave_out("needs C")
requires_specialization = _leave_out("a detail of CPython")
requires_gil_enabled = lambda *args: _same
skip_if_sanitizer = lambda *args, **kwargs: _same
skip_on_s390x = _same
skip_emscripten_stack_overflow = lambda *args: _same
skip_wasi_stack_overflow = lambda *args: _same
skip_if_pgo_task = _same
thread_unsafe = lambda *args: _same if not args or isinstance(args[0], str) else args[0]
bigmemtest = lambda *args, **options: unittest.skip("needs much memory")
bigaddrspacetest = _leave_out("needs much memory")
suppress_immortalization = lambda *args: _same
anticipate_failure = lambda condition: _same
requires_resource = lambda name: unittest.skip("needs " + name)


def requires(resource, msg=None):
    raise ResourceDenied(msg or "needs " + resource)


def is_resource_enabled(resource):
    return False


def check_impl_detail(**guards):
    return guards.get("cpython", not any(guards.values()) if guards else True) is not True and False


def impl_detail(msg=None, **guards):
    return _same if check_impl_detail(**guards) else unittest.skip(msg or "a detail of CPython")


def gc_collect():
    import gc
    gc.collect()


def disable_gc():
    return contextlib.nullcontext()


def check_disallow_instantiation(case, cls, *args, **kwargs):
    with case.assertRaises(TypeError):
        cls(*args, **kwargs)


def check_free_after_iterating(*args, **kwargs):
    raise unittest.SkipTest("counts references")


def check_sizeof(*args, **kwargs):
    raise unittest.SkipTest("sizes are a detail of CPython")


def calcobjsize(text):
    return 0


calcvobjsize = calcobjsize


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def findfile(filename, subdir=None):
    raise unittest.SkipTest("needs the file " + filename)


def sortdict(mapping):
    return "{" + ", ".join(f"{key!r}: {mapping[key]!r}" for key in sorted(mapping)) + "}"


def run_unittest(*classes):
    raise unittest.SkipTest("run by another runner")


def run_doctest(module, verbosity=None):
    raise unittest.SkipTest("run by another runner")


def check_syntax_error(case, statement, errtext="", *, lineno=None, offset=None):
    with case.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    case.assertIsNotNone(error.lineno)
    if lineno is not None:
        case.assertEqual(error.lineno, lineno)
    case.assertIsNotNone(error.offset)
    if offset is not None:
        case.assertEqual(error.offset, offset)


def check_syntax_warning(case, statement, errtext="", *, lineno=1, offset=None):
    import warnings
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    case.assertEqual(len(caught), 1, caught)


@contextlib.contextmanager
def captured_output(name):
    original = getattr(sys, name)
    setattr(sys, name, io.StringIO())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, original)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def swap_attr(obj, name, value):
    if hasattr(obj, name):
        old = getattr(obj, name)
        setattr(obj, name, value)
        try:
            yield old
        finally:
            setattr(obj, name, old)
    else:
        setattr(obj, name, value)
        try:
            yield
        finally:
            if hasattr(obj, name):
                delattr(obj, name)


@contextlib.contextmanager
def swap_item(obj, item, value):
    if item in obj:
        old = obj[item]
        obj[item] = value
        try:
            yield old
        finally:
            obj[item] = old
    else:
        obj[item] = value
        try:
            yield
        finally:
            obj.pop(item, None)


@contextlib.contextmanager
def infinite_recursion(max_depth=100):
    before = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max(max_depth, 75))
        yield
    finally:
        sys.setrecursionlimit(before)


set_recursion_limit = infinite_recursion


def get_recursion_depth():
    return 20


def get_c_recursion_limit():
    return 1000


C_RECURSION_LIMIT = 1000
exceeds_recursion_limit = lambda: 5000


@contextlib.contextmanager
def adjust_int_max_str_digits(digits):
    before = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(digits)
        yield
    finally:
        sys.set_int_max_str_digits(before)


def run_with_locale(*args):
    return _same


run_with_locales = run_with_locale
run_with_tz = run_with_locale


class catch_unraisable_exception:
    """Keeps what could not be raised."""

    def __enter__(self):
        self.unraisable = None
        self._before = sys.unraisablehook
        sys.unraisablehook = self._take
        return self

    def _take(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._before
        del self.unraisable


@contextlib.contextmanager
def disable_faulthandler():
    yield


@contextlib.contextmanager
def force_not_colorized_test_class(cls):
    yield cls


force_not_colorized_test_class = _same
force_not_colorized = _same


def maybe_get_event_loop_policy():
    return None


def iter_builtin_types():
    seen = set()
    waiting = [object]
    while waiting:
        cls = waiting.pop()
        if cls in seen:
            continue
        seen.add(cls)
        yield cls
        if cls is not type:
            waiting.extend(cls.__subclasses__())


def iter_name_value_pairs_from_class(cls):
    yield from vars(cls).items()


class _Same:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _Different:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _Same()
NEVER_EQ = _Different()


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


LARGEST = _Largest()
SMALLEST = _Smallest()


class Matcher:
    pass


def requires_working_socket(*, module=False):
    return None if module else unittest.skip("needs sockets")


def run_in_subinterp(code):
    raise unittest.SkipTest("needs C")


def late_deletion(obj):
    pass


def linked_to_musl():
    return False


def check__all__(*args, **kwargs):
    raise unittest.SkipTest("names of CPython's own text")


def args_from_interpreter_flags():
    return []


def run_code(code, extra_names=None):
    namespace = {}
    if extra_names:
        namespace.update(extra_names)
    import textwrap
    exec(textwrap.dedent(code), namespace)
    return namespace


def print_warning(msg):
    print(msg, file=sys.stderr)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join()


def patch(case, obj, name, value):
    old = getattr(obj, name)
    case.addCleanup(setattr, obj, name, old)
    setattr(obj, name, value)


@contextlib.contextmanager
def temporary_recursion_limit(limit):
    yield


def sleeping_retry(timeout, err_msg=None, *, init_delay=0.01, max_delay=1.0, error=True):
    import time
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        yield
        time.sleep(init_delay)


busy_retry = sleeping_retry


class EqualToForwardRef:
    def __init__(self, arg, **options):
        self.arg = arg

    def __eq__(self, other):
        return getattr(other, "__forward_arg__", None) == self.arg


HAVE_PY_DOCSTRINGS = True
HAVE_ASAN_FORK_BUG = False
NHASHBITS = sys.hash_info.width
PIPE_MAX_SIZE = 4 * _1M + 1
REPO_ROOT = STDLIB_DIR = "/"
has_strftime_extensions = True
is_apple_mobile = is_wasm32 = False
real_max_memuse = 0
requires_bz2 = _leave_out_with_arguments("needs bz2")
requires_lzma = _leave_out_with_arguments("needs lzma")
requires_zstd = _leave_out_with_arguments("needs zstd")
requires_non_root_user = _same
requires_debug_ranges = lambda *args: _same
nomemtest = _leave_out("needs C")
no_rerun = lambda reason: _same
skip_if_buggy_ucrt_strfptime = _same
skip_if_broken_multiprocessing_synchronize = lambda: None
# What recurses in C there does not here, or up to the recursion limit.
run_with_limited_c_stack = lambda *args, **options: _same
skip_if_huge_c_stack = lambda *args: _same
skip_if_unlimited_stack_size = _same
force_colorized = force_colorized_test_class = _same


def has_no_debug_ranges():
    return False


def check_sanitizer(**kinds):
    return False


def setswitchinterval(interval):
    return sys.setswitchinterval(interval)


def reap_children():
    """There are none: these tests start threads only."""


def wait_process(*args, **kwargs):
    raise unittest.SkipTest("needs processes")


inject_memory_error_cm = run_in_subinterp_with_config = open_urlresource = wait_process


def optim_args_from_interpreter_flags():
    return []


def load_package_tests(folder, loader, standard_tests, pattern):
    """The runner loads each module itself."""
    return standard_tests


def detect_api_mismatch(ref_api, other_api, *, ignore=()):
    missing = set(dir(ref_api)) - set(dir(other_api)) - set(ignore)
    return {name for name in missing if not name.startswith("_") or name.endswith("__")}


def subTests(names, values, /, *, _do_cleanups=False):
    names = names.replace(",", " ").split() if isinstance(names, str) else names
    values = tuple(values)

    def decorate(test):
        @functools.wraps(test)
        def wrapper(self, /, *args, **kwargs):
            for one in values:
                options = dict(zip(names, one if len(names) > 1 else (one,)))
                with self.subTest(**options):
                    test(self, *args, **kwargs, **options)
                if _do_cleanups:
                    self.doCleanups()

        return wrapper

    return decorate


class BrokenIter:
    """Raises where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises = next_raises
        self.iter_raises = iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class Stopwatch:
    """How long something took; virtual time says nothing about it."""

    def __enter__(self):
        import time
        self.clock_info = time.get_clock_info("perf_counter")
        self.seconds = 0
        return self

    def __exit__(self, *exc_info):
        pass


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def collision_stats(bins, balls):
    empty = bins * (1 - 1 / bins) ** balls
    variance = bins * (bins - 1) * (1 - 2 / bins) ** balls + empty * (1 - empty)
    return balls - (bins - empty), max(variance, 0) ** 0.5


def run_no_yield_async_fn(function, /, *args, **kwargs):
    coroutine = function(*args, **kwargs)
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    finally:
        coroutine.close()
    raise AssertionError("coroutine did not complete")
