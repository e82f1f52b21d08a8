# string and textwrap: templates, formatters, wrapping at odd widths.
import string, textwrap
from string import Formatter, Template

def t(label, make):
    try:
        print(label, "->", repr(make()))
    except BaseException as error:
        print(label, "!", type(error).__name__, error)

t("template", lambda: Template("$a ${b}c $$").substitute(a=1, b=2))
t("missing", lambda: Template("$a $b").substitute(a=1))
t("safe", lambda: Template("$a $b ${c").safe_substitute({"a": 1}))
t("bad", lambda: Template("x\n $ y").substitute())
t("both", lambda: Template("$a").substitute({"a": 1}, a=2))
t("valid", lambda: (Template("$a $").is_valid(), Template("$a ${b} $a").get_identifiers()))
class Percent(Template):
    delimiter = "%"
t("own", lambda: Percent("%a $b").substitute(a=1))
f = Formatter()
t("format", lambda: f.format("{0} {x!r:>5}", 1, x="a"))
t("few", lambda: f.format("{} {}", 1))
t("parse", lambda: list(f.parse("a{b!r:c}{{d")))
t("vformat", lambda: f.vformat("{0[1]}", ([1, 2],), {}))
class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)
t("default", lambda: Default().format("{a} {b}", a=1))
t("mixed", lambda: f.format("{0} {}", 1, 2))
t("capwords", lambda: (string.capwords("a bB  c"), string.capwords("a-b", "-")))
t("constants", lambda: (string.digits, string.hexdigits, string.punctuation, string.whitespace))
text = "The quick brown fox jumped over-the-lazy dog.  It was  not amused at all."
t("wrap", lambda: textwrap.wrap(text, 20))
t("fill", lambda: textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
t("zero", lambda: textwrap.wrap(text, 0))
t("one", lambda: textwrap.wrap("abc de", 1))
t("long", lambda: textwrap.wrap("a verylongword", 5, break_long_words=False))
t("hyphens", lambda: textwrap.wrap("over-the-lazy", 6, break_on_hyphens=False))
t("max lines", lambda: textwrap.wrap(text, 20, max_lines=2))
t("placeholder", lambda: textwrap.wrap(text, 3, max_lines=1))
t("tabs", lambda: textwrap.wrap("a\tb\nc", 20, tabsize=4))
t("keep", lambda: textwrap.wrap("a  b\n c", 20, replace_whitespace=False, drop_whitespace=False))
t("shorten", lambda: (textwrap.shorten(text, 20), textwrap.shorten("ab cd", 5)))
t("shorten small", lambda: textwrap.shorten(text, 2))
t("dedent", lambda: textwrap.dedent("  a\n    b\n\n  c"))
t("dedent mixed", lambda: textwrap.dedent("\ta\n  b"))
t("dedent none", lambda: textwrap.dedent(None))
t("indent", lambda: textwrap.indent("a\n\nb\n", "> "))
t("indent all", lambda: textwrap.indent("a\n\nb", "> ", lambda line: True))
t("word", lambda: textwrap.wrap(text, 20, foo=1))
t("empty", lambda: (textwrap.wrap(""), textwrap.fill("  ")))
t("sentence", lambda: textwrap.fill("One. Two.", fix_sentence_endings=True))
