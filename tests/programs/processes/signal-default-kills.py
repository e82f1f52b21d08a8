"""SIGTERM without a handler ends the process at once: no finally, no atexit."""
import atexit
import os
import signal

atexit.register(print, "never printed")
print("before", flush=True)
try:
    os.kill(os.getpid(), signal.SIGTERM)
finally:
    print("never printed either")
