"""Files for tests."""

import contextlib

TESTFN = "@test_1_tmp"
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + "-\xe0\xf2"
FS_NONASCII = ""


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or (
            isinstance(self.path, type) and issubclass(self.path, BaseException)
        ):
            raise self.path
        return self.path


def unlink(filename):
    import os
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmtree(path):
    import shutil
    shutil.rmtree(path, ignore_errors=True)


def create_empty_file(filename):
    with open(filename, "w"):
        pass


class EnvironmentVarGuard(dict):
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    set = dict.__setitem__
    unset = dict.pop


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import tempfile
    with tempfile.TemporaryDirectory() as made:
        yield made


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    yield name


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    yield path


def skip_unless_symlink(item):
    import unittest
    return unittest.skip("needs symbolic links")(item)


TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = None


def can_symlink():
    return True


def skip_if_dac_override(item):
    return item


def skip_unless_dac_override(item):
    import unittest
    return unittest.skip("needs the rights of root")(item)


def skip_unless_working_chmod(item):
    return item


def skip_unless_xattr(item):
    import unittest
    return unittest.skip("needs extended attributes")(item)


def skip_unless_hardlink(item):
    import unittest
    return unittest.skip("needs hard links")(item)


def rmdir(path):
    import os
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass


def make_bad_fd():
    import os
    descriptor = os.open(TESTFN, os.O_RDWR | os.O_CREAT)
    os.close(descriptor)
    unlink(TESTFN)
    return descriptor
