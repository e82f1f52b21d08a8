"""Other interpreters: none here."""

import unittest


def assert_python_ok(*args, **kwargs):
    raise unittest.SkipTest("needs processes")


assert_python_failure = spawn_python = run_python_until_end = make_script = make_pkg = assert_python_ok
make_zip_script = make_zip_pkg = run_test_script = kill_python = assert_python_ok


def interpreter_requires_environment():
    return False
