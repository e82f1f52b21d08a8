import weakref

class Resource:
    pass

resource = Resource()
closing = weakref.finalize(resource, print, "closed", 1)
print(closing.alive, closing.peek()[2], closing.atexit)
del resource
print(closing.alive, closing.peek(), closing())
other = Resource()
by_hand = weakref.finalize(other, lambda text: text.upper(), "called by hand")
print(by_hand(), by_hand(), by_hand.alive)
third = Resource()
detached = weakref.finalize(third, print, "never")
print(detached.detach()[1] is print, detached.alive)
del third
last = Resource()
weakref.finalize(last, print, "at exit, first made")
weakref.finalize(last, print, "at exit, last made")
print("end")
