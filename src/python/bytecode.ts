/**
 * The instruction set: the contract between compiler and VM.
 *
 * A frame has one array of registers: locals first (parameters in CPython's order), then constants,
 * then free cells, then temporaries. An instruction is its opcode followed by its operands, all in
 * one Int32Array. Operands named in `OperandKind` say how to read them. `frame.pc` is the place
 * where a frame goes on, so the instruction a waiting frame is in lies just before it.
 *
 * `nanos` is the virtual cost at about CPython's pace, `isSwitchPoint` where CPython 3.14 looks
 * whether another thread wants the GIL. Both belong to these unfused instructions.
 */

/** How an operand is read; `register-or-none` holds -1 for "absent". */
export type OperandKind =
  | "register"
  | "register-or-none"
  /** First of `count` registers in a row. */
  | "first"
  | "count"
  /** Index into `CodeObject.names`. */
  | "name"
  /** Index into `CodeObject.codes`. */
  | "code"
  /** Absolute pc. */
  | "pc"
  /** Slot in the inline caches of the code. */
  | "cache"
  /** A plain number whose meaning the instruction's comment gives. */
  | "number"

/** What one row says; `operands` in order, as `"name:kind"`, kind `register` when left out. */
export interface OpcodeInfo {
  readonly operands: readonly string[]
  readonly nanos: number
  readonly isSwitchPoint?: boolean
}

/** Every instruction. The order is that of the cases in `vm/dispatch.ts`: hot ones first. */
export const opcodes = {
  /** A line of the program begins. One per statement, and per loop head each time round. */
  LINE: { operands: ["line:number"], nanos: 0 },
  /** registers[target] = registers[source] */
  MOVE: { operands: ["target", "source"], nanos: 5 },
  /** Raises UnboundLocalError (or NameError) when the local holds nothing. */
  CHECK_LOCAL: { operands: ["local", "name:name"], nanos: 0 },
  /** Module global or built-in. */
  LOAD_GLOBAL: { operands: ["target", "name:name", "cache:cache"], nanos: 10 },
  STORE_GLOBAL: { operands: ["name:name", "source", "cache:cache"], nanos: 10 },
  /** The cell's content; NameError / UnboundLocalError when empty. */
  LOAD_CELL: { operands: ["target", "cell", "name:name"], nanos: 8 },
  STORE_CELL: { operands: ["cell", "source"], nanos: 8 },

  ADD: { operands: ["target", "left", "right"], nanos: 15 },
  SUBTRACT: { operands: ["target", "left", "right"], nanos: 15 },
  MULTIPLY: { operands: ["target", "left", "right"], nanos: 15 },
  FLOOR_DIVIDE: { operands: ["target", "left", "right"], nanos: 20 },
  MODULO: { operands: ["target", "left", "right"], nanos: 20 },
  /** `left += right` where left's type may change in place; the compiler stores the target. */
  INPLACE_ADD: { operands: ["target", "left", "right"], nanos: 15 },
  INPLACE_SUBTRACT: { operands: ["target", "left", "right"], nanos: 15 },
  /** Every other binary operator; `operator` indexes `binaryOperators`. */
  BINARY: { operands: ["target", "left", "right", "operator:number"], nanos: 20 },
  /** Every other augmented assignment; `operator` indexes `binaryOperators`. */
  INPLACE: { operands: ["target", "left", "right", "operator:number"], nanos: 20 },

  LESS: { operands: ["target", "left", "right"], nanos: 12 },
  LESS_EQUAL: { operands: ["target", "left", "right"], nanos: 12 },
  EQUAL: { operands: ["target", "left", "right"], nanos: 12 },
  NOT_EQUAL: { operands: ["target", "left", "right"], nanos: 12 },
  GREATER: { operands: ["target", "left", "right"], nanos: 12 },
  GREATER_EQUAL: { operands: ["target", "left", "right"], nanos: 12 },
  IS: { operands: ["target", "left", "right"], nanos: 6 },
  IS_NOT: { operands: ["target", "left", "right"], nanos: 6 },
  /** left in right */
  CONTAINS: { operands: ["target", "left", "right"], nanos: 20 },
  NOT_CONTAINS: { operands: ["target", "left", "right"], nanos: 20 },
  NOT: { operands: ["target", "source"], nanos: 8 },
  /** `operator` indexes `unaryOperators`. */
  UNARY: { operands: ["target", "source", "operator:number"], nanos: 12 },

  JUMP: { operands: ["to:pc"], nanos: 3 },
  JUMP_BACK: { operands: ["to:pc"], nanos: 5, isSwitchPoint: true },
  JUMP_IF_FALSE: { operands: ["condition", "to:pc"], nanos: 6 },
  JUMP_IF_TRUE: { operands: ["condition", "to:pc"], nanos: 6 },
  JUMP_IF_NONE: { operands: ["value", "to:pc"], nanos: 5 },
  JUMP_IF_NOT_NONE: { operands: ["value", "to:pc"], nanos: 5 },

  GET_ITERATOR: { operands: ["target", "source"], nanos: 15 },
  /** Next item into target, or jump to `exit` when there is none. */
  FOR_ITERATOR: { operands: ["target", "iterator", "exit:pc"], nanos: 15 },

  /** Positional arguments only: registers[first .. first+count). */
  CALL: {
    operands: ["target", "callee", "first:first", "count:count"],
    nanos: 40,
    isSwitchPoint: true,
  },
  /**
   * Into target the function, into target+1 the object to pass first; or into target a plain
   * callable and into target+1 nothing (undefined). Arguments follow from target+2.
   */
  LOAD_METHOD: { operands: ["target", "object", "name:name", "cache:cache"], nanos: 15 },
  /** Calls what LOAD_METHOD left at `method`; `count` without the object itself. */
  CALL_METHOD: { operands: ["target", "method", "count:count"], nanos: 40, isSwitchPoint: true },
  RETURN: { operands: ["source"], nanos: 15 },

  LOAD_ATTRIBUTE: { operands: ["target", "object", "name:name", "cache:cache"], nanos: 15 },
  STORE_ATTRIBUTE: { operands: ["object", "name:name", "source", "cache:cache"], nanos: 18 },
  GET_ITEM: { operands: ["target", "object", "key"], nanos: 20 },
  SET_ITEM: { operands: ["object", "key", "source"], nanos: 20 },

  BUILD_LIST: { operands: ["target", "first:first", "count:count"], nanos: 30 },
  BUILD_TUPLE: { operands: ["target", "first:first", "count:count"], nanos: 25 },
  LIST_APPEND: { operands: ["list", "source"], nanos: 12 },
  /** Gives the items of an iterable of exactly `count` to registers[first ..). */
  UNPACK: { operands: ["first:first", "count:count", "source"], nanos: 20 },
  /** str() or format() of a value: conversion 0 none, 1 !s, 2 !r, 3 !a. */
  FORMAT: {
    operands: ["target", "source", "conversion:number", "specification:register-or-none"],
    nanos: 50,
  },
  BUILD_STRING: { operands: ["target", "first:first", "count:count"], nanos: 30 },
  /** Waits for an awaitable; its result into target. The frame may be suspended here. See `Asker`. */
  AWAIT: { operands: ["target", "source", "asker:number"], nanos: 30 },
  /** Hands `source` to whoever resumed the generator; what is sent back into target. */
  YIELD: { operands: ["target", "source"], nanos: 25, isSwitchPoint: true },

  // Cold from here on: handled by tables of functions in vm/cold.

  /** The last name arguments are keywords named by the tuple constant in register `names`. */
  CALL_KEYWORDS: {
    operands: ["target", "callee", "first:first", "count:count", "names"],
    nanos: 60,
    isSwitchPoint: true,
  },
  /** As CALL_METHOD, the last arguments named by the tuple in `names`. */
  CALL_METHOD_KEYWORDS: {
    operands: ["target", "method", "count:count", "names"],
    nanos: 60,
    isSwitchPoint: true,
  },
  /** callee(*list, **dict) */
  CALL_SPREAD: {
    operands: ["target", "callee", "positional", "keywords:register-or-none"],
    nanos: 80,
    isSwitchPoint: true,
  },

  /** Class bodies and `exec`: the local namespace, then globals, then built-ins. */
  LOAD_NAME: { operands: ["target", "name:name"], nanos: 15 },
  STORE_NAME: { operands: ["name:name", "source"], nanos: 15 },
  DELETE_NAME: { operands: ["name:name"], nanos: 15 },
  /** In a class body: the local namespace, then the cell. */
  LOAD_NAME_OR_CELL: { operands: ["target", "name:name", "cell"], nanos: 15 },
  /** The namespace of this class body, as a dict: kept in the cell `__classdict__` for annotations. */
  LOAD_NAMESPACE: { operands: ["target"], nanos: 10 },
  /** In an annotation of a class: its namespace (a dict), then the cell, else globals and built-ins. */
  LOAD_FROM_NAMESPACE: {
    operands: ["target", "namespace", "name:name", "cell:register-or-none"],
    nanos: 20,
  },
  DELETE_GLOBAL: { operands: ["name:name"], nanos: 15 },
  DELETE_LOCAL: { operands: ["local", "name:name"], nanos: 5 },
  DELETE_CELL: { operands: ["cell", "name:name"], nanos: 8 },
  DELETE_ATTRIBUTE: { operands: ["object", "name:name"], nanos: 20 },
  DELETE_ITEM: { operands: ["object", "key"], nanos: 25 },

  BUILD_SET: { operands: ["target", "first:first", "count:count"], nanos: 40 },
  /** `count` pairs: key, value, key, value, ... */
  BUILD_DICT: { operands: ["target", "first:first", "count:count"], nanos: 40 },
  /** slice(start, stop, step) from three registers in a row. */
  BUILD_SLICE: { operands: ["target", "first:first"], nanos: 20 },
  LIST_EXTEND: { operands: ["list", "iterable"], nanos: 30 },
  LIST_TO_TUPLE: { operands: ["target", "list"], nanos: 20 },
  SET_ADD: { operands: ["set", "source"], nanos: 20 },
  SET_UPDATE: { operands: ["set", "iterable"], nanos: 30 },
  DICT_SET: { operands: ["dict", "key", "source"], nanos: 20 },
  DICT_UPDATE: { operands: ["dict", "mapping"], nanos: 40 },
  /** As DICT_UPDATE for `f(**mapping)`: duplicate keys raise, naming the callee. */
  DICT_MERGE: { operands: ["dict", "mapping", "callee"], nanos: 40 },
  /** a, *b, c = source: before + 1 + after registers from first; the middle one is a list. */
  UNPACK_STARRED: { operands: ["first:first", "before:count", "after:count", "source"], nanos: 40 },

  /**
   * A function of codes[code]; its cells are taken from the registers the code's `captures` name.
   * defaults: a tuple; keywordDefaults: a dict; annotate: a function (PEP 649).
   */
  MAKE_FUNCTION: {
    operands: [
      "target",
      "code:code",
      "defaults:register-or-none",
      "keywordDefaults:register-or-none",
      "annotate:register-or-none",
    ],
    nanos: 50,
  },
  /** builtins.__build_class__; called with (function, name, *bases, **keywords). */
  LOAD_BUILD_CLASS: { operands: ["target"], nanos: 10 },

  /** A special method of the type, bound; `special` indexes `specialMethods`. */
  LOAD_SPECIAL: { operands: ["target", "object", "special:number"], nanos: 20 },
  /** exit(type(exception), exception, traceback) for `with`; the result into target. */
  WITH_EXCEPT: { operands: ["target", "exit", "exception"], nanos: 50 },

  /** raise exception from cause; -1, -1 is a bare `raise`. */
  RAISE: { operands: ["exception:register-or-none", "cause:register-or-none"], nanos: 100 },
  /** Goes on unwinding with the same traceback. */
  RERAISE: { operands: ["exception"], nanos: 60 },
  /** saved = the exception being handled; exception becomes it. */
  ENTER_EXCEPT: { operands: ["saved", "exception"], nanos: 10 },
  /** The exception in saved is the one being handled again. */
  LEAVE_EXCEPT: { operands: ["saved"], nanos: 10 },
  /** Whether exception is an instance of a type or of one of a tuple of types. */
  MATCH_EXCEPTION: { operands: ["target", "exception", "type"], nanos: 20 },
  /** except*: the matching part (or None) into matched, what is left (or None) into rest. */
  MATCH_EXCEPTION_GROUP: { operands: ["matched", "rest", "exception", "type"], nanos: 60 },
  /** except*: what is to be raised after all clauses, from the original and the list of raised ones; or None. */
  PREPARE_RERAISE_STAR: { operands: ["target", "exception", "raised"], nanos: 60 },
  LOAD_ASSERTION_ERROR: { operands: ["target"], nanos: 8 },

  /** The iterator of `yield from` / the delegate loop; result into target. */
  YIELD_FROM: { operands: ["target", "source"], nanos: 30 },
  GET_ASYNC_ITERATOR: { operands: ["target", "source"], nanos: 20 },
  /** The awaitable of __anext__; AWAIT follows. */
  GET_ASYNC_NEXT: { operands: ["target", "iterator"], nanos: 25 },
  /** At the handler of an `async for`: StopAsyncIteration falls through, others go on unwinding. */
  END_ASYNC_FOR: { operands: ["exception"], nanos: 15 },

  /** import name; `from` is a register with a tuple of names or None; level as in `__import__`. */
  IMPORT_NAME: { operands: ["target", "name:name", "from", "level:number"], nanos: 200 },
  IMPORT_FROM: { operands: ["target", "module", "name:name"], nanos: 50 },
  IMPORT_STAR: { operands: ["module"], nanos: 200 },

  /** match: whether the subject is a sequence / a mapping for patterns. */
  MATCH_SEQUENCE: { operands: ["target", "subject"], nanos: 15 },
  MATCH_MAPPING: { operands: ["target", "subject"], nanos: 15 },
  GET_LENGTH: { operands: ["target", "source"], nanos: 15 },
  /** A tuple of the values at the keys, or None. */
  MATCH_KEYS: { operands: ["target", "subject", "keys"], nanos: 30 },
  /** A tuple of attributes (positional first), or None; names: a tuple of keyword attributes. */
  MATCH_CLASS: { operands: ["target", "subject", "class", "count:count", "names"], nanos: 40 },

  /** `intrinsic` indexes `intrinsics`; argument is a tuple where several are needed. */
  INTRINSIC: { operands: ["target", "argument", "intrinsic:number"], nanos: 40 },
} as const satisfies Record<string, OpcodeInfo>

/** The name of an instruction. */
export type OpcodeName = keyof typeof opcodes

const opcodeNames = Object.keys(opcodes)

/** Operators of BINARY and INPLACE, by index: the ones without an opcode of their own included. */
export const binaryOperators = [
  "Add",
  "Sub",
  "Mult",
  "FloorDiv",
  "Mod",
  "Div",
  "Pow",
  "MatMult",
  "LShift",
  "RShift",
  "BitAnd",
  "BitOr",
  "BitXor",
] as const

/** The name of a binary operator, as in CPython's ast. */
export type BinaryOperator = (typeof binaryOperators)[number]

/** Operators of UNARY, by index. */
export const unaryOperators = ["USub", "UAdd", "Invert"] as const

/** The name of a unary operator, as in CPython's ast. */
export type UnaryOperator = (typeof unaryOperators)[number]

/** What LOAD_SPECIAL looks up. */
export const specialMethods = ["__enter__", "__exit__", "__aenter__", "__aexit__"] as const

/** Whose awaitable AWAIT waits for: `await`'s own, or one that a special method gave. */
export const enum Asker {
  Await = 0,
  /** `__aenter__` of `async with`. */
  Enter = 1,
  /** `__aexit__` of `async with`. */
  Exit = 2,
  /** `__anext__` of `async for`. */
  Next = 3,
}

/** Rare operations, by index of INTRINSIC. */
export const intrinsics = [
  /** (name, bound thunk or None, default thunk or None) */
  "TypeVar",
  "ParamSpec",
  "TypeVarTuple",
  /** (name, type parameters or None, value thunk) */
  "TypeAlias",
  /** (value, expression text, conversion or None, specification) */
  "Interpolation",
  /** (strings tuple, interpolations tuple) */
  "Template",
  /** The Generic[...] base from a tuple of type parameters. */
  "SubscriptGeneric",
  /** Shows the value of an expression statement, as a prompt does (`compile(..., "single")`). */
  "Display",
] as const

/** An instruction as a number, for the dispatch loop: `Op.ADD`. */
export { Op } from "./opcode-numbers"

/** Length of each instruction in words, operands included; index is the opcode. */
export const opcodeLengths: Uint8Array = Uint8Array.from(
  Object.values(opcodes),
  info => info.operands.length + 1,
)

/** Which word of each instruction is the pc to which it may jump, 0 for none; index is the opcode. */
export const jumpWords: Uint8Array = Uint8Array.from(
  Object.values(opcodes),
  info => info.operands.findIndex(operand => operand.endsWith(":pc")) + 1,
)

/** How many words there may be; see `vm/code-memory.ts`. */
export const enum CodeWords {
  /** More than a code may have: `MemoryError` for whoever writes so much into one. */
  Most = 0x800000,
  /** A number that is less stays what it is when it is cut to these bits. */
  Mask = 0x7fffff,
}

/** Virtual cost of each instruction in nanoseconds; index is the opcode. */
export const opcodeNanos: Int32Array = Int32Array.from(Object.values(opcodes), info => info.nanos)

/** The name of opcode number `op`. */
export function opcodeName(op: number): string {
  return opcodeNames[op] ?? `<${op}>`
}
