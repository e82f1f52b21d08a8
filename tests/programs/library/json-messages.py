# What json.loads says about texts that are not JSON, with line, column and character.
import json

texts = [
    "", "  ", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', "[1,", "[1,]", "[", "[1",
    '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12G4"', "1 2", "nul", "-", "01", "1.", "1e",
    "{1:2}", "{'a':1}", "[1 2]", '{"a" 1}', "\ufeff[]", '{"a":1 "b":2}', '"\\', "Infinit",
    '["😀" x]', "\n\n  [1,\n 2 3]", '{"a":\n}', "[,]", '"\t"', "--1", "+1", "tru", "[1,,2]", "1_0",
]
for text in texts:
    try:
        print(repr(text), "->", json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), "->", error)

config = """{
  "host": "localhost",
  "port": 8080
  "debug": true
}"""
try:
    json.loads(config)
except ValueError as error:
    print(error.msg, error.lineno, error.colno, error.pos, error.doc == config)
    print(config.splitlines()[error.lineno - 1])

for wrong in (1, None, ["[]"]):
    try:
        json.loads(wrong)
    except TypeError as error:
        print(error)
print(json.loads("[NaN, Infinity, -Infinity, 1.5E+3, -0, 1e400]"))
json.loads('{"unfinished": ')
