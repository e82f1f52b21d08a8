import csv
import io

text = 'name,age,city\r\nAna,30,"São Paulo, SP"\r\n"Bob ""B""",25,\r\n\r\n"two\nlines",1,x\r\n'
rows = csv.reader(io.StringIO(text, newline=""))
for row in rows:
    print(rows.line_num, row)
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")))
print(list(csv.reader(["a,  b,c"], skipinitialspace=True)), list(csv.reader([r"a\,b,c"], escapechar="\\")))
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(['1,"",,x'], quoting=csv.QUOTE_NOTNULL)), list(csv.reader(['1,"",'], quoting=csv.QUOTE_STRINGS)))
print(list(csv.reader(['a"",b'], quoting=csv.QUOTE_NONE)), list(csv.reader(['"a"b,c"d'])), list(csv.reader(['"open'])))
for action in (
    lambda: list(csv.reader(["a", 3])),
    lambda: list(csv.reader([b"a"])),
    lambda: csv.reader(3),
    lambda: list(csv.reader(["a\nb"])),
    lambda: list(csv.reader(['"a"b'], strict=True)),
    lambda: list(csv.reader(['"open'], strict=True)),
    lambda: list(csv.reader(["x"], quoting=csv.QUOTE_NONNUMERIC)),
    lambda: csv.reader([], delimiter="::"),
    lambda: csv.reader([], delimiter=1),
    lambda: csv.reader([], quoting=9),
    lambda: csv.reader([], colour="red"),
    lambda: csv.reader([], dialect="martian"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
