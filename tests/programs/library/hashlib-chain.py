# Checksums of files, a chain of blocks, and finding what was changed.
import hashlib
import json
from dataclasses import asdict, dataclass, replace

files = {"a.txt": "alpha", "b.txt": "beta", "copy.txt": "alpha"}
for name, text in files.items():
    with open(name, "w") as file:
        file.write(text)
by_digest = {}
for name in files:
    with open(name) as file:
        by_digest.setdefault(hashlib.sha1(file.read().encode()).hexdigest()[:10], []).append(name)
print(by_digest)


@dataclass(frozen=True)
class Block:
    number: int
    text: str
    previous: str

    def digest(self):
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


chain = [Block(0, "start", "")]
for text in ("ana pays bob 5", "bob pays eva 3", "eva pays ana 1"):
    chain.append(Block(len(chain), text, chain[-1].digest()))


def first_broken(chain):
    for before, block in zip(chain, chain[1:]):
        if block.previous != before.digest():
            return block.number
    return None


print(first_broken(chain), [block.digest()[:8] for block in chain])
chain[1] = replace(chain[1], text="ana pays bob 500")
print(first_broken(chain))
print(sorted(files, key=lambda name: hashlib.md5(name.encode()).digest()))
