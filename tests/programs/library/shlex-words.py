"""Words of command lines."""
import shlex

for line in (
    "cp 'my file' dest", 'echo "a \\"b\\" c" d', "a\\ b c", "x='1 2' y=\"3\"4", "", "   ",
    "one # two", "'' \"\"", "a'b'c", "tab\there\nnext", "don\\'t", "\"it's\"",
):
    print(repr(line), shlex.split(line), shlex.split(line, comments=True))
print(shlex.split("a 'b c' d", posix=False), shlex.split('say "hi there"x', posix=False))

for line in ("it's", 'say "hi', "end\\"):
    try:
        shlex.split(line)
    except ValueError as error:
        print(repr(line), error)
try:
    shlex.split(None)
except ValueError as error:
    print(error)

for word in ("plain", "with space", "it's", "", "$HOME", "a/b-c_d.e", "é", "~", "a;b"):
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["ls", "-l", "my file", "it's"]))
try:
    shlex.quote(5)
except TypeError as error:
    print(error)
