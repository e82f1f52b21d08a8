import inspect

class Base:
    """Base documentation."""

    shared = 1

    def run(self):
        """Runs.

            Indented a little.
        """

class Derived(Base):
    def run(self):
        pass

    @property
    def size(self):
        return 5

    async def fetch(self):
        pass

    def each(self):
        yield 1

print([name for name, _ in inspect.getmembers(Derived, inspect.isfunction)])
print([pair for pair in inspect.getmembers(Derived()) if not pair[0].startswith("__") and not callable(pair[1])])
print(inspect.getdoc(Derived), inspect.getdoc(Derived.run), inspect.getdoc(Derived.size), sep=" | ")
print(inspect.cleandoc("first\n      second\n        third\n\n"))
print(inspect.isclass(Base), inspect.isfunction(Base.run), inspect.ismethod(Base().run), inspect.ismodule(inspect))
print(inspect.isbuiltin(len), inspect.isroutine(len), inspect.isdatadescriptor(Derived.size), inspect.ismethoddescriptor(str.join))
print(inspect.iscoroutinefunction(Derived.fetch), inspect.isgeneratorfunction(Derived.each), inspect.isasyncgenfunction(Derived.each))
coroutine = Derived().fetch()
print(inspect.iscoroutine(coroutine), inspect.isawaitable(coroutine), inspect.isawaitable(5))
coroutine.close()
print([cls.__name__ for cls in inspect.getmro(Derived)], inspect.getattr_static(Derived(), "size") is Derived.__dict__["size"])
print(inspect.getmodule(Derived).__name__, inspect.isabstract(Base))
