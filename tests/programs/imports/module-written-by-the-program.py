# A program that writes a module and a package, and imports them.
import importlib
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
sys.path.insert(0, folder)
with open(os.path.join(folder, "escrito.py"), "w") as file:
    file.write("print('loading', __name__)\nvalue = 42\n")
os.makedirs(os.path.join(folder, "pacote", "dentro"))
with open(os.path.join(folder, "pacote", "__init__.py"), "w") as file:
    file.write("from .um import f\n")
with open(os.path.join(folder, "pacote", "um.py"), "w") as file:
    file.write("def f():\n    return __name__\n")
with open(os.path.join(folder, "pacote", "dentro", "dois.py"), "w") as file:
    file.write("name = __name__\n")
importlib.invalidate_caches()

import escrito
import pacote
from pacote.dentro import dois

print(escrito.value, pacote.f(), dois.name, os.path.basename(escrito.__file__))
try:
    import faltando
except ModuleNotFoundError as error:
    print(error)
