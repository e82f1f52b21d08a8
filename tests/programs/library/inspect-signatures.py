import inspect

def example(a, b: int = 2, /, c="x", *args, d, e: str = "q", **kw) -> bool:
    pass

signature = inspect.signature(example)
print(signature, repr(signature))
for name, parameter in signature.parameters.items():
    print(name, parameter, parameter.kind.name, parameter.kind.description, parameter.default is parameter.empty)
print(signature.return_annotation, signature == inspect.signature(example))

class Shape:
    def __init__(self, width, height=1):
        pass

    def area(self, unit): pass

    @classmethod
    def square(cls, side): pass

    @staticmethod
    def unit(name): pass

    def __call__(self, *points): pass

for target in (Shape, Shape.area, Shape(1).area, Shape.square, Shape.unit, Shape(1), lambda x, *y, z=1: x):
    print(inspect.signature(target))
for wrong in (5, "text"):
    try:
        inspect.signature(wrong)
    except TypeError as error:
        print(error)
only = inspect.Parameter("only", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int)
print(only, repr(only), only.replace(name="other"), signature.replace(parameters=[only]))
for attempt in (
    lambda: inspect.Parameter("1a", inspect.Parameter.KEYWORD_ONLY),
    lambda: inspect.Parameter("if", inspect.Parameter.KEYWORD_ONLY),
    lambda: inspect.Parameter("a", inspect.Parameter.VAR_POSITIONAL, default=1),
    lambda: inspect.Signature([only, inspect.Parameter("b", inspect.Parameter.POSITIONAL_ONLY)]),
    lambda: inspect.Signature([only, only]),
):
    try:
        attempt()
    except ValueError as error:
        print(error)
