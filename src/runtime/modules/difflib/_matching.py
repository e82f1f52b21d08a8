"""The longest runs that two sequences share."""

from collections import namedtuple
from heapq import nlargest
from types import GenericAlias

__name__ = "difflib"

Match = namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Compares sequences of hashable elements; the second may be kept for many first ones."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        self._find_places()

    def _find_places(self):
        """Where each element of b stands; without junk, and without what is too frequent to help."""
        places = {}
        for at, element in enumerate(self.b):
            places.setdefault(element, []).append(at)
        isjunk = self.isjunk
        self.bjunk = {element for element in places if isjunk(element)} if isjunk else set()
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        length = len(self.b)
        if self.autojunk and length >= 200:
            most = length // 100 + 1
            self.bpopular = {element for element, at in places.items() if len(at) > most}
            for element in self.bpopular:
                del places[element]
        self.b2j = places

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest run in a[alo:ahi] and b[blo:bhi]; the first, if there are several."""
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start_a, start_b, size = alo, blo, 0
        # How long the run is that ends at each place of b, for the element of a before.
        lengths = {}
        for at in range(alo, ahi):
            longer = {}
            for place in self.b2j.get(a[at], ()):
                if place < blo:
                    continue
                if place >= bhi:
                    break
                length = longer[place] = lengths.get(place - 1, 0) + 1
                if length > size:
                    start_a, start_b, size = at - length + 1, place - length + 1, length
            lengths = longer
        # It grows by what is frequent, then by what is junk.
        for grows_by_junk in (False, True):
            while (
                start_a > alo and start_b > blo
                and (b[start_b - 1] in junk) == grows_by_junk
                and a[start_a - 1] == b[start_b - 1]
            ):
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (
                start_a + size < ahi and start_b + size < bhi
                and (b[start_b + size] in junk) == grows_by_junk
                and a[start_a + size] == b[start_b + size]
            ):
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        """The runs in order, and an empty one at the end."""
        if self.matching_blocks is not None:
            return self.matching_blocks
        ends = len(self.a), len(self.b)
        left = [(0, ends[0], 0, ends[1])]
        found = []
        while left:
            alo, ahi, blo, bhi = left.pop()
            match = self.find_longest_match(alo, ahi, blo, bhi)
            if not match.size:
                continue
            found.append(match)
            if alo < match.a and blo < match.b:
                left.append((alo, match.a, blo, match.b))
            if match.a + match.size < ahi and match.b + match.size < bhi:
                left.append((match.a + match.size, ahi, match.b + match.size, bhi))
        blocks = []
        for match in sorted(found):
            last = blocks[-1] if blocks else None
            if last and last.a + last.size == match.a and last.b + last.size == match.b:
                blocks[-1] = last._replace(size=last.size + match.size)
            else:
                blocks.append(match)
        blocks.append(Match(*ends, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        """What turns a into b: tuples of a tag and the bounds in a and in b."""
        if self.opcodes is not None:
            return self.opcodes
        at_a = at_b = 0
        self.opcodes = opcodes = []
        for start_a, start_b, size in self.get_matching_blocks():
            if at_a < start_a and at_b < start_b:
                opcodes.append(("replace", at_a, start_a, at_b, start_b))
            elif at_a < start_a:
                opcodes.append(("delete", at_a, start_a, at_b, start_b))
            elif at_b < start_b:
                opcodes.append(("insert", at_a, start_a, at_b, start_b))
            at_a, at_b = start_a + size, start_b + size
            if size:
                opcodes.append(("equal", start_a, at_a, start_b, at_b))
        return opcodes

    def get_grouped_opcodes(self, n=3):
        """The changes in groups, each with up to n elements around it that are the same."""
        # As in CPython, the first and last of `opcodes` are cut too.
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and (len(group) > 1 or group[0][0] != "equal"):
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        matches = sum(block.size for block in self.get_matching_blocks())
        return _ratio(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        """No less than ratio: counts elements, wherever they stand."""
        if self.fullbcount is None:
            self.fullbcount = {}
            for element in self.b:
                self.fullbcount[element] = self.fullbcount.get(element, 0) + 1
        left = {}
        matches = 0
        for element in self.a:
            count = left.get(element)
            if count is None:
                count = self.fullbcount.get(element, 0)
            left[element] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """No less than quick_ratio: asks the lengths only."""
        lengths = len(self.a), len(self.b)
        return _ratio(min(lengths), sum(lengths))

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The n possibilities that are most like the word, best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    scored = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        # From cheap to dear: most fall through at once.
        ratios = matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio
        if all(ratio() >= cutoff for ratio in ratios):
            scored.append((matcher.ratio(), possibility))
    return [possibility for _, possibility in nlargest(n, scored)]
