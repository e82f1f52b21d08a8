import types

namespace = types.SimpleNamespace(x=1, name="ns")
namespace.y = [2]
print(namespace, namespace.x, namespace == types.SimpleNamespace(x=1, name="ns", y=[2]))
del namespace.x
print(namespace, hasattr(namespace, "x"))
proxy = types.MappingProxyType({"a": 1})
print(proxy["a"], dict(proxy), len(proxy), "a" in proxy, proxy | {"b": 2})
try:
    proxy["a"] = 2
except TypeError as error:
    print(error)
Point = types.new_class("Point", (), {}, lambda body: body.update(x=0, area=lambda self: self.x))
print(Point.__name__, Point().area(), Point.__mro__[1] is object)
module = types.ModuleType("made", "A module made by hand.")
module.answer = 42
print(module.__name__, module.__doc__, module.answer)

def bound(self, n):
    return (self, n)

method = types.MethodType(bound, "me")
print(method(1), method.__self__, isinstance(method, types.MethodType))

def gen():
    yield

async def co():
    pass

c = co()
print(isinstance(gen(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance(len, types.BuiltinFunctionType))
c.close()
print(isinstance(gen, types.FunctionType), isinstance(gen.__code__, types.CodeType), isinstance(None, types.NoneType), types.EllipsisType)
print(isinstance(int | str, types.UnionType), isinstance(list[int], types.GenericAlias), type(types.CellType(5).cell_contents))
