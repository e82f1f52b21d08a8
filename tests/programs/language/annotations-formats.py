# annotationlib: as values, as far as possible, as text.
from annotationlib import Format, ForwardRef, annotations_to_string, get_annotations, type_repr
from dataclasses import dataclass, fields
from typing import NamedTuple, TypedDict, get_type_hints


def plan(task: Task, when: "str" = "", *names: list[Missing], limit: int | None = None) -> None:
    pass


print(list(Format))
print(get_annotations(plan, format=Format.STRING))
found = get_annotations(plan, format=Format.FORWARDREF)
print(found["limit"], found["return"], found["when"])
print(found["task"].__forward_arg__, found["names"].__args__[0].__forward_arg__)
try:
    get_annotations(plan)
except NameError as error:
    print(error)


class Task:
    title: str
    parent: Task | None
    other: Missing.kind[int, "x"]


print(get_annotations(Task, format=Format.STRING))
print(get_annotations(plan, format=Format.FORWARDREF)["task"])
Task.__annotations__ = {"title": str}
print(get_annotations(Task), get_annotations(lambda: 0))


def texts(number: "int", items: "list[str]"):
    pass


print(get_annotations(texts), get_annotations(texts, eval_str=True))
for action in (
    lambda: get_annotations(5),
    lambda: get_annotations(texts, eval_str=True, format=Format.STRING),
    lambda: ForwardRef("no_such").evaluate(),
    lambda: ForwardRef(5),
):
    try:
        action()
    except (TypeError, ValueError, NameError) as error:
        print(type(error).__name__, error)
reference = ForwardRef("int")
print(reference, reference.evaluate(), reference == ForwardRef("int"), hash(reference) == hash(ForwardRef("int")))
print(type_repr(int), type_repr(Task), type_repr(...), annotations_to_string({"a": int, "b": "c"}))


@dataclass
class Tree:
    left: Tree | None = None
    right: Tree | None = None
    value: "int" = 0


class Point(NamedTuple):
    x: int
    previous: Point | None = None


class Row(TypedDict):
    cells: list[Row]


print([field.name for field in fields(Tree)], Tree(Tree(value=1)), get_type_hints(Tree))
print(Point.__annotations__, Point(1), Row.__annotations__)
