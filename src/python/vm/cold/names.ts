import {
  deleteItemPlain,
  deleteItemSteps,
  getItemPlain,
  getItemSteps,
  setItemPlain,
  setItemSteps,
} from "../../objects/operations"
import { setAttributePlain, setAttributeSteps } from "../../objects/attributes"
import { isRaised } from "../../objects/exception"
import { run, type NativeSteps } from "../../objects/native"
import { NEEDS_CALL } from "../../objects/singletons"
import { Namespace, type PyCell, type Value } from "../../objects/value"
import { Op } from "../../opcode-numbers"
import type { Frame } from "../frame"
import { deleteGlobal, unboundLocal } from "../globals"
import { emptyCell, runInto } from "../hot"
import type { Machine } from "../machine"
import { globalsDict } from "../../objects/mirror-dict"
import { nameError } from "../name-errors"
import { type ColdHandlers, nameAt, NOWHERE, operand, put, valueAt } from "./handler"

/** Names of class bodies and `exec`, deletion of names, attributes and items. */
export const nameHandlers: ColdHandlers = {
  [Op.LOAD_NAME]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 2)
    loadLocal(machine, frame, {
      target: operand(frame, pc + 1),
      name,
      otherwise: () => globalOrBuiltin(machine, frame, name),
    })
  },
  [Op.LOAD_NAME_OR_CELL]: (machine, frame, pc) => {
    const register = operand(frame, pc + 3)
    loadLocal(machine, frame, {
      target: operand(frame, pc + 1),
      name: nameAt(frame, pc + 2),
      otherwise: () => cellContent(frame, register, operand(frame, pc + 2)),
    })
  },
  [Op.LOAD_NAMESPACE]: (_machine, frame, pc) => {
    const { locals } = frame
    const isNamespace = locals instanceof Namespace
    frame.registers[operand(frame, pc + 1)] = isNamespace ? globalsDict(locals) : locals!
  },
  [Op.LOAD_FROM_NAMESPACE]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 3)
    const register = operand(frame, pc + 4)
    lookUp(machine, frame, {
      target: operand(frame, pc + 1),
      name,
      namespace: valueAt(frame, pc + 2),
      otherwise: () =>
        register < 0
          ? globalOrBuiltin(machine, frame, name)
          : cellContent(frame, register, operand(frame, pc + 3)),
    })
  },
  [Op.STORE_NAME]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 1)
    const value = valueAt(frame, pc + 2)
    const locals = frame.locals ?? frame.globals
    if (locals instanceof Namespace) locals.set(name, value)
    else {
      const plain = setItemPlain(locals, name, value)
      if (plain === NEEDS_CALL)
        runInto(machine, frame, NOWHERE, setItemSteps(machine, locals, name, value))
      else put(machine, frame, NOWHERE, plain)
    }
  },
  [Op.DELETE_NAME]: (machine, frame, pc) => {
    const name = nameAt(frame, pc + 1)
    const locals = frame.locals ?? frame.globals
    if (locals instanceof Namespace) {
      if (!locals.delete(name)) throw nameError(machine, frame, name)
    } else {
      const plain = deleteItemPlain(locals, name)
      if (plain === NEEDS_CALL)
        runInto(machine, frame, NOWHERE, deleteItemSteps(machine, locals, name))
      else put(machine, frame, NOWHERE, plain)
    }
  },
  [Op.DELETE_GLOBAL]: (machine, frame, pc) => {
    deleteGlobal(machine, frame, nameAt(frame, pc + 1))
  },
  [Op.DELETE_LOCAL]: (_machine, frame, pc) => {
    const register = operand(frame, pc + 1)
    if (frame.registers[register] === undefined) throw unboundLocal(nameAt(frame, pc + 2))
    frame.registers[register] = undefined
  },
  [Op.DELETE_CELL]: (_machine, frame, pc) => {
    const register = operand(frame, pc + 1)
    const cell = frame.registers[register] as PyCell
    if (cell.content === undefined) emptyCell(frame, register, operand(frame, pc + 2))
    cell.content = undefined
  },
  [Op.DELETE_ATTRIBUTE]: (machine, frame, pc) => {
    const object = valueAt(frame, pc + 1)
    const name = nameAt(frame, pc + 2)
    const plain = setAttributePlain(machine, object, name, undefined)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, NOWHERE, setAttributeSteps(machine, object, name, undefined))
    else put(machine, frame, NOWHERE, plain)
  },
  [Op.GET_ITEM]: (machine, frame, pc) => {
    const object = valueAt(frame, pc + 2)
    const key = valueAt(frame, pc + 3)
    const target = operand(frame, pc + 1)
    const plain = getItemPlain(object, key)
    if (plain === NEEDS_CALL) runInto(machine, frame, target, getItemSteps(machine, object, key))
    else put(machine, frame, target, plain)
  },
  [Op.SET_ITEM]: (machine, frame, pc) => {
    const object = valueAt(frame, pc + 1)
    const key = valueAt(frame, pc + 2)
    const value = valueAt(frame, pc + 3)
    const plain = setItemPlain(object, key, value)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, NOWHERE, setItemSteps(machine, object, key, value))
    else put(machine, frame, NOWHERE, plain)
  },
  [Op.DELETE_ITEM]: (machine, frame, pc) => {
    const object = valueAt(frame, pc + 1)
    const key = valueAt(frame, pc + 2)
    const plain = deleteItemPlain(object, key)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, NOWHERE, deleteItemSteps(machine, object, key))
    else put(machine, frame, NOWHERE, plain)
  },
}

interface NameLookup {
  readonly target: number
  readonly name: string
  readonly otherwise: () => Value
}

/** The name in the local namespace, which may be any mapping (`__prepare__`, `exec`). */
function loadLocal(machine: Machine, frame: Frame, lookup: NameLookup): void {
  const locals = frame.locals ?? frame.globals
  if (!(locals instanceof Namespace)) {
    lookUp(machine, frame, { ...lookup, namespace: locals })
    return
  }
  const own = locals.get(lookup.name)
  frame.registers[lookup.target] = own === undefined ? lookup.otherwise() : own
}

/** The name in a mapping, or what it means otherwise. */
function lookUp(
  machine: Machine,
  frame: Frame,
  lookup: NameLookup & { readonly namespace: Value },
): void {
  const { namespace } = lookup
  try {
    const plain = getItemPlain(namespace, lookup.name)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, lookup.target, lookupSteps(machine, namespace, lookup))
    else put(machine, frame, lookup.target, plain)
  } catch (error) {
    if (!isRaised(error, "KeyError")) throw error
    frame.registers[lookup.target] = lookup.otherwise()
  }
}

function cellContent(frame: Frame, register: number, name: number): Value {
  const { content } = frame.registers[register] as PyCell
  return content === undefined ? emptyCell(frame, register, name) : content
}

function* lookupSteps(machine: Machine, locals: Value, lookup: NameLookup): NativeSteps {
  try {
    return yield run(getItemSteps(machine, locals, lookup.name))
  } catch (error) {
    if (!isRaised(error, "KeyError")) throw error
    return lookup.otherwise()
  }
}

function globalOrBuiltin(machine: Machine, frame: Frame, name: string): Value {
  const { globals } = frame
  const slot = globals.slotOf(name) ?? (globals.builtins ?? machine.builtins).slotOf(name)
  if (slot?.value === undefined) throw nameError(machine, frame, name)
  return slot.value
}
