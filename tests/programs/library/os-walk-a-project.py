import os

files = {
    "app/main.py": "import util\nprint(util.double(2))\n",
    "app/util.py": "def double(x):\n    return 2 * x\n",
    "app/tests/test_util.py": "assert True\n",
    "docs/readme.md": "# Docs\n\nText.\n",
}
for name, text in files.items():
    os.makedirs(os.path.dirname(name), exist_ok=True)
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)

totals = {}
for root, folders, names in os.walk("."):
    folders[:] = sorted(folder for folder in folders if folder in ("app", "tests", "docs"))
    for name in sorted(names):
        path = os.path.normpath(os.path.join(root, name))
        extension = os.path.splitext(name)[1]
        with open(path, encoding="utf-8") as file:
            lines = sum(1 for _ in file)
        files_so_far, lines_so_far = totals.get(extension, (0, 0))
        totals[extension] = files_so_far + 1, lines_so_far + lines
        if path in files:
            print(f"{path:25} {lines:3} lines {os.path.getsize(path):4} bytes")
print(sorted((key, value) for key, value in totals.items() if key in (".py", ".md")))


def failed(error):
    print("could not list", error.filename, type(error).__name__)


print(list(os.walk("missing")), list(os.walk("missing", onerror=failed)))
