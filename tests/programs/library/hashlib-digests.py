# Digests: known answers, growing in steps, copies, and what is refused.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512"):
    digest = hashlib.new(name, b"abc")
    print(name, digest.digest_size, digest.block_size, digest.hexdigest())
for length in (0, 55, 56, 63, 64, 65, 111, 112, 128, 1000):
    data = bytes(n % 251 for n in range(length))
    print(length, hashlib.md5(data).hexdigest()[:8], hashlib.sha256(data).hexdigest()[:8], hashlib.sha512(data).hexdigest()[:8], hashlib.sha3_224(data).hexdigest()[:8])
print(hashlib.shake_128(b"abc").hexdigest(20), hashlib.shake_256(b"").digest(4))

whole = hashlib.sha256(b"attack at dawn")
steps = hashlib.sha256()
for word in ("attack ", "at ", "dawn"):
    steps.update(word.encode())
early = steps.copy()
steps.update(b"!")
print(whole.hexdigest() == early.hexdigest(), whole.digest() == steps.digest(), whole.name, whole.digest()[:4])

blocks = []
previous = "0" * 64
for number, text in enumerate(["genesis", "ana pays 5", "bob pays 3"]):
    previous = hashlib.sha256(f"{previous}{text}".encode()).hexdigest()
    blocks.append((number, text, previous[:12]))
print(blocks)
print("sha256" in hashlib.algorithms_guaranteed, "md5" in hashlib.algorithms_available)

nonce = 0
while not hashlib.sha256(f"block{nonce}".encode()).hexdigest().startswith("00"):
    nonce += 1
print("mined", nonce)
for make in (
    lambda: hashlib.sha256("text"),
    lambda: hashlib.sha256(5),
    lambda: whole.update("text"),
    lambda: hashlib.new("sha257"),
):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
