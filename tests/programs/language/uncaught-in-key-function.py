pessoas = [{"nome": "Ana"}, {"idade": 3}]
print(sorted(pessoas, key=lambda pessoa: pessoa["nome"]))
