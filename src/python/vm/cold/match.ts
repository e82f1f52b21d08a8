import { asText } from "../../objects/as-text"
import { getAttributeSteps } from "../../objects/attributes"
import { PyDict } from "../../objects/dict"
import { isRaised, type PyRaise, typeError, valueError } from "../../objects/exception"
import { call, type NativeRequest, run, type NativeSteps } from "../../objects/native"
import {
  dictGetSteps,
  dictHasSteps,
  reprSteps,
  setAddSteps,
  truthSteps,
} from "../../objects/operations"
import { PySet } from "../../objects/set"
import { emptyTuple, tuple } from "../../objects/singletons"
import { PyType } from "../../objects/type"
import { isInstance, typeName, typeOf } from "../../objects/type-of"
import {
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  objectType,
  setType,
  strType,
  tupleType,
  typeType,
} from "../../objects/types"
import { PyList, PyObject, PyTuple, type Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import { runInto } from "../hot"
import type { Machine } from "../machine"
import { type ColdHandlers, operand, valueAt } from "./handler"

/** `match` (PEP 634). */
export const matchHandlers: ColdHandlers = {
  [Op.MATCH_SEQUENCE]: (_machine, frame, pc) => {
    const subject = valueAt(frame, pc + 2)
    frame.registers[operand(frame, pc + 1)] = hasFlag(subject, "sequence")
  },
  [Op.MATCH_MAPPING]: (_machine, frame, pc) => {
    const subject = valueAt(frame, pc + 2)
    frame.registers[operand(frame, pc + 1)] = hasFlag(subject, "mapping")
  },
  [Op.GET_LENGTH]: (machine, frame, pc) => {
    const subject = valueAt(frame, pc + 2)
    const target = operand(frame, pc + 1)
    if (subject instanceof PyList || subject instanceof PyTuple) {
      frame.registers[target] = subject.items.length
    } else if (subject instanceof PyDict) frame.registers[target] = subject.size
    else runInto(machine, frame, target, lengthSteps(subject))
  },
  [Op.MATCH_KEYS]: (machine, frame, pc) => {
    const subject = valueAt(frame, pc + 2)
    const keys = valueAt(frame, pc + 3) as PyTuple
    runInto(machine, frame, operand(frame, pc + 1), keysSteps(machine, subject, keys))
  },
  [Op.MATCH_CLASS]: (machine, frame, pc) => {
    const steps = classSteps(machine, valueAt(frame, pc + 2), {
      type: valueAt(frame, pc + 3),
      positional: operand(frame, pc + 4),
      names: valueAt(frame, pc + 5) as PyTuple,
    })
    runInto(machine, frame, operand(frame, pc + 1), steps)
  },
}

/** Built-in types, and those registered with `collections.abc` (or derived from it), say what patterns they match. */
function hasFlag(subject: Value, kind: "sequence" | "mapping"): boolean {
  const own = typeOf(subject)
  if (own.pattern !== null) return own.pattern === kind
  return own.mro.find(type => type.pattern !== null)?.pattern === kind
}

function* lengthSteps(subject: Value): NativeSteps {
  const method = typeOf(subject).lookup("__len__")
  if (method === undefined) throw typeError(`object of type '${typeName(subject)}' has no len()`)
  return yield call(method, subject)
}

/** The values of the keys, or None when one is missing; `__missing__` is not asked. */
function* keysSteps(machine: Machine, subject: Value, keys: PyTuple): NativeSteps {
  const values: Value[] = []
  const seen = new PySet()
  const missing = new PyObject(objectType)
  for (const key of keys.items) {
    if ((yield run(dictHasSteps(machine, seen, key))) === true) {
      const text = asText(yield run(reprSteps(machine, key)))
      throw valueError(`mapping pattern checks duplicate key (${text})`)
    }
    yield run(setAddSteps(machine, seen, key))
    const value =
      subject instanceof PyDict && !subject.type.isUserDefined
        ? yield run(dictGetSteps(machine, subject, key, missing))
        : yield call(yield run(getAttributeSteps(machine, subject, "get")), key, missing)
    if (value === missing) return null
    values.push(value)
  }
  return tuple(values)
}

interface ClassPattern {
  readonly type: Value
  readonly positional: number
  readonly names: PyTuple
}

/** isinstance: a metaclass may decide, or the subject's own `__class__`. */
function* matchesClass(
  machine: Machine,
  subject: Value,
  type: PyType,
): Generator<NativeRequest, boolean, Value> {
  const check = type.type.lookup("__instancecheck__")!
  const isOwn = check === typeType.own.get("__instancecheck__")
  if (isOwn ? isInstance(subject, type) : typeOf(subject) === type) return true
  const claims = typeOf(subject).lookup("__class__") !== objectType.own.get("__class__")
  if (isOwn && !claims) return false
  return (yield run(truthSteps(machine, yield call(check, type, subject)))) === true
}

const selfMatching: readonly PyType[] = [
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
]

function* classSteps(machine: Machine, subject: Value, pattern: ClassPattern): NativeSteps {
  const { type } = pattern
  if (!(type instanceof PyType)) throw typeError("called match pattern must be a class")
  if (!(yield* matchesClass(machine, subject, type))) return null
  const values: Value[] = []
  const seen = new Set<Value>()
  const isSelf = selfMatching.some(base => type.isSubtypeOf(base))
  const names = type.lookup("__match_args__") ?? emptyTuple
  if (pattern.positional > 0 && isSelf && names === emptyTuple) {
    if (pattern.positional > 1) throw tooManyPatterns(type, 1, pattern.positional)
    values.push(subject)
  } else {
    if (!(names instanceof PyTuple)) {
      throw typeError(`${type.name}.__match_args__ must be a tuple (got ${typeName(names)})`)
    }
    const listed = names.items
    if (pattern.positional > listed.length) {
      throw tooManyPatterns(type, listed.length, pattern.positional)
    }
    if (
      !(yield* addAttributes(machine, type, {
        subject,
        names: listed.slice(0, pattern.positional),
        values,
        seen,
      }))
    )
      return null
  }
  const isMatch = yield* addAttributes(machine, type, {
    subject,
    names: pattern.names.items,
    values,
    seen,
  })
  return isMatch ? tuple(values) : null
}

interface Attributes {
  readonly subject: Value
  readonly names: readonly Value[]
  readonly values: Value[]
  /** Names asked for already: each may stand in one sub-pattern. */
  readonly seen: Set<Value>
}

function* addAttributes(
  machine: Machine,
  type: PyType,
  to: Attributes,
): Generator<NativeRequest, boolean, Value> {
  for (const name of to.names) {
    if (typeof name !== "string") {
      throw typeError(`__match_args__ elements must be strings (got ${typeName(name)})`)
    }
    if (to.seen.has(name)) {
      throw typeError(`${type.name}() got multiple sub-patterns for attribute '${name}'`)
    }
    to.seen.add(name)
    try {
      to.values.push(yield run(getAttributeSteps(machine, to.subject, name)))
    } catch (error) {
      if (!isRaised(error, "AttributeError")) throw error
      return false
    }
  }
  return true
}

function tooManyPatterns(type: PyType, accepts: number, given: number): PyRaise {
  const plural = accepts === 1 ? "" : "s"
  return typeError(
    `${type.name}() accepts ${accepts} positional sub-pattern${plural} (${given} given)`,
  )
}
