# What SQLite complains of, with its words.
import sqlite3

connection = sqlite3.connect(":memory:")
connection.executescript("""
    CREATE TABLE user (id INTEGER PRIMARY KEY, email TEXT UNIQUE NOT NULL, age INTEGER CHECK (age >= 0));
    INSERT INTO user VALUES (1, 'ana@example.org', 30);
    CREATE TABLE pair (a, b, PRIMARY KEY (a, b));
    INSERT INTO pair VALUES (1, 2);
""")
statements = [
    ("SELEC * FROM user", ()),
    ("SELECT * FROM", ()),
    ("SELECT * FROM nobody", ()),
    ("SELECT nada FROM user", ()),
    ("SELECT u.nada FROM user u", ()),
    ("SELECT * FROM user WHERE id = ?", ()),
    ("SELECT * FROM user WHERE id = ?", (1, 2)),
    ("SELECT * FROM user WHERE id = :id", {"other": 1}),
    ("SELECT * FROM user WHERE id = ?", ([],)),
    ("INSERT INTO user VALUES (1, 'x', 1)", ()),
    ("INSERT INTO user VALUES (2, 'ana@example.org', 1)", ()),
    ("INSERT INTO user VALUES (3, NULL, 1)", ()),
    ("INSERT INTO user VALUES (4, 'b', -1)", ()),
    ("INSERT INTO user VALUES (5, 'c')", ()),
    ("INSERT INTO user (id, mail) VALUES (5, 'c')", ()),
    ("INSERT INTO user VALUES ('x', 'c', 1)", ()),
    ("INSERT INTO pair VALUES (1, 2)", ()),
    ("CREATE TABLE user (id)", ()),
    ("CREATE TABLE twice (a, A)", ()),
    ("DROP TABLE nobody", ()),
    ("SELECT unknown(1)", ()),
    ("SELECT abs()", ()),
    ("SELECT count(*) FROM user WHERE count(*) > 1", ()),
    ("SELECT id FROM user; SELECT 2", ()),
    ("SELECT 'open", ()),
    ("SELECT 1 UNION SELECT 1, 2", ()),
    ("COMMIT", ()),
    ("SELECT id, id FROM user a, user b", ()),
]
for sql, parameters in statements:
    try:
        print("ok", connection.execute(sql, parameters).fetchall())
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None)
        print(f"{type(error).__name__}: {error} [{name}]")
try:
    connection.execute(5)
except TypeError as error:
    print(error)
try:
    connection.execute("SELECT ?", (2**63,))
except OverflowError as error:
    print(error)
print(issubclass(sqlite3.IntegrityError, sqlite3.DatabaseError), sqlite3.Error.__mro__[1].__name__)
print(connection.execute("SELECT count(*) FROM user").fetchone())
