"""Files for coroutines, simulated: every call is done by a thread of the default executor."""
from . import os, ospath, tempfile
from ._files import open, stderr, stdin, stdout
