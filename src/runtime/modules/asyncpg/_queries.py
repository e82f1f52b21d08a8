"""PostgreSQL's SQL in the words of the tables in memory, and what `execute` says when it is done."""
import re

_SERIAL = re.compile(r"\b(\w+)\s+GENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY", re.IGNORECASE)
_ANY = re.compile(r"=\s*ANY\s*\(\s*\$(\d+)(?:::[\w\[\]]+)?\s*\)", re.IGNORECASE)
_SLEEP = re.compile(r"\bpg_sleep\s*\(\s*(\$\d+|[\d.]+)\s*\)", re.IGNORECASE)
_NOW = re.compile(r"\b(?:now|current_timestamp)\s*\(\s*\)", re.IGNORECASE)

_DONE = {
    "create-table": "CREATE TABLE", "create-index": "CREATE INDEX", "begin": "BEGIN",
    "commit": "COMMIT", "rollback": "ROLLBACK", "savepoint": "SAVEPOINT", "release": "RELEASE",
    "rename-table": "ALTER TABLE", "add-column": "ALTER TABLE", "rename-column": "ALTER TABLE",
    "drop-column": "ALTER TABLE",
}


def translated(query, args):
    """The query, its arguments, and the seconds that its pg_sleep takes."""
    args = list(args)
    seconds = 0.0

    def slept(found):
        nonlocal seconds
        text = found[1]
        seconds += float(args[int(text[1:]) - 1] if text.startswith("$") else text)
        return "''"

    def listed(found):
        values = list(args[int(found[1]) - 1])
        places = ", ".join(f"${len(args) + number}" for number in range(1, len(values) + 1))
        args.extend(values)
        args[int(found[1]) - 1] = None
        return f"IN ({places})"

    query = _NOW.sub("CURRENT_TIMESTAMP", _SERIAL.sub("SERIAL", query))
    query = _ANY.sub(listed, _SLEEP.sub(slept, query))
    return query, args, seconds


def expected(query):
    """How many arguments a query asks for."""
    plain = re.sub(r"'(?:[^']|'')*'", "", query)
    return max((int(number) for number in re.findall(r"\$(\d+)", plain)), default=0)


def status(query, kind, rows, count):
    """The command tag that the server answers with: `INSERT 0 1`."""
    if kind == "insert":
        return f"INSERT 0 {count}"
    if kind in ("update", "delete"):
        return f"{kind.upper()} {count}"
    if kind == "select":
        return f"SELECT {len(rows)}"
    if kind == "drop":
        return "DROP INDEX" if re.match(r"\s*DROP\s+INDEX", query, re.IGNORECASE) else "DROP TABLE"
    return _DONE.get(kind, "")
