"""How alike sequences are."""
import difflib

matcher = difflib.SequenceMatcher(None, "qabxcd", "abycdf")
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:7} a[{i1}:{i2}] {matcher.a[i1:i2]!r:>6} -> b[{j1}:{j2}] {matcher.b[j1:j2]!r}")
print(matcher.get_matching_blocks(), matcher.find_longest_match(0, 3, 0, 2))
print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())

spaces = difflib.SequenceMatcher(lambda letter: letter == " ", " abcd", "abcd abcd")
print(spaces.find_longest_match(), spaces.bjunk, difflib.SequenceMatcher(a=" abcd", b="abcd abcd").find_longest_match())
numbers = difflib.SequenceMatcher(a=[1, 2, 3, 5, 8], b=(1, 3, 5, 7, 8))
print(numbers.ratio(), [block.size for block in numbers.get_matching_blocks()])

base = list(range(40))
changed = base[:8] + ["new"] + base[8:20] + base[22:35] + ["other", "two"] + base[36:]
for group in difflib.SequenceMatcher(None, base, changed).get_grouped_opcodes(2):
    print(group)

popular = difflib.SequenceMatcher(None, "ab" * 150, "ab" * 150 + "c")
print(sorted(popular.bpopular), popular.ratio())
print(difflib.SequenceMatcher(None, "ab" * 150, "ab" * 150 + "c", autojunk=False).ratio())

commands = ["commit", "checkout", "cherry-pick", "clone", "config", "clean"]
for typed in ("comit", "chekout", "clon", "zzz", "pick", "con"):
    print(typed, difflib.get_close_matches(typed, commands), difflib.get_close_matches(typed, commands, 1, 0.3))
for arguments in ({"n": 0}, {"cutoff": 1.5}):
    try:
        difflib.get_close_matches("a", ["b"], **arguments)
    except ValueError as error:
        print(error)
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x = 1"), difflib.IS_CHARACTER_JUNK(" "))
print(difflib.SequenceMatcher.__module__, difflib.Differ, difflib.SequenceMatcher[int])
