"""Guessing the layout of a file from a sample."""

from csv._dialects import QUOTE_MINIMAL, Error

_preferred = [",", "\t", ";", " ", ":"]


class Sniffer:
    """Guesses a dialect, and whether the first row is a header."""

    __module__ = "csv"

    def __init__(self):
        self.preferred = list(_preferred)

    def sniff(self, sample, delimiters=None):
        quotechar, doublequote, delimiter, skipinitialspace = _by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error("Could not determine delimiter")
        from csv import Dialect

        class dialect(Dialect):
            _name = "sniffed"
            lineterminator = "\r\n"
            quoting = QUOTE_MINIMAL

        dialect.__module__ = "csv"
        dialect.__qualname__ = "Sniffer.sniff.<locals>.dialect"
        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _by_counts(self, sample, delimiters):
        """The letter that stands equally often in nearly every line."""
        lines = [line for line in sample.split("\n") if line]
        if not lines:
            return "", False
        candidates = {}
        for code in range(127):
            letter = chr(code)
            if delimiters is not None and letter not in delimiters:
                continue
            counts = {}
            for line in lines:
                count = line.count(letter)
                counts[count] = counts.get(count, 0) + 1
            most = max(counts.items(), key=lambda item: item[1])
            if most[0] == 0:
                continue
            agreeing = most[1] - sum(other for count, other in counts.items() if count != most[0])
            if agreeing / len(lines) >= 0.9:
                candidates[letter] = most[0]
        if len(candidates) == 1:
            [letter] = candidates
            return letter, _has_spaces_after(lines[0], letter)
        for letter in self.preferred:
            if letter in candidates:
                return letter, _has_spaces_after(lines[0], letter)
        if candidates:
            letter = max(candidates, key=lambda one: (candidates[one], one))
            return letter, _has_spaces_after(lines[0], letter)
        return "", False

    def has_header(self, sample):
        from csv import reader
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != columns:
                continue
            for column in list(kinds):
                try:
                    complex(row[column])
                    kind = complex
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0


def _has_spaces_after(line, letter):
    return line.count(letter) == line.count(letter + " ")


def _by_quotes(sample, delimiters):
    """Looks for quoted fields: which quote, what stands beside them."""
    quotes, letters, spaces, found = {}, {}, 0, []
    for quote in "\"'":
        found.extend(_quoted_fields(sample, quote))
    for quote, before, space, after in found:
        quotes[quote] = quotes.get(quote, 0) + 1
        letter = before or after
        if letter and letter != "\n" and (delimiters is None or letter in delimiters):
            letters[letter] = letters.get(letter, 0) + 1
            spaces += bool(space)
    if not quotes:
        return "", False, None, 0
    quotechar = max(quotes, key=quotes.get)
    if letters:
        delimiter = max(letters, key=letters.get)
        skipinitialspace = letters[delimiter] == spaces
    else:
        delimiter, skipinitialspace = "", 0
    doubled = quotechar * 2
    doublequote = any(
        doubled in text
        for text in sample.replace("\n", delimiter or "\n").split(delimiter or "\n")
        if text.strip() != doubled and text.strip().startswith(quotechar)
    )
    return quotechar, doublequote, delimiter, bool(skipinitialspace)


def _is_edge(letter):
    return not (letter.isalnum() or letter in "_\n\"'")


def _quoted_fields(sample, quote):
    """Quoted texts with a delimiter on both sides, or on one side and a line end on the other."""
    at = 0
    while True:
        start = sample.find(quote, at)
        if start < 0:
            return
        stop = sample.find(quote, start + 1)
        if stop < 0:
            return
        space = start > 0 and sample[start - 1] == " "
        place = start - 2 if space else start - 1
        before = sample[place] if place >= 0 else ""
        after = sample[stop + 1] if stop + 1 < len(sample) else ""
        left = before in ("", "\n") or _is_edge(before)
        right = after in ("", "\n") or _is_edge(after)
        if left and right:
            shown = before if before not in ("", "\n") else ""
            following = sample[stop + 2 : stop + 3] == " "
            yield quote, shown, space if shown else following, after if after != "\n" else ""
        at = stop + 1
