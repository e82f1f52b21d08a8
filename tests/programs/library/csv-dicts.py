import csv
import io

with open("people.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, fieldnames=["name", "age"], restval="?")
    print(writer.writeheader())
    writer.writerow({"name": "Ana", "age": 30})
    writer.writerows([{"name": "Bob"}, {"age": 5, "name": "É, sim"}])
    try:
        writer.writerow({"name": "X", "job": "none", "pay": 1})
    except ValueError as error:
        print(error)
with open("people.csv", newline="", encoding="utf-8") as file:
    reader = csv.DictReader(file)
    print(reader.fieldnames)
    for person in reader:
        print(reader.line_num, person)
print(list(csv.DictReader(["1,2", "", "3,4,5"], ["x", "y"])))
print(list(csv.DictReader(["1"], ["x", "y"], restval="-")), list(csv.DictReader(["1,2"], ["x"], restkey="more")))
print(list(csv.DictReader([])), csv.DictReader(["a,b"]).fieldnames)
try:
    csv.DictWriter(io.StringIO(), ["a"], extrasaction="maybe")
except ValueError as error:
    print(error)
out = io.StringIO()
csv.DictWriter(out, ["a"], extrasaction="ignore", dialect="unix").writerow({"a": 1, "b": 2})
print(repr(out.getvalue()))
