import logging, threading, time, concurrent.futures, random


def thread_function(name):
    logging.info('Thread %s: starting', name)
    time.sleep(0.1)
    logging.info('Thread %s: finishing', name)


class Pipeline:

    def __init__(self):
        self.message = 0
        self.producer_lock = threading.Lock()
        self.consumer_lock = threading.Lock()
        self.consumer_lock.acquire()

    def get_message(self, name):
        logging.debug('%s:about to acquire getlock', name)
        self.consumer_lock.acquire()
        m = self.message
        self.producer_lock.release()
        return m

    def set_message(self, m, name):
        self.producer_lock.acquire()
        self.message = m
        self.consumer_lock.release()


class FakeDatabase:

    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def update(self, name):
        logging.info('Thread %s: starting update', name)
        with self._lock:
            lc = self.value
            lc += 1
            time.sleep(0.03)
            self.value = lc
        logging.info('Thread %s: finishing update', name)


class Timer2:

    def __enter__(self):
        self.t = time.perf_counter()
        return self

    def __exit__(self, *a):
        print(f'took {time.perf_counter() - self.t:.1f}')
if __name__ == '__main__':
    logging.basicConfig(format='%(message)s', level=logging.INFO, datefmt='%H:%M:%S')
    logging.info('Main    : before creating thread')
    x = threading.Thread(target=thread_function, args=(1,), daemon=True)
    x.start()
    time.sleep(0.02)
    logging.info('Main    : wait for the thread to finish')
    x.join()
    logging.info('Main    : all done')
    db = FakeDatabase()
    with Timer2(), concurrent.futures.ThreadPoolExecutor(max_workers=2) as ex:
        for i in range(2):
            ex.submit(db.update, i)
            time.sleep(0.01)
    logging.info('value %d', db.value)
    p = Pipeline()
    SENT = object()
    got = []

    def prod():
        for i in range(4):
            p.set_message(i, 'P')
        p.set_message(SENT, 'P')

    def cons():
        while (m := p.get_message('C')) is not SENT:
            got.append(m)
    with concurrent.futures.ThreadPoolExecutor(2) as ex:
        ex.submit(prod)
        ex.submit(cons)
    print(got)
    cond = threading.Condition()
    items = []

    def consumer():
        with cond:
            while not items:
                cond.wait()
            print('got', items.pop())
            print(cond.wait_for(lambda: items, timeout=0.05))
    t = threading.Thread(target=consumer)
    t.start()
    time.sleep(0.05)
    with cond:
        items.append('x')
        cond.notify()
    t.join()
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)

    class Worker(threading.Thread):

        def __init__(self, q):
            super().__init__(name='W', daemon=True)
            self.q = q
            self._stop_event = threading.Event()

        def stop(self):
            self._stop_event.set()

        def run(self):
            while not self._stop_event.wait(0.03):
                self.q.append(1)
            print(self.name, 'stopped', len(self.q))
    w = Worker([])
    w.start()
    time.sleep(0.1)
    w.stop()
    w.join()
    print(w.is_alive(), repr(w).split('(')[0])
    dl1, dl2 = (threading.Lock(), threading.Lock())

    def dead(a, b):
        with a:
            time.sleep(0.05)
            if not b.acquire(timeout=0.1):
                print('deadlock avoided')
                return
            b.release()
    ts = [threading.Thread(target=dead, args=x) for x in ((dl1, dl2), (dl1, dl2))]
    [t.start() for t in ts]
    [t.join() for t in ts]

    def t_exit():
        import sys
        print('x')
        sys.exit(3)
    t = threading.Thread(target=t_exit)
    t.start()
    t.join()
    print('main goes on')
