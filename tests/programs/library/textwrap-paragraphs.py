"""Wrapping paragraphs."""
import textwrap

TEXT = (
    "An event loop runs one task at a time. When a task awaits something that is not ready, the "
    "loop runs another; this is why a blocking call -- time.sleep(), a long calculation -- stops "
    "everything.  Use asyncio.to_thread() for well-known, unavoidable, not-so-short ones."
)
for width in (30, 50):
    print("-" * width)
    print(textwrap.fill(TEXT, width))
print(textwrap.fill(TEXT, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.wrap("a well-known e-mail -- foo--bar --option", 10))
print(textwrap.wrap("a well-known e-mail -- foo--bar --option", 10, break_on_hyphens=False))
print(textwrap.wrap("a supercalifragilistic word", 10))
print(textwrap.wrap("a supercalifragilistic word", 10, break_long_words=False))
print(textwrap.wrap("one\ttwo\nthree", 40), textwrap.wrap("one\ttwo", 40, tabsize=4))
print(textwrap.wrap("one\ttwo\nthree", 40, expand_tabs=False, replace_whitespace=False))
print(textwrap.wrap("It ends. Here.  There! ", 40, fix_sentence_endings=True))
print(textwrap.wrap("  leading and trailing  ", 9, drop_whitespace=False))
print(textwrap.wrap(""), textwrap.wrap("   "), repr(textwrap.fill("  x")))
print(textwrap.fill(TEXT, 30, max_lines=3), "|")
print(textwrap.fill(TEXT, 30, max_lines=2, placeholder="..."), "|")
for arguments in ({"width": 0}, {"width": 5, "max_lines": 1, "placeholder": "......"}):
    try:
        textwrap.wrap("some words", **arguments)
    except ValueError as error:
        print(error)
