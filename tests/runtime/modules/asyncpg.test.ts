/** The simulated PostgreSQL: no server to compare with here, so its documentation is what counts. */
import { expect, test } from "vitest"
import { simulate } from "../../../src/runtime/simulate"

/** Lines that the body of a coroutine prints, with a connection `db` and a table `person` at hand. */
function printed(body: string): readonly string[] {
  const source = `
import asyncio, asyncpg, datetime

async def main():
    db = await asyncpg.connect("postgresql://localhost/test")
    await db.execute("CREATE TABLE person (id SERIAL PRIMARY KEY, name TEXT NOT NULL, born DATE, ok BOOL DEFAULT true)")
    await db.executemany("INSERT INTO person (name) VALUES ($1)", [("Ana",), ("Bia",)])
${body.replace(/^/gm, "    ")}

asyncio.run(main())
`
  const simulation = simulate({ source, filename: "p.py" })
  while (!simulation.advance(1e6));
  return (simulation.stdout + simulation.stderr).trimEnd().split("\n")
}

test("rows are records, with values of the declared types", () => {
  const body = `
await db.execute("UPDATE person SET born = $1", datetime.date(2000, 1, 2))
row = await db.fetchrow("SELECT * FROM person WHERE name = $1", "Ana")
print(row, row["ok"], list(row.keys()), row[1])`
  expect(printed(body)).toEqual([
    "<Record id=1 name='Ana' born=datetime.date(2000, 1, 2) ok=True> True ['id', 'name', 'born', 'ok'] Ana",
  ])
})

test("execute gives the tag of the command", () => {
  const body = `
print(await db.execute("INSERT INTO person (name) VALUES ($1), ($2)", "Caio", "Davi"))
print(await db.execute("UPDATE person SET ok = false"))
print(await db.execute("DELETE FROM person WHERE id > 2; DROP TABLE person"))`
  expect(printed(body)).toEqual(["INSERT 0 2", "UPDATE 4", "DROP TABLE"])
})

test("errors are those of PostgreSQL", () => {
  const body = `
for query in ("SELECT * FROM nada", "SELEC 1", "SELECT nada FROM person", "INSERT INTO person (id, name) VALUES (1, 'x')"):
    try:
        await db.execute(query)
    except asyncpg.PostgresError as error:
        print(type(error).__name__, error.sqlstate, error)
try:
    await db.fetch("SELECT $1, $2", 1)
except asyncpg.InterfaceError as error:
    print(error)`
  expect(printed(body)).toEqual([
    'UndefinedTableError 42P01 relation "nada" does not exist',
    'PostgresSyntaxError 42601 syntax error at or near "SELEC"',
    'UndefinedColumnError 42703 column "nada" does not exist',
    'UniqueViolationError 23505 duplicate key value violates unique constraint "person_pkey"',
    "the server expects 2 arguments for this query, 1 was passed",
  ])
})

test("a transaction that an exception leaves is rolled back, an inner one alone", () => {
  const body = `
async with db.transaction():
    await db.execute("DELETE FROM person WHERE id = 1")
    try:
        async with db.transaction():
            await db.execute("DELETE FROM person")
            raise ValueError
    except ValueError:
        print(await db.fetchval("SELECT count(*) FROM person"))
print(await db.fetchval("SELECT count(*) FROM person"))`
  expect(printed(body)).toEqual(["1", "1"])
})

test("after an error a transaction hears nothing until its end", () => {
  const body = `
try:
    async with db.transaction():
        try:
            await db.execute("SELECT * FROM nada")
        except asyncpg.UndefinedTableError:
            await db.execute("SELECT 1")
except asyncpg.InFailedSQLTransactionError as error:
    print(error)
print(await db.fetchval("SELECT 1"))`
  expect(printed(body)).toEqual([
    "current transaction is aborted, commands ignored until end of transaction block",
    "1",
  ])
})

test("one connection does one thing at a time", () => {
  const body = `
results = await asyncio.gather(db.fetchval("SELECT 1"), db.fetchval("SELECT 2"), return_exceptions=True)
print(results)`
  expect(printed(body)).toEqual([
    "[1, InterfaceError('cannot perform operation: another operation is in progress')]",
  ])
})

test("a pool of two serves four in two rounds", () => {
  const body = `
clock = asyncio.get_running_loop().time
async def work(number):
    async with pool.acquire() as connection:
        await connection.execute("SELECT pg_sleep(1)")
    print(number, round(clock() - began))
async with asyncpg.create_pool("postgresql://localhost/test", min_size=1, max_size=2) as pool:
    began = clock()
    await asyncio.gather(*(work(number) for number in range(4)))`
  expect(printed(body)).toEqual(["0 1", "1 1", "2 2", "3 2"])
})

test("a writer waits for the transaction of another", () => {
  const body = `
other = await asyncpg.connect("postgresql://localhost/test")
async def slow():
    async with db.transaction():
        await db.execute("UPDATE person SET name = 'slow'")
        print("seen by the other:", await other.fetchval("SELECT name FROM person"))
        await asyncio.sleep(1)
async def quick():
    await asyncio.sleep(0.1)
    await other.execute("UPDATE person SET name = 'quick'")
    print("quick", round(asyncio.get_running_loop().time()))
await asyncio.gather(slow(), quick())
print(await db.fetchval("SELECT name FROM person"))`
  expect(printed(body)).toEqual(["seen by the other: Ana", "quick 1", "quick"])
})
