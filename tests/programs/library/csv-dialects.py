import csv
import io


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = "'"
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


out = io.StringIO()
csv.writer(out, Semicolons).writerow(["a;b", "it's", 1])
csv.writer(out, Semicolons()).writerow(["x"])
print(repr(out.getvalue()))
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_ALL)
csv.register_dialect("semicolons", Semicolons)
print(csv.list_dialects())
pipes = csv.get_dialect("pipes")
print(pipes.delimiter, pipes.quotechar, pipes.escapechar, pipes.doublequote, repr(pipes.lineterminator))
print(pipes.quoting, pipes.skipinitialspace, pipes.strict, list(csv.reader(["a|b"], "pipes")))
csv.unregister_dialect("pipes")


class TooLong(csv.Dialect):
    delimiter = ";;"


for action in (
    lambda: csv.get_dialect("pipes"),
    lambda: csv.unregister_dialect("pipes"),
    lambda: csv.register_dialect(3),
    lambda: TooLong(),
    lambda: csv.Dialect(),
    lambda: setattr(csv.get_dialect("excel"), "delimiter", ";"),
    lambda: csv.field_size_limit("x"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(csv.field_size_limit(4), csv.field_size_limit())
try:
    list(csv.reader(["abcdefgh"]))
except csv.Error as error:
    print(error)
sniffer = csv.Sniffer()
for sample in ("a;b;c\n1;2;3\n4;5;6\n", "'a', 'b'\n'c', 'd'\n", "a\tb\n1\t2\n", "x|y\nz|w\n"):
    found = sniffer.sniff(sample)
    print(repr(found.delimiter), found.quotechar, found.skipinitialspace, found.doublequote)
csv.field_size_limit(131072)
print(sniffer.has_header("name,age\nAna,30\nBob,25\n"), sniffer.has_header("Ana,30\nBob,25\nEva,7\n"))
