import asyncio as aio
import time as relogio
from asyncio import sleep, gather as junta
from time import sleep as dorme

print(aio.sleep is sleep, junta.__name__, dorme is relogio.sleep, aio.__name__)


def local():
    import time
    from asyncio import Queue

    return time is relogio, Queue is aio.Queue


print(local(), __name__)
for texto in ("import nao_existe", "from nao_existe.dentro import x", "from time import nao_existe", "import time.dentro"):
    try:
        exec(texto)
    except ImportError as erro:
        print(type(erro).__name__, erro)
