/**
 * Small expressions and statements, made at random from a seed. Each is one line of Python that
 * ends soon whatever it does: powers, shifts and repetitions have small right sides.
 */
import type { RandomChoices } from "./random-choices"
import { anyLiteral, kinds, literal, type Kind } from "./values"

/** Makes one expression or statement. */
type Maker = (random: RandomChoices) => string

const operators = ["+", "-", "*", "/", "//", "%", "&", "|", "^"]
const withoutTimes = operators.filter(operator => operator !== "*")
const comparisons = ["<", "<=", "==", "!=", ">", ">=", "in", "not in", "is", "is not"]
const alignments = ["", "<", ">", "^", "=", "*^", "0>", "é<"]
const formatTypes = "b c d e E f F g G n o s x X % z".split(" ")

const formatSpec: Maker = random =>
  [
    random.of(alignments),
    random.of(["", "", "+", " ", "-"]),
    random.of(["", "", "", "z"]),
    random.of(["", "", "#"]),
    random.of(["", "", "0"]),
    random.of(["", "1", "8", "12"]),
    random.of(["", "", ",", "_"]),
    random.of(["", "", ".0", ".1", ".3", ".10", ".17"]),
    random.of(["", "", ...formatTypes]),
  ].join("")

const percentFormat: Maker = random =>
  "%" +
  random.of(["", "-", "+", " ", "0", "#"]) +
  random.of(["", "5", "10"]) +
  random.of(["", ".0", ".2", ".12"]) +
  random.of("d i o x X e E f g G c s r a % u".split(" "))

const index: Maker = random => literal(random, random.oneIn(6) ? random.of(kinds) : "small")

const slice: Maker = random => {
  const part = (): string => (random.oneIn(3) ? "" : index(random))
  return `${part()}:${part()}${random.oneIn(2) ? `:${part()}` : ""}`
}

const sequence: Maker = random =>
  literal(random, random.of<Kind>(["str", "str", "bytes", "list", "tuple", "range"]))

/** Methods and what they are given: a letter an argument, see `argument`. */
const methods: Readonly<Partial<Record<Kind, string>>> = {
  str:
    "capitalize casefold center:n center:nc count:s endswith:s encode encode:e expandtabs:n find:s find:sn " +
    "index:s isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable " +
    "isspace istitle isupper join:l ljust:n ljust:nc lower lstrip lstrip:s partition:s removeprefix:s " +
    "removesuffix:s replace:ss replace:ssn rfind:s rindex:s rjust:n rpartition:s rsplit rsplit:s " +
    "rsplit:sn rstrip:s split split:s split:sn splitlines splitlines:b startswith:s strip strip:s " +
    "swapcase title translate:d upper zfill:n format:a format:aa",
  bytes:
    "capitalize center:n count:y endswith:y find:y hex index:y isalnum isalpha isdigit islower isspace " +
    "istitle isupper join:l ljust:n lower partition:y replace:yy rfind:y rsplit rstrip split split:y " +
    "splitlines strip startswith:y swapcase title upper zfill:n decode decode:e",
  int: "bit_length bit_count to_bytes:n conjugate is_integer as_integer_ratio __format__:s __add__:a __eq__:a",
  float:
    "is_integer as_integer_ratio hex conjugate __round__:n __floor__ __ceil__ __trunc__ __divmod__:a",
  complex: "conjugate __add__:a __abs__ __bool__",
  list: "copy count:a index:a index:an pop pop:n append:a __add__:l __contains__:a __mul__:n __eq__:l __lt__:l",
  tuple: "count:a index:a __add__:l __lt__:l __contains__:a",
  dict: "get:a get:aa keys values items pop:a pop:aa copy setdefault:aa __or__:d update:d popitem __contains__:a",
  set:
    "union:l intersection:l difference:l symmetric_difference:l issubset:l issuperset:l isdisjoint:l " +
    "copy __or__:t __and__:t __sub__:t __xor__:t __le__:t",
  range: "count:a index:a __contains__:a __len__ __getitem__:n",
}

const argument: Readonly<Record<string, Maker>> = {
  n: random => literal(random, "small"),
  s: random =>
    random.of(["'a'", "','", "' '", "'X'", "''", "'ab'", String.raw`'\n'`, "'o'", "None"]),
  c: random => random.of(["'*'", "'é'", "'ab'"]),
  y: random => random.of(["b'a'", "b','", "b''", "b'b'", "97", "'a'"]),
  e: random => random.of(["'utf-8'", "'ascii'", "'latin-1'", "'utf-16-le'", "'nope'"]),
  b: random => literal(random, "bool"),
  l: random => literal(random, random.of<Kind>(["list", "tuple", "str", "dict", "range", "set"])),
  d: random => random.of(["{97: 'Z', 98: None}", "{'q': 1}", "{}", "[]", literal(random, "dict")]),
  t: random => literal(random, random.of<Kind>(["set", "set", "list"])),
  a: anyLiteral,
}

const methodCall: Maker = random => {
  const kind = random.of(Object.keys(methods) as Kind[])
  const [name, letters = ""] = random.of((methods[kind] ?? "").split(" ")).split(":")
  const given = [...letters].map(letter => argument[letter]!(random))
  return `(${literal(random, kind)}).${name}(${given.join(", ")})`
}

const calls: readonly Maker[] = [
  random => `round(${literal(random, random.of<Kind>(["float", "int"]))}, ${index(random)})`,
  random => `round(${anyLiteral(random)})`,
  random => `divmod(${number(random)}, ${number(random)})`,
  random =>
    `pow(${literal(random, "int")}, ${literal(random, "small")}, ${literal(random, "int")})`,
  random => `int(${anyLiteral(random)}, ${random.of(["2", "8", "10", "16", "0", "36", "37"])})`,
  random =>
    `${random.of("int float complex str repr bool ascii abs bin oct hex len".split(" "))}(${anyLiteral(random)})`,
  random => `hash(${literal(random, "small")}) == ${literal(random, "small")}`,
  random =>
    `${random.of("list tuple sorted sum min max any all bytes set dict reversed iter".split(" "))}(${anyLiteral(random)})`,
  random => `chr(${literal(random, "int")})`,
  random => `ord(${literal(random, "str")})`,
  random => `list(enumerate(${anyLiteral(random)}, ${index(random)}))`,
  random => `list(zip(${sequence(random)}, ${sequence(random)}, strict=True))`,
  random => `list(map(str, ${anyLiteral(random)}))`,
  random => `sum([${floats(random)}])`,
  random => `min(${anyLiteral(random)}, ${anyLiteral(random)}, key=str)`,
  random => `int.from_bytes(${literal(random, "bytes")}, ${random.of(["'big'", "'little'"])})`,
  random => `float(${literal(random, "str")})`,
  random => `isinstance(${anyLiteral(random)}, (int, str))`,
  random => `range(${index(random)}, ${index(random)}, ${index(random)})[${index(random)}]`,
  random =>
    `getattr(${anyLiteral(random)}, ${random.of(["'real'", "'upper'", "'nope'", "'keys'"])})`.replace(
      /^getattr\((.*), ('upper'|'keys')\)$/,
      "hasattr($1, $2)",
    ),
]

function number(random: RandomChoices): string {
  return literal(random, random.of<Kind>(["int", "float", "small", "bool"]))
}

function floats(random: RandomChoices): string {
  return Array.from({ length: 2 + random.below(5) }, () => literal(random, "float")).join(", ")
}

const statements: readonly Maker[] = [
  random => `x = ${anyLiteral(random)}; x ${random.of(withoutTimes)}= ${anyLiteral(random)}`,
  random => `x = ${anyLiteral(random)}; x *= ${literal(random, "small")}`,
  random => `x = list(${sequence(random)}); x[${slice(random)}] = ${anyLiteral(random)}`,
  random => `x = list(${sequence(random)}); del x[${slice(random)}]`,
  random => `x = bytearray(b'abcdef'); x[${slice(random)}] = ${literal(random, "bytes")}`,
  random => `a, *b = ${anyLiteral(random)}; x = (a, b)`,
  random => `a, b = ${anyLiteral(random)}; x = (b, a)`,
  random =>
    `x = dict(${literal(random, "dict")}); x[${anyLiteral(random)}] = ${anyLiteral(random)}`,
  random => `x = [*${sequence(random)}, *${anyLiteral(random)}]`,
  random => `x = {**${literal(random, "dict")}, **${anyLiteral(random)}}`,
  random => `x = [i for i in ${anyLiteral(random)} if i]`,
  random => `x = sorted(${sequence(random)}, reverse=${literal(random, "bool")})`,
  random => `x = ${anyLiteral(random)}\nfor x in ${anyLiteral(random)}: pass`,
  random =>
    `x = None\nmatch ${anyLiteral(random)}:\n  case [a, *_] | {'k': a}: x = a\n  case str() | int(): x = 1`,
]

const makers: readonly Maker[] = [
  random => `${number(random)} ${random.of(operators)} ${number(random)}`,
  random =>
    `${anyLiteral(random)} ${random.of(operators)} ${anyLiteral(random)}`.replace(
      / \* .*$/,
      ` * ${literal(random, "small")}`,
    ),
  random => `${number(random)} ** ${literal(random, "small")}`,
  random => `${literal(random, "int")} ${random.of(["<<", ">>"])} ${literal(random, "small")}`,
  random => `${anyLiteral(random)} ${random.of(comparisons)} ${anyLiteral(random)}`,
  random => `${number(random)} ${random.of(comparisons.slice(0, 6))} ${number(random)}`,
  random => `${random.of(["-", "+", "~", "not "])}${anyLiteral(random)}`,
  random => `${sequence(random)}[${slice(random)}]`,
  random => `${anyLiteral(random)}[${index(random)}]`,
  random => `format(${anyLiteral(random)}, ${JSON.stringify(formatSpec(random))})`,
  random => `format(${number(random)}, ${JSON.stringify(formatSpec(random))})`,
  random =>
    `f"{ ${anyLiteral(random).replaceAll('"', "'''")}!${random.of(["r", "s", "a"])}:>${8}}"`,
  random => `'${percentFormat(random)}' % ${random.oneIn(2) ? number(random) : anyLiteral(random)}`,
  random => `'{0:${formatSpec(random)}}'.format(${number(random)})`,
  random => random.of(calls)(random),
  random => random.of(calls)(random),
  methodCall,
  methodCall,
  methodCall,
  random => random.of(statements)(random),
  random => random.of(statements)(random),
]

/** So many different lines; an expression is shown as it is, a statement by what it leaves in `x`. */
export function generatedLines(random: RandomChoices, count: number): readonly string[] {
  const lines = new Set<string>()
  while (lines.size < count) lines.add(random.of(makers)(random))
  return [...lines]
}
