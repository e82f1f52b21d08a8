# A table in memory: create, insert with parameters, select, update, delete.
import sqlite3

connection = sqlite3.connect(":memory:")
cursor = connection.cursor()
cursor.execute("CREATE TABLE alunos (id INTEGER PRIMARY KEY, nome TEXT NOT NULL, nota REAL)")
cursor.execute("INSERT INTO alunos (nome, nota) VALUES (?, ?)", ("Ana", 9.5))
print(cursor.lastrowid, cursor.rowcount, connection.in_transaction)
cursor.executemany(
    "INSERT INTO alunos (nome, nota) VALUES (:nome, :nota)",
    [{"nome": "Bruno", "nota": 7}, {"nome": "Célia", "nota": None}, {"nome": "davi", "nota": 8.25}],
)
print(cursor.rowcount, cursor.lastrowid)
connection.commit()
print(connection.in_transaction, connection.total_changes)

print(cursor.execute("SELECT * FROM alunos").fetchall())
print([column[0] for column in cursor.description])
for nome, nota in cursor.execute("SELECT nome, nota FROM alunos WHERE nota > 7 ORDER BY nota DESC"):
    print(f"{nome}: {nota}")
print(cursor.execute("SELECT count(*), avg(nota), min(nota), max(nota), sum(nota) FROM alunos").fetchone())
print(cursor.fetchone())
print(cursor.execute("UPDATE alunos SET nota = nota + 1 WHERE nota < ?", (9,)).rowcount)
print(cursor.execute("DELETE FROM alunos WHERE nota IS NULL").rowcount)
print(cursor.execute("SELECT nome, nota FROM alunos ORDER BY nome COLLATE NOCASE").fetchall())
print(cursor.execute("SELECT upper(nome) AS grande, length(nome) FROM alunos LIMIT 2 OFFSET 1").fetchall())
print(cursor.description[0][0])
connection.close()
try:
    connection.execute("SELECT 1")
except sqlite3.ProgrammingError as error:
    print(type(error).__name__, error)
