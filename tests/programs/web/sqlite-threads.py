# A connection belongs to its thread, unless one says otherwise.
import asyncio
import sqlite3
import threading

db = sqlite3.connect(":memory:")


def wrong():
    try:
        db.execute("SELECT 1")
    except sqlite3.ProgrammingError as error:
        print(str(error).split(". ")[0])


thread = threading.Thread(target=wrong)
thread.start()
thread.join()

shared = sqlite3.connect(":memory:", check_same_thread=False)
shared.execute("CREATE TABLE t (n INTEGER)")


async def main():
    await asyncio.to_thread(shared.executemany, "INSERT INTO t VALUES (?)", [(n,) for n in range(5)])
    rows = await asyncio.to_thread(lambda: shared.execute("SELECT sum(n) FROM t").fetchone())
    print("sum from a thread:", rows[0])


asyncio.run(main())
