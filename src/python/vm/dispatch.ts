/**
 * The dispatch loop: runs what is on the thread's stack until it ends, blocks, raises, or reaches a
 * switch point at which somebody else wants to run.
 *
 * Hot instructions are inline, in the order of `bytecode.ts`; all others are in `cold.ts`. Before
 * anything that may raise or call, `frame.pc` is set to the next instruction, so that the one at fault
 * lies just before it, and the frame is put on top of the thread's stack. In between, calls and
 * returns among plain functions leave the thread alone.
 */
import { partOf } from "../../base/rows"
import { CodeWords } from "../bytecode"
import type { PyFunction } from "../objects/function"
import type { PyGenerator } from "../objects/generator"
import { NativeFunction } from "../objects/native"
import { PyIterator } from "../objects/iterator"
import {
  type ListIterator,
  listIteratorType,
  type PlainNext,
  type RangeIterator,
  rangeIteratorType,
} from "../objects/iterators"
import { EXHAUSTED, list, NEEDS_CALL, tuple } from "../objects/singletons"
import { typeOf } from "../objects/type-of"
import { generatorType } from "../objects/types"
import type { PyCell, PyList, PyObject, Value } from "../objects/value"
import { Op } from "../opcode-numbers"
import { callFromRegisters, simpleFrame } from "./calls"
import { type CodeMemory, codeMemory } from "./code-memory"
import { mustGiveWay, settle } from "./stack"
import { runCold } from "./cold"
import { endsText, isDeletion, pushDeaths } from "./deaths"
import { Delivery, type Frame } from "./frame"
import { Fused, Word } from "./fusion"
import {
  deliverTo,
  enterGenerator,
  feed,
  finish,
  leaveCoroutine,
  leaveGenerator,
  suspend,
} from "./generators"
import { loadGlobal, storeGlobal } from "./globals"
import * as hot from "./hot"
import { tellLine } from "./line-tape"
import type { Machine } from "./machine"
import { refuseFrame } from "./recursion"
import type { Thread } from "./thread"
import { asPythonError } from "./unwind"

/**
 * Runs the frame on top and those of functions that it calls. Returns true to leave `runThread`, false
 * when something else has come on top, or after a failure in here, which the thread is raising then.
 */
export const runFrames = dispatchFrom(codeMemory)

type Dispatch = (machine: Machine, thread: Thread, top: Frame) => boolean

/** A function that makes it, because to the engine what it is given here never changes. */
function dispatchFrom(only: CodeMemory): Dispatch {
  return function runFrames(machine: Machine, thread: Thread, top: Frame): boolean {
    // Here rather than outside: the engine knows that these never change. And what is cut to `PC`, which
    // changes no place in the memory, it knows to be no negative number.
    const memory = only
    const { words: code } = memory
    const PC = CodeWords.Mask as number
    const greatest = 9007199254740991
    const { observer } = machine
    let { watch, nanos, executed } = machine
    let frame = top
    try {
      // Calls and returns among plain functions only change the frame.
      activations: for (;;) {
        const { registers, template, pc: at } = frame
        const { caches } = template
        const isTold = observer !== null && (template.isFollowed ?? observer.follows(template))
        const base = template.filling === memory.filling ? template.place : memory.place(template)
        let pc = (at + base) & PC
        for (;;) {
          let word = code[pc]!
          let op = word & Word.OpcodeMask
          executed++
          nanos += word >>> Word.OpcodeBits
          if (op === (Fused.LINE as number) && watch === null) {
            pc = (pc + 2) & PC
            if (isTold) observer.tape.add(nanos, code[pc - 1]!)
            word = code[pc]!
            op = word & Word.OpcodeMask
            executed++
            nanos += word >>> Word.OpcodeBits
          }
          let result: Value | undefined
          let holds: boolean
          let next: number
          let callee: PyFunction | null
          let from: number
          let given: number
          branch: {
            call: {
              store: {
                switch (op as Op | Fused) {
                  case Op.LINE:
                  case Fused.LINE:
                    frame.pc = pc + 2 - base
                    if (thread.top !== frame) thread.top = frame
                    if (isTold) tellLine(observer, template, { pc: pc - base, nanos })
                    if (watch !== null && !template.isLibrary) {
                      settle(machine, frame, nanos, executed)
                      if (pushDeaths(machine, watch)) return false
                    }
                    pc = (pc + 2) & PC
                    continue
                  case Op.MOVE:
                    registers[code[pc + 1]!] = registers[code[pc + 2]!]
                    pc = (pc + 3) & PC
                    continue
                  case Op.CHECK_LOCAL:
                    frame.pc = pc + 3 - base
                    if (registers[code[pc + 1]!] === undefined)
                      hot.unbound(thread, frame, code[pc + 2]!)
                    pc = (pc + 3) & PC
                    continue
                  case Op.LOAD_GLOBAL: {
                    const cache = caches[code[pc + 3]!]!
                    const { slot } = cache
                    const fits =
                      cache.owner === frame.globals && cache.version === frame.globals.version
                    result = fits ? slot!.value : undefined
                    if (result !== undefined) break store
                    frame.pc = pc + 4 - base
                    result = loadGlobal(machine, frame, pc - base)
                    break store
                  }
                  case Op.STORE_GLOBAL: {
                    const cache = caches[code[pc + 3]!]!
                    const fits =
                      cache.owner === frame.globals && cache.version === frame.globals.version
                    if (fits) cache.slot!.value = registers[code[pc + 2]!]
                    else storeGlobal(frame, pc - base)
                    pc = (pc + 4) & PC
                    continue
                  }
                  case Op.LOAD_CELL:
                    result = (registers[code[pc + 2]!] as PyCell).content
                    frame.pc = pc + 4 - base
                    if (result === undefined) {
                      thread.top = frame
                      hot.emptyCell(frame, code[pc + 2]!, code[pc + 3]!)
                    }
                    break store
                  case Op.STORE_CELL:
                    ;(registers[code[pc + 1]!] as PyCell).content = registers[code[pc + 2]!]
                    pc = (pc + 3) & PC
                    continue

                  case Op.ADD:
                  case Op.INPLACE_ADD: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left === "number" && typeof right === "number") {
                      const sum = left + right
                      // What is cut to 32 bits is stored without a look whether it has a fraction.
                      const small = sum | 0
                      if (sum === small) {
                        result = small
                        break store
                      }
                      if (Math.abs(sum) > greatest) break
                      result = sum
                      break store
                    }
                    if (typeof left !== "string" || typeof right !== "string") break
                    frame.pc = pc + 4 - base
                    const isInPlace = (op as Op) === Op.INPLACE_ADD
                    if (thread.top !== frame) thread.top = frame
                    const text = hot.joined(machine, left, { right, isInPlace })
                    if (text === null) break
                    result = text
                    break store
                  }
                  case Op.SUBTRACT:
                  case Op.INPLACE_SUBTRACT: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left !== "number" || typeof right !== "number") break
                    const difference = left - right
                    const small = difference | 0
                    if (difference === small) {
                      result = small
                      break store
                    }
                    if (Math.abs(difference) > greatest) break
                    result = difference
                    break store
                  }
                  case Op.MULTIPLY: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left !== "number" || typeof right !== "number") break
                    const product = left * right
                    // So is -0, which is no int, 0.
                    const small = product | 0
                    if (product === small) {
                      result = small
                      break store
                    }
                    if (Math.abs(product) > greatest) break
                    result = product
                    break store
                  }
                  case Op.MODULO:
                  case Op.FLOOR_DIVIDE: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left !== "number" || typeof right !== "number") break
                    // Exact where all is below 2 ** 52 and the quotient came out right.
                    const quotient = Math.floor(left / right)
                    const remainder = left - quotient * right
                    if (remainder < 0 || !(remainder < right) || !hot.isHalfSafe(left, right)) break
                    result = (op as Op) === Op.MODULO ? remainder : quotient
                    break store
                  }

                  case Op.LESS:
                  case Op.LESS_EQUAL:
                  case Op.EQUAL:
                  case Op.NOT_EQUAL:
                  case Op.GREATER:
                  case Op.GREATER_EQUAL:
                    result = hot.compared(op, registers[code[pc + 2]!], registers[code[pc + 3]!])
                    if (result === undefined) break
                    break store
                  case Fused.LESS_JUMP:
                  case Fused.GREATER_EQUAL_JUMP: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left !== "number" || typeof right !== "number") break
                    holds = op === (Fused.LESS_JUMP as number) ? left < right : left >= right
                    break branch
                  }
                  case Fused.LESS_EQUAL_JUMP:
                  case Fused.GREATER_JUMP: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (typeof left !== "number" || typeof right !== "number") break
                    holds = op === (Fused.GREATER_JUMP as number) ? left > right : left <= right
                    break branch
                  }
                  case Fused.EQUAL_JUMP:
                  case Fused.NOT_EQUAL_JUMP: {
                    const left = registers[code[pc + 2]!]
                    const right = registers[code[pc + 3]!]
                    if (!hot.isPlainlyComparable(left, right)) break
                    holds = op === (Fused.EQUAL_JUMP as number) ? left === right : left !== right
                    break branch
                  }
                  case Op.CONTAINS:
                  case Op.NOT_CONTAINS:
                  case Fused.CONTAINS_JUMP:
                  case Fused.NOT_CONTAINS_JUMP: {
                    frame.pc = pc + 4 - base
                    if (thread.top !== frame) thread.top = frame
                    result = hot.contains(registers, code, pc)
                    // Compared: the engine does not know that it is no other kind of value.
                    holds = result === true
                    if (result === undefined) break
                    if (op >= (Fused.CONTAINS_JUMP as number)) break branch
                    break store
                  }

                  case Op.JUMP:
                    pc = code[pc + 1]! & PC
                    continue
                  case Op.JUMP_BACK:
                    if (nanos < machine.switchAtNanos && executed < machine.pauseAtInstruction) {
                      pc = code[pc + 1]! & PC
                      continue
                    }
                    thread.jumpedFrom = pc - base
                    frame.pc = code[pc + 1]! - base
                    return settle(machine, frame, nanos, executed)
                  case Op.JUMP_IF_FALSE:
                  case Op.JUMP_IF_TRUE: {
                    const condition = registers[code[pc + 1]!]!
                    const truth = typeof condition === "boolean" ? condition : hot.truth(condition)
                    if (truth === undefined) break
                    pc = (truth === ((op as Op) === Op.JUMP_IF_TRUE) ? code[pc + 2]! : pc + 3) & PC
                    continue
                  }
                  case Op.JUMP_IF_NONE:
                  case Op.JUMP_IF_NOT_NONE: {
                    const isNone = registers[code[pc + 1]!] === null
                    pc = (isNone === ((op as Op) === Op.JUMP_IF_NONE) ? code[pc + 2]! : pc + 3) & PC
                    continue
                  }

                  case Op.FOR_ITERATOR: {
                    const iterator = registers[code[pc + 2]!] as PyObject
                    frame.pc = pc + 4 - base
                    // Asked by type: looking along prototypes would take longer than the step itself.
                    const { type } = iterator
                    if (type === generatorType) {
                      frame.resultRegister = code[pc + 1]!
                      const inner = enterGenerator(machine, frame, iterator as PyGenerator)
                      frame = inner ?? frame
                      if (inner !== null) continue activations
                    } else {
                      let item: PlainNext | typeof NEEDS_CALL = NEEDS_CALL
                      if (type === rangeIteratorType) item = (iterator as RangeIterator).next()
                      else if (type === listIteratorType) item = (iterator as ListIterator).next()
                      else if (iterator instanceof PyIterator) {
                        machine.nanos = nanos
                        if (thread.top !== frame) thread.top = frame
                        item = iterator.next(machine)
                        nanos = machine.nanos
                      }
                      // By kind: a comparison with a symbol is a call unless both are symbols.
                      if (typeof item !== "symbol") {
                        result = item
                        break store
                      }
                      if (item === EXHAUSTED) {
                        pc = code[pc + 3]! & PC
                        continue
                      }
                    }
                    break
                  }

                  case Op.CALL:
                    callee = registers[code[pc + 2]!] as PyFunction | null
                    from = code[pc + 3]!
                    given = code[pc + 4]!
                    next = pc + 5
                    break call
                  case Op.LOAD_METHOD: {
                    const object = registers[code[pc + 2]!]!
                    const target = code[pc + 1]!
                    const cache = caches[code[pc + 4]!]!
                    let fits: boolean
                    if (typeof object === "object" && object !== null) {
                      const { attributes } = object
                      if (attributes === null) fits = cache.owner === object.type
                      else fits = attributes.layout === cache.layout
                    } else fits = cache.owner === typeOf(object)
                    if (fits) {
                      registers[target] = cache.found
                      registers[target + 1] = object
                      pc = (pc + 5) & PC
                      continue
                    }
                    break
                  }
                  case Op.CALL_METHOD: {
                    const method = code[pc + 2]!
                    callee = registers[method] as PyFunction | null
                    const hasSelf = registers[method + 1] !== undefined
                    from = hasSelf ? method + 1 : method + 2
                    given = hasSelf ? code[pc + 3]! + 1 : code[pc + 3]!
                    next = pc + 4
                    break call
                  }
                  case Op.RETURN: {
                    if (watch !== null && endsText(template, code[pc + 1]!)) {
                      frame.pc = pc - base
                      settle(machine, frame, nanos, executed)
                      if (pushDeaths(machine, watch)) return false
                    }
                    const value = registers[code[pc + 1]!]!
                    const { back } = frame
                    thread.depth--
                    if (
                      back !== null &&
                      !back.isNative &&
                      (frame.delivery === Delivery.Call || leaveCoroutine(frame))
                    ) {
                      const target = back.resultRegister
                      if (target >= 0) back.registers[target] = value
                      else deliverTo(back, value)
                      if (frame.callee !== null) frame.clear()
                      else if (frame.isKept) frame.pc = pc + 2 - base
                      else frame.release()
                      frame = back
                      if (watch === null) continue activations
                      thread.top = back
                    } else {
                      frame.pc = pc + 2 - base
                      finish(thread, frame, value)
                      if (!frame.isKept) frame.release()
                    }
                    machine.nanos = nanos
                    machine.executed = executed
                    if (watch !== null && !template.isLibrary) pushDeaths(machine, watch)
                    return false
                  }

                  case Op.LOAD_ATTRIBUTE: {
                    const object = registers[code[pc + 2]!] as Partial<PyObject> | null
                    const cache = caches[code[pc + 4]!]!
                    if (object === null) break
                    const { attributes } = object
                    if (attributes === null || attributes === undefined) break
                    if (attributes.layout !== cache.layout) break
                    registers[code[pc + 1]!] = attributes.placed[cache.place]
                    pc = (pc + 5) & PC
                    continue
                  }
                  case Op.STORE_ATTRIBUTE: {
                    const object = registers[code[pc + 1]!] as Partial<PyObject> | null
                    const cache = caches[code[pc + 4]!]!
                    if (object === null) break
                    const { attributes } = object
                    if (attributes === null || attributes === undefined) break
                    if (attributes.layout === cache.layout)
                      attributes.placed[cache.place] = registers[code[pc + 3]!]!
                    else if (attributes.layout === cache.layoutBefore)
                      attributes.grow(registers[code[pc + 3]!]!, cache.shape!)
                    else break
                    pc = (pc + 5) & PC
                    continue
                  }
                  case Op.GET_ITEM:
                  case Fused.CHANGE_ITEM: {
                    frame.pc = pc + 4 - base
                    if (thread.top !== frame) thread.top = frame
                    const isFused = op === (Fused.CHANGE_ITEM as number)
                    const cost = isFused ? hot.changeItem(registers, code, pc) : -1
                    if (cost >= 0) {
                      machine.accountSmall()
                      executed += 2
                      nanos += cost
                      pc = (pc + 12) & PC
                      continue
                    }
                    result = hot.getItem(registers[code[pc + 2]!], registers[code[pc + 3]!]!)
                    if (result === undefined) break
                    break store
                  }
                  case Op.SET_ITEM: {
                    frame.pc = pc + 4 - base
                    if (thread.top !== frame) thread.top = frame
                    const object = registers[code[pc + 1]!]
                    const value = registers[code[pc + 3]!]!
                    if (!hot.setItem(object, registers[code[pc + 2]!]!, value)) break
                    machine.accountSmall()
                    pc = (pc + 4) & PC
                    continue
                  }
                  case Op.DELETE_ITEM:
                    frame.pc = pc + 3 - base
                    if (thread.top !== frame) thread.top = frame
                    if (watch !== null || !hot.deleteItem(registers, code, pc)) break
                    pc = (pc + 3) & PC
                    continue
                  case Op.BUILD_LIST:
                  case Op.BUILD_TUPLE: {
                    const items = partOf(registers, code[pc + 2]!, code[pc + 3]!) as Value[]
                    result = (op as Op) === Op.BUILD_LIST ? list(items) : tuple(items)
                    break store
                  }
                  case Op.UNPACK:
                    if (!hot.unpack(registers, code, pc)) break
                    pc = (pc + 4) & PC
                    continue
                  case Op.LIST_APPEND:
                    ;(registers[code[pc + 1]!] as PyList).items.push(registers[code[pc + 2]!]!)
                    pc = (pc + 3) & PC
                    continue
                  case Op.FORMAT: {
                    const text = hot.plainText(registers[code[pc + 2]!], code[pc + 3]!)
                    if (text === null || code[pc + 4]! >= 0) break
                    machine.account(text)
                    registers[code[pc + 1]!] = text
                    pc = (pc + 5) & PC
                    continue
                  }
                  case Op.BUILD_STRING:
                    result = hot.joinedRow(registers, code[pc + 2]!, code[pc + 3]!)
                    if (result === undefined) break
                    break store
                  case Op.AWAIT: {
                    const awaited = registers[code[pc + 2]!]!
                    frame.pc = pc + 4 - base
                    frame.resultRegister = code[pc + 1]!
                    settle(machine, frame, nanos, executed)
                    hot.awaitValue(machine, frame, awaited)
                    return false
                  }
                  case Op.YIELD: {
                    const value = registers[code[pc + 2]!]!
                    next = pc + 3
                    frame.pc = next - base
                    frame.resultRegister = code[pc + 1]!
                    const loop = leaveGenerator(thread, frame, value)
                    frame = loop ?? frame
                    if (loop !== null) continue activations
                    settle(machine, frame, nanos, executed)
                    if (!feed(machine, frame, value)) {
                      suspend(thread, value, frame.code.kind === "async-generator")
                      return false
                    }
                    nanos = machine.nanos
                    if (mustGiveWay(machine)) return true
                    pc = next & PC
                    continue
                  }
                  default:
                    break
                }
                // Everything that did not leave the switch otherwise: out of line.
                settle(machine, frame, nanos, executed)
                runCold(machine, frame, pc - base)
                nanos = machine.nanos
                watch = machine.watch
                if (watch !== null && isDeletion(op) && thread.top === frame)
                  pushDeaths(machine, watch)
                if (thread.top !== frame || thread.raising !== null || thread.park !== null)
                  return false
                pc = (frame.pc + base) & PC
                continue
              }
              registers[code[pc + 1]!] = result
              pc = (pc + 4) & PC
              continue
            }
            frame.pc = next - base
            frame.resultRegister = code[pc + 1]!
            let { inner } = frame
            if (inner === null || inner.callee !== callee || inner.given !== given)
              inner = simpleFrame(machine, frame, callee, given)
            if (inner !== null) {
              if (thread.depth >= machine.recursionLimit) refuseFrame(thread, frame)
              thread.depth++
              inner.pc = 0
              inner.take(registers, from, given)
              frame = inner
              if (nanos < machine.switchAtNanos && executed < machine.pauseAtInstruction)
                continue activations
              return settle(machine, frame, nanos, executed)
            }
            settle(machine, frame, nanos, executed)
            const isCall = op === (Op.CALL as number)
            if (watch !== null && isCall && callee instanceof NativeFunction) {
              // What the arguments were made from dies before the native runs; then it is called.
              frame.pc = pc - base
              if (!template.isLibrary && pushDeaths(machine, watch)) return false
              frame.pc = next - base
            }
            // What pushed no plain function: its value is there, or comes later.
            const value = callFromRegisters(machine, callee, registers, from, given)
            nanos = machine.nanos
            watch = machine.watch
            if (typeof value !== "symbol") registers[code[pc + 1]!] = value
            if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
              return true
            if (typeof value === "symbol") return false
            pc = next & PC
            continue
          }
          // A comparison and the jump on what it gives.
          executed++
          nanos += code[pc + 4]! >>> Word.OpcodeBits
          if (holds) {
            registers[code[pc + 1]!] = true
            pc = (pc + 7) & PC
          } else {
            registers[code[pc + 1]!] = false
            pc = code[pc + 6]! & PC
          }
        }
      }
    } catch (error) {
      machine.nanos = Math.max(machine.nanos, nanos)
      machine.executed = Math.max(machine.executed, executed)
      thread.raising = asPythonError(error)
      return false
    }
  }
}
