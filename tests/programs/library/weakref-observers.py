import weakref

class Subject:
    def __init__(self):
        self._observers = []

    def attach(self, observer):
        self._observers.append(weakref.ref(observer, self._observers.remove))

    def notify(self, text):
        for reference in list(self._observers):
            reference().update(text)
        print(len(self._observers), "observers")

class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, text):
        print(self.name, "got", text)

subject = Subject()
ana, bia = Observer("ana"), Observer("bia")
subject.attach(ana)
subject.attach(bia)
subject.notify("one")
del ana
subject.notify("two")
bia = None
subject.notify("three")
