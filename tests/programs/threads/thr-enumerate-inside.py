"""A thread finds itself: current_thread, ident, enumerate."""
import threading

seen = []


def work():
    me = threading.current_thread()
    seen.append(me)
    print(me.name, me.ident == threading.get_ident(), me in threading.enumerate(), me.is_alive())
    print(me.native_id == threading.get_native_id(), threading.active_count())


thread = threading.Thread(target=work, name="finder")
thread.start()
thread.join()
print(seen == [thread], thread in threading.enumerate(), threading.active_count())
print(threading.get_ident() == threading.main_thread().ident)
