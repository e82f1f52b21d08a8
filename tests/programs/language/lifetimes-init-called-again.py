# The object that the last call of a class made is held by nobody, also while its __init__ runs again.
import weakref


class Box:
    def __init__(self, empties):
        self.size = 1
        if empties:
            holder.clear()
            print("alive" if watched() else "dead")


class Told(Box):
    def __init__(self, empties):
        super().__init__(empties)

    def __del__(self):
        print("gone")


for kind in Box, Told:
    other = kind(False)
    holder = [kind(False)]
    watched = weakref.ref(holder[0])
    kind.__init__(other, True)
    print("after", watched())
