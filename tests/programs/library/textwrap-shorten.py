"""Shortening, dedenting, indenting."""
import textwrap

print(textwrap.shorten("Hello  world!", width=12), textwrap.shorten("Hello  world!", width=11))
print(textwrap.shorten("Hello world", width=10, placeholder="..."))
print(repr(textwrap.shorten("one\n two\tthree", width=40)))
try:
    textwrap.shorten("Hello", width=3)
except ValueError as error:
    print(error)


def story():
    text = """\
        def f():
            return 1

          # deeper
        done
    """
    return textwrap.dedent(text)


print(story())
print(repr(textwrap.dedent("  a\n  \t\n    b\n")), repr(textwrap.dedent("\ta\n  b")))
print(repr(textwrap.dedent("  a\nb")), repr(textwrap.dedent("")), repr(textwrap.dedent(" \n ")))
print(repr(textwrap.indent("one\n\ntwo\n   \nthree", "> ")))
print(repr(textwrap.indent("one\n\ntwo\n", "# ", lambda line: True)))
print(repr(textwrap.indent("a\r\nb\rc", "-", str.strip)))
print(textwrap.indent(textwrap.dedent(story()), "    ", lambda line: "return" not in line))
try:
    textwrap.dedent(5)
except TypeError as error:
    print(error)

wrapper = textwrap.TextWrapper(width=20, subsequent_indent=".." )
print(wrapper.wrap("the same wrapper is used again and again"))
wrapper.width = 12
wrapper.initial_indent = "> "
print(wrapper.fill("the same wrapper is used again and again"))
print(wrapper.width, wrapper.max_lines, repr(wrapper.placeholder))
