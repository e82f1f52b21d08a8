import types
from types import MappingProxyType, SimpleNamespace

point = SimpleNamespace(x=1, y=2)
point.z = 3
print(point, point.x, point == SimpleNamespace(x=1, y=2, z=3))


def plain():
    pass


def generator():
    yield


async def coroutine():
    pass


print(isinstance(plain, types.FunctionType), isinstance(lambda: 0, types.LambdaType))
print(isinstance(generator(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType))
print(types.NoneType, types.EllipsisType, types.UnionType, types.GenericAlias, types.MethodType)
view = MappingProxyType({"a": 1})
print(view["a"], list(view), view)
try:
    view["b"] = 2
except TypeError as error:
    print(error)


class Robot:
    pass


def greet(self):
    return f"hello from {type(self).__name__}"


robot = Robot()
robot.greet = types.MethodType(greet, robot)
print(robot.greet())
Made = types.new_class("Made", (Robot,), {}, lambda body: body.update(answer=42))
print(Made, Made.answer, Made.__mro__)
module = types.ModuleType("invented", "a doc")
module.value = 5
print(module, module.__doc__, module.value)
