"""A subclass of local is initialised once in each thread, with the same arguments."""
import threading


class Session(threading.local):
    kind = "session"
    opened = 0

    def __init__(self, user):
        print("init for", user)
        self.user = user
        self.seen = []

    @property
    def title(self):
        return f"{self.user}: {len(self.seen)}"

    def see(self, page):
        self.seen.append(page)
        return self.title


session = Session("ana")
print(session.see("index"), session.kind)


def work():
    session.opened += 1
    print(session.see("a"), session.see("b"), session.opened)
    session.user = "rui"
    print(session.title)


thread = threading.Thread(target=work)
thread.start()
thread.join()
print(session.title, session.opened, Session.opened)
try:
    session.title = "other"
except AttributeError as error:
    print(error)
try:
    Session()
except TypeError as error:
    print(error)
