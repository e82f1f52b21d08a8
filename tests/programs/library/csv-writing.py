import csv
import io


def written(rows, **options):
    out = io.StringIO(newline="")
    writer = csv.writer(out, **options)
    writer.writerows(rows)
    return repr(out.getvalue())


row = ["plain", 1, 2.5, None, "a,b", 'q"q', "line\nend", " space", "", True]
print(written([row]))
for quoting in ("MINIMAL", "ALL", "NONNUMERIC", "STRINGS", "NOTNULL"):
    print(quoting, written([[1, "a", None, "", 2.5]], quoting=getattr(csv, "QUOTE_" + quoting)))
print(written([[""], [None], []]), written(["abc"]), written([["a", "b"]], delimiter="\t", lineterminator="\n"))
print(written([["a,b", 'q"']], quoting=csv.QUOTE_NONE, escapechar="\\"))
print(written([['a"b']], doublequote=False, escapechar="\\"), written([["a'b,"]], quotechar="'"))
for action in (
    lambda: written([["a,b"]], quoting=csv.QUOTE_NONE),
    lambda: written([['a"b']], doublequote=False),
    lambda: written([3]),
    lambda: written([[""]], quoting=csv.QUOTE_NONE),
    lambda: csv.writer(3),
    lambda: csv.writer(io.StringIO(), quotechar="xx"),
    lambda: csv.writer(io.StringIO(), lineterminator=None),
    lambda: csv.writer(io.StringIO(), delimiter=",", quotechar=","),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(csv.writer(io.StringIO()).writerow([1, 2]))
