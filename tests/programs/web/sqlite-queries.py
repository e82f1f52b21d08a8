# Joins, groups, subqueries, set operators, CASE, LIKE, dates and conversions.
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("""
    CREATE TABLE autor (id INTEGER PRIMARY KEY, nome TEXT);
    CREATE TABLE livro (id INTEGER PRIMARY KEY AUTOINCREMENT, titulo TEXT, ano INT,
                        autor_id INTEGER REFERENCES autor(id), preco NUMERIC DEFAULT 10);
    INSERT INTO autor (nome) VALUES ('Machado'), ('Clarice'), ('Ninguém');
    INSERT INTO livro (titulo, ano, autor_id, preco) VALUES
        ('Dom Casmurro', 1899, 1, 20), ('Quincas Borba', 1891, 1, 15.5),
        ('A Hora da Estrela', 1977, 2, 30), ('Anônimo', 2000, NULL, NULL);
    INSERT INTO livro (titulo) VALUES ('Sem nada');
""")


def show(sql, *parameters):
    print(db.execute(sql, parameters).fetchall())


show("SELECT titulo, nome FROM livro JOIN autor ON autor.id = livro.autor_id ORDER BY titulo")
show("SELECT nome, count(livro.id) AS n, sum(preco) FROM autor LEFT JOIN livro ON autor_id = autor.id "
     "GROUP BY nome HAVING n < 2 ORDER BY n DESC, nome")
show("SELECT titulo FROM livro WHERE autor_id IN (SELECT id FROM autor WHERE nome LIKE 'm%')")
show("SELECT nome FROM autor a WHERE NOT EXISTS (SELECT 1 FROM livro WHERE autor_id = a.id)")
show("SELECT titulo, (SELECT nome FROM autor WHERE id = autor_id) FROM livro WHERE ano > 1900")
show("SELECT CASE WHEN preco >= 20 THEN 'caro' WHEN preco IS NULL THEN '?' ELSE 'barato' END FROM livro")
show("SELECT id FROM autor UNION SELECT autor_id FROM livro ORDER BY 1 DESC")
show("SELECT id FROM livro EXCEPT SELECT id FROM autor")
show("SELECT DISTINCT autor_id FROM livro WHERE ano BETWEEN 1800 AND 1999")
show("WITH caro AS (SELECT * FROM livro WHERE preco > 15) SELECT titulo, preco FROM caro ORDER BY preco")
show("SELECT 1 + 1, 7 / 2, 7 / 2.0, 7 % 3, 'a' || 1, NULL + 1, 1 = 1.0, '1' = 1, 10 < 9")
show("SELECT round(2.567, 2), abs(-3), coalesce(NULL, NULL, 'x'), nullif(1, 1), ifnull(NULL, 0)")
show("SELECT substr('concorrência', 1, 5), substr('abc', -2), instr('abcabc', 'c'), replace('aXa', 'X', '-')")
show("SELECT trim('  a '), upper('é a'), length('ação'), hex('AZ'), typeof(1), typeof(1.0), typeof(x'00')")
show("SELECT CAST('12abc' AS INTEGER), CAST(3.9 AS INTEGER), CAST(5 AS TEXT), CAST('2.5' AS REAL)")
show("SELECT date('2024-02-28', '+2 days'), datetime('2024-01-31 10:00:00', '+1 month'), strftime('%Y/%m', '2024-05-06')")
show("SELECT ? || ?, ?2", "a", "b")
show("SELECT 5 WHERE 'abc' GLOB 'a*' AND 'a_c' LIKE 'a\\_c' ESCAPE '\\'")
show("SELECT count(DISTINCT autor_id), total(preco), group_concat(titulo, '|') FROM livro WHERE id < 3")
show("SELECT max(ano), titulo FROM livro")
show("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name = 'autor'")
show("SELECT 1e3, 1.5e300, 123456789012345678, 0.1 + 0.2, -0.0, 1e15, 1/3.0")
show("SELECT nome FROM autor ORDER BY nome DESC LIMIT 1, 1")
show("VALUES (1, 'a'), (2, 'b')")
