import weakref

class Button:
    def __init__(self):
        self.handlers = []

    def on_click(self, method):
        self.handlers.append(weakref.WeakMethod(method))

    def click(self):
        for handler in self.handlers:
            method = handler()
            print("dead" if method is None else method("click"))

class Window:
    title = "main"

    def clicked(self, event):
        return f"{self.title} {event}"

button, window = Button(), Window()
button.on_click(window.clicked)
button.click()
del window
button.click()
try:
    weakref.WeakMethod(len)
except TypeError as error:
    print(error)

class Counter:
    def __init__(self):
        self.n = 0

    def __len__(self):
        return self.n

    def __add__(self, other):
        return self.n + other

counter = Counter()
proxy = weakref.proxy(counter)
proxy.n = 3
print(counter.n, proxy.n, len(proxy), proxy + 1, bool(proxy), type(proxy).__name__)
del counter
try:
    proxy.n
except ReferenceError as error:
    print(error)
