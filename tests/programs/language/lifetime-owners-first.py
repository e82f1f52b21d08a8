class Part:
    def __init__(self, name, *parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print("gone", self.name)

car = Part("car", Part("engine", Part("piston")), Part("wheel"))
del car
print("all gone")

class Saved:
    kept = None

    def __del__(self):
        print("saving itself")
        Saved.kept = self

Saved()
print(Saved.kept is not None)
Saved.kept = None
print("the second time it goes quietly")

class Child(Part):
    def __del__(self):
        print("child first")
        super().__del__()

Child("child")
print("end")
