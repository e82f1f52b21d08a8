import errno
import os

os.mkdir("folder")
open("folder/file", "w").close()


def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


attempt(os.listdir, "missing")
attempt(os.listdir, "folder/file")
attempt(os.mkdir, "folder")
attempt(os.mkdir, "missing/folder")
attempt(os.rmdir, "folder")
attempt(os.rmdir, "folder/file")
attempt(os.remove, "missing")
attempt(os.remove, b"missing")
attempt(os.rename, "missing", "other")
attempt(os.rename, "folder", "folder/inside")
attempt(os.stat, "missing")
attempt(os.stat, 2.5)
attempt(os.chdir, "folder/file")
attempt(os.makedirs, "folder")
attempt(os.makedirs, "folder/file/below")
attempt(os.scandir, "missing")
attempt(os.open, "missing", os.O_RDONLY)
attempt(os.open, "folder/file", os.O_CREAT | os.O_EXCL)
attempt(os.close, 99)
attempt(os.fspath, 3)
attempt(os.remove, "a\0b")
try:
    os.stat("missing")
except OSError as error:
    print(error.errno == errno.ENOENT, error.filename, error.strerror)
