import os
import tempfile

with tempfile.TemporaryDirectory() as folder:
    print(os.path.isdir(folder), folder.startswith(tempfile.gettempdir()), len(os.path.basename(folder)))
    path = os.path.join(folder, "inside.txt")
    with open(path, "w") as file:
        file.write("x")
    os.mkdir(os.path.join(folder, "sub"))
print(os.path.exists(folder))

with tempfile.NamedTemporaryFile("w+", suffix=".txt", prefix="note-") as file:
    name = file.name
    file.write("hello\nthere\n")
    file.flush()
    print(os.path.basename(name).startswith("note-"), name.endswith(".txt"), open(name).read())
    file.seek(0)
    print([line for line in file])
print(os.path.exists(name))
kept = tempfile.NamedTemporaryFile(delete=False)
kept.write(b"kept")
kept.close()
print(os.path.getsize(kept.name), os.remove(kept.name))
with tempfile.TemporaryFile() as file:
    file.write(b"bytes")
    file.seek(0)
    print(file.read())
with tempfile.SpooledTemporaryFile(max_size=10, mode="w+") as file:
    file.write("short")
    file.write(" and then longer")
    file.seek(0)
    print(file.read())
descriptor, name = tempfile.mkstemp()
print(os.write(descriptor, b"low"), os.close(descriptor), os.path.getsize(name), os.unlink(name))
made = tempfile.mkdtemp(prefix="p-", suffix="-s")
print(os.path.basename(made)[:2], made[-2:], os.rmdir(made), tempfile.gettempprefix())
