"""string.Template."""
from string import Template

letter = Template("Dear $name,\nyou owe ${amount}USD (100$$).\n$name_2")
print(letter.substitute(name="Ana", amount=5, name_2="Bob"))
print(letter.safe_substitute({"name": "Carla"}))
print(letter.is_valid(), letter.get_identifiers(), letter.template[:10])
print(Template("$a $b").substitute({"a": 1}, b=2), Template("$A $a").substitute(A=1, a=2))
for text in ("$", "$1", "line one\n  ${bad", "a ${b c}", "$é"):
    template = Template(text)
    print(repr(text), template.is_valid(), repr(template.safe_substitute()), template.get_identifiers())
    try:
        template.substitute()
    except ValueError as error:
        print(error)
try:
    Template("$missing").substitute(found=1)
except KeyError as error:
    print("KeyError", error)


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"


print(Percent("%my_name is 100%% %not").safe_substitute(my_name="Ana"))
print(Percent("%a_b %{c_d}").get_identifiers())


class Numbered(Template):
    braceidpattern = r"\d+"


print(Numbered("$who ${1}").substitute({"who": "x", "1": "one"}))


class Brackets(Template):
    pattern = r"""
    \[(?:
      (?P<escaped>\[) | (?P<named>\w+)\] | (?P<braced>\b\B) | (?P<invalid>)
    )"""


print(Brackets("[[literal] [name]").substitute(name="N"))
try:
    Brackets("x [").substitute()
except ValueError as error:
    print(error)
