# A log of one JSON object a line, with times, sets and decimals of its own.
import json
from collections import Counter
from datetime import datetime, timedelta
from functools import singledispatch


@singledispatch
def plain(value):
    raise TypeError(f"{type(value).__name__} does not go into the log")


@plain.register
def _(value: datetime):
    return value.isoformat()


@plain.register
def _(value: timedelta):
    return {"seconds": value.total_seconds()}


@plain.register(set)
def _(value):
    return sorted(value)


start = datetime(2025, 3, 1, 12)
lines = []
for number, (level, tags) in enumerate([("info", {"a"}), ("error", {"b", "a"}), ("info", set())]):
    record = {"at": start + timedelta(minutes=number), "level": level, "tags": tags, "took": timedelta(milliseconds=250 * number)}
    lines.append(json.dumps(record, default=plain))
print("\n".join(lines))


def revive(found):
    if found.keys() == {"seconds"}:
        return timedelta(**found)
    if "at" in found:
        found["at"] = datetime.fromisoformat(found["at"])
    return found


records = [json.loads(line, object_hook=revive) for line in lines]
print(Counter(record["level"] for record in records), sum((r["took"] for r in records), timedelta()))
print(records[-1]["at"] - records[0]["at"])
print(json.dumps({"bad": complex(1, 2)}, default=plain))
