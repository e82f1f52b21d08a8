# The context manager commits or rolls back; two connections to one file and their lock.
import os
import sqlite3
import tempfile

connection = sqlite3.connect(":memory:")
connection.execute("CREATE TABLE conta (nome TEXT PRIMARY KEY, saldo INTEGER)")
with connection:
    connection.executemany("INSERT INTO conta VALUES (?, ?)", [("a", 100), ("b", 50)])


def transfer(amount):
    with connection:
        connection.execute("UPDATE conta SET saldo = saldo - ? WHERE nome = 'a'", (amount,))
        if connection.execute("SELECT saldo FROM conta WHERE nome = 'a'").fetchone()[0] < 0:
            raise ValueError("saldo insuficiente")
        connection.execute("UPDATE conta SET saldo = saldo + ? WHERE nome = 'b'", (amount,))


for amount in (30, 500):
    try:
        transfer(amount)
    except ValueError as error:
        print("undone:", error)
    print(dict(connection.execute("SELECT nome, saldo FROM conta")))

connection.execute("BEGIN")
connection.execute("SAVEPOINT one")
connection.execute("DELETE FROM conta")
connection.execute("ROLLBACK TO one")
print(connection.execute("SELECT count(*) FROM conta").fetchone(), connection.in_transaction)
connection.rollback()

path = os.path.join(tempfile.mkdtemp(), "shared.db")
writer = sqlite3.connect(path, timeout=0.05)
reader = sqlite3.connect(path, timeout=0.05)
writer.execute("CREATE TABLE log (text)")
writer.execute("INSERT INTO log VALUES ('first')")
print("seen before the commit:", reader.execute("SELECT * FROM log").fetchall())
try:
    reader.execute("INSERT INTO log VALUES ('second')")
except sqlite3.OperationalError as error:
    print(error, error.sqlite_errorname)
writer.commit()
print("seen after it:", reader.execute("SELECT * FROM log").fetchall())
reader.execute("INSERT INTO log VALUES ('second')")
reader.commit()
print(writer.execute("SELECT group_concat(text, '+') FROM log").fetchone())
free = sqlite3.connect(":memory:", isolation_level=None)
free.execute("CREATE TABLE t (x)")
free.execute("INSERT INTO t VALUES (1)")
print(free.in_transaction, free.isolation_level)
