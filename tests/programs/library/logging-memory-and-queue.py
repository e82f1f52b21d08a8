import logging
import logging.handlers
import queue
import sys

out = logging.StreamHandler(sys.stdout)
out.setFormatter(logging.Formatter("%(levelname)s %(message)s"))

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=out)
log = logging.getLogger("memory")
log.setLevel(logging.DEBUG)
log.addHandler(memory)
for number in range(4):
    print("logging", number)
    log.info("number %d", number)
print("an error")
log.error("flushes")
log.info("left over")
memory.close()

waiting = queue.SimpleQueue()
sender = logging.handlers.QueueHandler(waiting)
log.removeHandler(memory)
log.addHandler(sender)
log.info("into the %s", "queue")
print(waiting.qsize())
record = waiting.get()
print(record.message, record.args, record.levelname)
out.handle(record)
