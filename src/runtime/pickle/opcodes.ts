/** The opcodes of all protocols, as bytes. */
const rows = `
MARK ( STOP . POP 0 POP_MARK 1 DUP 2 FLOAT F INT I BININT J BININT1 K LONG L BININT2 M NONE N
PERSID P BINPERSID Q REDUCE R STRING S BINSTRING T SHORT_BINSTRING U UNICODE V BINUNICODE X APPEND a
BUILD b GLOBAL c DICT d EMPTY_DICT } APPENDS e GET g BINGET h INST i LONG_BINGET j LIST l
EMPTY_LIST ] OBJ o PUT p BINPUT q LONG_BINPUT r SETITEM s TUPLE t EMPTY_TUPLE ) SETITEMS u
BINFLOAT G BINBYTES B SHORT_BINBYTES C
`

const names: readonly string[] = rows.trim().split(/\s+/)

const later = {
  PROTO: 0x80,
  NEWOBJ: 0x81,
  EXT1: 0x82,
  EXT2: 0x83,
  EXT4: 0x84,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  LONG4: 0x8b,
  SHORT_BINUNICODE: 0x8c,
  BINUNICODE8: 0x8d,
  BINBYTES8: 0x8e,
  EMPTY_SET: 0x8f,
  ADDITEMS: 0x90,
  FROZENSET: 0x91,
  NEWOBJ_EX: 0x92,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
  BYTEARRAY8: 0x96,
  NEXT_BUFFER: 0x97,
  READONLY_BUFFER: 0x98,
} as const

/** Opcode numbers by name, in the order `pickle` lists them. */
export const opcodeNumbers: ReadonlyMap<string, number> = new Map([
  ...names.flatMap((name, at) =>
    at % 2 === 0 ? [[name, names[at + 1]!.charCodeAt(0)] as const] : [],
  ),
  ...Object.entries(later),
])

/** The number of a named opcode. */
export function opcode(name: string): number {
  const number = opcodeNumbers.get(name)
  if (number === undefined) throw new Error(`There is no opcode ${name}.`)
  return number
}
