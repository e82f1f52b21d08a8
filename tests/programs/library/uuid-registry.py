# A registry by identifiers: stable names, versions, and parsing what people paste.
from uuid import NAMESPACE_DNS, UUID, uuid4, uuid5, uuid7

site = uuid5(NAMESPACE_DNS, "example.org")
pages = {uuid5(site, path): path for path in ("/", "/about", "/blog")}
for key, path in pages.items():
    print(key, key.version, path)
print(uuid5(site, "/about") in pages, uuid5(site, "/contact") in pages)

pasted = [
    "6ba7b8109dad11d180b400c04fd430c8", "{6BA7B810-9DAD-11D1-80B4-00C04FD430C8}",
    "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "6ba7b810-9dad-11d1", "not an id at all, is it?",
]
for text in pasted:
    try:
        print(UUID(text) == NAMESPACE_DNS)
    except ValueError as error:
        print(error)

made = {uuid4() for _ in range(100)}
print(len(made), {key.version for key in made}, {key.variant for key in made})
ordered = [uuid7() for _ in range(20)]
print(ordered == sorted(ordered), len(set(ordered)))
match NAMESPACE_DNS:
    case UUID(version=1, int=number):
        print("version 1", number % 1000)
