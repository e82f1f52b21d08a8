"""Fields of log lines by named groups."""
import re
from collections import Counter

LOG = """\
2025-01-01 09:00:01,120 INFO  [worker-1] started job=41
2025-01-01 09:00:02,007 ERROR [worker-2] failed job=42 code=500
not a log line
2025-01-01 09:00:02,950 INFO  [worker-1] finished job=41 after 1.83s
2025-01-01 09:00:04,001 WARN  [loop] slow callback 0.25s
"""

line = re.compile(
    r"""
    ^(?P<day>\d{4}-\d\d-\d\d) \s+
    (?P<time>\d\d:\d\d:\d\d),(?P<millis>\d{3}) \s+   # when
    (?P<level>[A-Z]+) \s+
    \[(?P<who>[\w-]+)\] \s+                          # who
    (?P<text>.*)$
    """,
    re.VERBOSE | re.MULTILINE,
)

levels = Counter()
for found in line.finditer(LOG):
    levels[found["level"]] += 1
    print(found["time"], found["level"].ljust(5), found["who"], "|", found["text"])
print(levels)
print(line.groups, dict(line.groupindex))
print(line.flags == re.X | re.M | re.U)

pairs = re.findall(r"(\w+)=(\d+)", LOG)
print(pairs)
print([float(x) for x in re.findall(r"([\d.]+)s\b", LOG)])
first = line.search(LOG)
print(first.groupdict())
print(first.span("who"), first.start("text"), first.end())
print(line.match("nothing here"))
