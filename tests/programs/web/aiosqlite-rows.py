# sqlite3 for coroutines: a thread does the work while the loop goes on.
import asyncio

import aiosqlite


async def ticker():
    for _ in range(3):
        print("tick")
        await asyncio.sleep(0.05)


async def main():
    async with aiosqlite.connect(":memory:") as db:
        await db.execute("CREATE TABLE tarefa (id INTEGER PRIMARY KEY, texto TEXT, feita BOOLEAN)")
        await db.executemany("INSERT INTO tarefa (texto, feita) VALUES (?, ?)", [("ler", True), ("correr", False)])
        cursor = await db.execute("INSERT INTO tarefa (texto, feita) VALUES ('dormir', 0)")
        print(cursor.lastrowid, cursor.rowcount, db.total_changes, db.in_transaction)
        await db.commit()
        async with db.execute("SELECT * FROM tarefa WHERE feita = ?", (0,)) as cursor:
            async for row in cursor:
                print(row)
        db.row_factory = aiosqlite.Row
        row = await (await db.execute("SELECT texto FROM tarefa")).fetchone()
        print(row["texto"], row.keys())
        print(len(await db.execute_fetchall("SELECT 1 FROM tarefa")))
        print(tuple(await db.execute_insert("INSERT INTO tarefa (texto) VALUES ('x')")))
        await db.rollback()
        try:
            await db.execute("SELECT * FROM nada")
        except aiosqlite.OperationalError as error:
            print(type(error).__name__, error)
        print([tuple(one) for one in await asyncio.gather(*(first(db, number) for number in range(1, 4)))])
    try:
        await db.execute("SELECT 1")
    except ValueError as error:
        print(error)
    await ticker()


async def first(db, number):
    async with db.execute("SELECT texto FROM tarefa WHERE id = ?", (number,)) as cursor:
        return await cursor.fetchone()


asyncio.run(main())
