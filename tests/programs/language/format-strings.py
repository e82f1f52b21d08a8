nome, valor, lista = "laço", 3.14159, [1, 2]
print(f"{nome}: {valor:.2f}")
print(f"[{nome:>8}] [{nome:<8}] [{nome:^8}] [{nome:*^9}]")
print(f"{42:05d} {42:+d} {-42:+d} {255:x} {255:#X} {5:b} {8:o}")
print(f"{1234567:,} {1234567.891:,.1f} {0.256:.1%} {1e10:.3e} {12345.678:g}")
print(f"{nome!r} {lista!s} {lista} {nome.upper()}")
print(f"{valor=:.3f} {1 + 1=}")
largura = 10
print(f"{valor:{largura}.{2}f}|")
print(f"{{chaves}} {'aspas'} {nome if len(nome) > 3 else 'curto'}")
print(f"{'a' 'b'}" "c" f"{1}{2}")
print(f"""{
    nome
} em várias linhas""")
print("%s tem %d itens e %.1f%%" % (nome, 2, 99.5), "%5d|%-5s|%05.1f" % (7, "ab", 2.25))
print("{} {1} {0}".replace("{} ", "").format("zero", "um"), "{a} {b:>4}".format(a=1, b=2))
print(format(3.14159, ".3f"), format(255, "b"), str(1.0), repr(0.1))
