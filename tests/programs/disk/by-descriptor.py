# Calls on descriptors of files and folders, and the environment as bytes.
import inspect
import os

os.makedirs("top/left/deep")
os.makedirs("top/right")
for name in ("top/a.txt", "top/left/b.txt", "top/left/deep/c.txt"):
    with open(name, "w") as file:
        file.write(name)

for root, folders, files, fd in os.fwalk("top"):
    folders.sort()
    print(root, folders, sorted(files), os.path.samestat(os.stat(root), os.fstat(fd)))
print([(root, sorted(files)) for root, _, files, _ in sorted(os.fwalk("top", topdown=False))])
print([root for root, *_ in os.fwalk("top", topdown=False)][-1], list(os.fwalk("top/a.txt")))
try:
    list(os.fwalk("none", onerror=print))
except OSError as error:
    print(error)
os.symlink("../right", "top/left/link")
print(sorted(root for root, *_ in os.fwalk("top")), sorted(root for root, *_ in os.fwalk("top", follow_symlinks=True)))

folder = os.open("top", os.O_RDONLY)
start = os.getcwd()
os.fchdir(folder)
print(os.path.relpath(os.getcwd(), start), sorted(os.listdir()))
os.chdir(start)

file = os.open("top/a.txt", os.O_RDWR)
os.fchmod(file, 0o640)
print(oct(os.stat("top/a.txt").st_mode & 0o777), oct(os.fstat(file).st_mode & 0o777))
for work in (
    lambda: os.fchdir(file),
    lambda: os.fchdir(99),
    lambda: os.fchmod(99, 0o600),
    lambda: os.fchdir("top"),
    lambda: os.readinto(file, b"fixed"),
    lambda: os.readinto(99, bytearray(1)),
):
    try:
        print(work())
    except (OSError, TypeError) as error:
        print(type(error).__name__, error)

room = bytearray(4)
print(os.readinto(file, room), room, os.readinto(file, memoryview(room)[1:3]), room, os.readinto(file, bytearray()))
print(os.readv(file, [bytearray(2), room]), room, os.readinto(file, room))

os.close(file)
os.close(folder)

os.environ["COLOUR"] = "azul ç"
print(os.environb[b"COLOUR"], os.environb.get(b"NONE"), b"COLOUR" in os.environb, len(os.environb) == len(os.environ))
os.environb[b"SIZE"] = b"\xc3\xa9"
del os.environb[b"COLOUR"]
print(os.environ["SIZE"], "COLOUR" in os.environ, b"SIZE" in set(os.environb), os.getenvb(b"SIZE"))
for work in (lambda: os.environb["SIZE"], lambda: os.environb[b"NONE"], lambda: os.environ[b"SIZE"], lambda: os.environb.update(A=b"b")):
    try:
        work()
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)

print(inspect.ispackage(os), inspect.ispackage(__import__("json")), inspect.ispackage("json"))
