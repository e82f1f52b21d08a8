# Row objects, factories, upsert, RETURNING, foreign keys, alterations.
import sqlite3

db = sqlite3.connect(":memory:")
db.row_factory = sqlite3.Row
db.execute("CREATE TABLE visita (pagina TEXT PRIMARY KEY, vezes INTEGER DEFAULT 1)")
for page in ("inicio", "sobre", "inicio", "inicio"):
    db.execute("INSERT INTO visita (pagina) VALUES (?) ON CONFLICT (pagina) DO UPDATE SET vezes = vezes + 1", (page,))
row = db.execute("SELECT * FROM visita").fetchone()
print(row.keys(), row["pagina"], row["VEZES"], row[1], tuple(row), len(row))
try:
    row["nada"]
except IndexError as error:
    print(error)
db.execute("INSERT OR IGNORE INTO visita VALUES ('sobre', 50)")
db.execute("INSERT OR REPLACE INTO visita VALUES ('nova', 5)")
print([dict(one) for one in db.execute("SELECT * FROM visita ORDER BY pagina")])
print([tuple(one) for one in db.execute("DELETE FROM visita WHERE vezes > 2 RETURNING pagina, vezes * 2 AS dobro")])
db.row_factory = lambda cursor, values: {column[0]: value for column, value in zip(cursor.description, values)}
print(db.execute("SELECT pagina AS p, 1 FROM visita").fetchall())
db.row_factory = None
db.execute("ALTER TABLE visita ADD COLUMN origem TEXT DEFAULT 'web'")
db.execute("ALTER TABLE visita RENAME COLUMN vezes TO total")
print(db.execute("SELECT * FROM visita").fetchall())
print([column[0] for column in db.execute("SELECT * FROM visita").description])
db.commit()
db.execute("PRAGMA foreign_keys = ON")  # heard outside of transactions only
db.executescript("""
    CREATE TABLE pai (id INTEGER PRIMARY KEY);
    CREATE TABLE filho (pai_id INTEGER REFERENCES pai(id) ON DELETE CASCADE);
    INSERT INTO pai VALUES (1), (2);
    INSERT INTO filho VALUES (1), (1), (2), (NULL);
""")
try:
    db.execute("INSERT INTO filho VALUES (9)")
except sqlite3.IntegrityError as error:
    print(error, error.sqlite_errorname)
db.execute("DELETE FROM pai WHERE id = 1")
print(db.execute("SELECT * FROM filho").fetchall())
cursor = db.execute("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3")
print(cursor.fetchmany(), cursor.fetchmany(5), cursor.fetchmany())
print(db.execute("SELECT ?, ?, ?", (b"bytes", True, bytearray(b"x"))).fetchone())
print(db.execute("SELECT x'414243', NULL, 'it''s'").fetchone())
