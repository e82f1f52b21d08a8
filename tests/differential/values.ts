/**
 * Literals of every built-in type, with the edges at which implementations differ: zeros with signs,
 * the end of exact doubles and of 64 bits, letters that grow in upper case, surrogate pairs.
 */
import type { RandomChoices } from "./random-choices"

const values = {
  int: (
    "0 1 -1 2 3 7 -7 10 16 255 256 1000 -128 2**31 2**53 2**53+1 -2**63 2**64 10**18 " +
    "10**30 -10**30 123456789 -987654321"
  ).split(" "),
  small: "0 1 -1 2 3 -2 5 -5 8 12".split(" "),
  bool: ["True", "False"],
  float: (
    "0.0 -0.0 1.5 -2.5 0.5 2.5 3.0 0.1 0.2 -0.3 1e16 1e15 123456.789 2.675 1e-5 1e-4 1e22 1e23 5e-324 " +
    "1.7976931348623157e308 1e100 -1e-7 9007199254740993.0 float('inf') float('-inf') float('nan')"
  ).split(" "),
  complex: ["1j", "2+3j", "-0j", "1.5-2j", "complex('inf')", "complex(0.0,-0.0)"],
  str: [
    ...["''", "'a'", "'abc'", "'Hello World'", "'  pad  '", "'ação'", "'straße'", "'x,y,,z'"],
    ...[String.raw`'one\ntwo\r\nthree'`, String.raw`'tab\there'`, "'123'", "'-42'", "'1_000'"],
    ...["'0x1f'", "'3.14'", "'aXbXc'", "'ABC'", "'éÉ'", "'ŉ'", "'ǆ'", "'ΑΣ'", "'٣'", "'²'", "'½'"],
    ...[String.raw`'\U0001d11em'`, String.raw`'\x00\x7f\xa0'`, `"it's"`, String.raw`'q"\'b\\'`],
    ...["'{}'", "'%s'", "'the quick brown fox'", "'aaa'", "'nan'", "'-inf'", "'1e5'", "'True'"],
  ],
  bytes: ["b''", "b'abc'", "b'a,b,,c'", String.raw`b'\x00\xff'`, "b' pad '", "bytearray(b'xyz')"],
  list: [
    "[]",
    "[1]",
    "[3, 1, 2]",
    "['b', 'a']",
    "[1, 'x', None]",
    "[[1], [2, 3]]",
    "[1.5, 2, True]",
  ],
  tuple: ["()", "(1,)", "(1, 2, 3)", "('a', 1)", "((1, 2), 3)", "(None, 0.0)"],
  dict: ["{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1], 'z': None}", "{(1, 2): 3}", "{True: 0}"],
  set: ["set()", "{1}", "{1, 2, 3}", "frozenset({2, 3})", "frozenset()", "{'a'}"],
  range: ["range(0)", "range(5)", "range(2, 11, 3)", "range(5, -5, -2)", "range(10**20, 10**20+3)"],
  other: ["None", "...", "NotImplemented", "int", "str", "len", "slice(1, None, 2)", "type(None)"],
} as const

/** The kinds of values there are literals of. */
export type Kind = keyof typeof values

/** All kinds; numbers and text stand more than once because most of Python's rules are about them. */
export const kinds: readonly Kind[] = [
  ...(["int", "int", "float", "float", "complex", "bool", "str", "str", "bytes"] as const),
  ...(["list", "tuple", "dict", "set", "range", "other"] as const),
]

/** A literal of the kind, in parentheses where an operator could take it apart. */
export function literal(random: RandomChoices, kind: Kind): string {
  const text = random.of<string>(values[kind])
  return /^[-\d].*[-+*j]|^-/.test(text) ? `(${text})` : text
}

/** A literal of any kind. */
export function anyLiteral(random: RandomChoices): string {
  return literal(random, random.of(kinds))
}
