# Plain data there and back: indents, separators, order, other scripts.
import json

person = {
    "name": "Inês", "age": 31, "tags": ["a", "b", []], "boss": None, "active": True,
    "score": 1.5, "extra": {}, "big": 10**30, "minus": -0.0, "pair": (1, (2,)), "smile": "😀\x7f",
    "escapes": "\"\\/\b\f\n\r\t\x01", 5: "int key", 2.5: "float key", None: "none", True: "bool",
}
print(json.dumps(person))
print(json.dumps(person, indent=2))
print(json.dumps(person, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": 1, "a": [1, 2], "c": {"z": 1, "y": 2}}, sort_keys=True, indent="--"))
print(json.dumps([[], {}, [{}], ()], indent=4))
print(json.dumps([1, [2, [3]]], indent=0), json.dumps("text", indent=2), json.dumps([1], indent=-1))
print(json.dumps({(1,): 1, "a": 2, (2,): 3}, skipkeys=True), json.dumps({(1,): 1}, skipkeys=True))

back = json.loads(json.dumps(person))
print(back == person, back["pair"], back["5"], sorted(back)[:4])
print(json.loads('{"a": 1, "a": 2, "\\u00e9\\ud83d\\ude00": "\\/ \\b"}'))
print(json.loads(b'[1, 2.50, "\xc3\xa9"]'), json.loads(bytearray(b" true ")))
print(json.loads("[" * 500 + "]" * 500) == eval("[" * 50 + "]" * 50))
