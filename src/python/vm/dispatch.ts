/**
 * The dispatch loop: runs what is on the thread's stack until it ends, blocks, raises, or reaches a
 * switch point at which somebody else wants to run.
 *
 * Hot instructions are inline, in the order of `bytecode.ts`; all others are in `cold.ts`. The rule
 * that keeps errors simple: before anything that may raise or call, `frame.pc` is set to the next
 * instruction, so the instruction at fault always lies just before `frame.pc`.
 */
import { PyFunction } from "../objects/function"
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
import { type PyCell, type PyList, PyObject, type Value } from "../objects/value"
import { Op } from "../opcode-numbers"
import { callFromRegisters, enterSimple, PUSHED } from "./calls"
import { mustGiveWay } from "./stack"
import { runCold } from "./cold"
import { isDeletion, pushDeaths } from "./deaths"
import { Delivery, type Frame, releaseFrame } from "./frame"
import { Fused } from "./fusion"
import { deliverTo, enterGenerator, feed, finish, leaveGenerator, suspend } from "./generators"
import { loadGlobal, storeGlobal } from "./globals"
import * as hot from "./hot"
import type { Machine } from "./machine"
import { stepNative } from "./native-frames"
import type { Thread } from "./thread"

/**
 * Runs what is on top and what that calls. Returns true to leave `runThread`, false when something
 * was raised, which is its outer loop's business.
 */
export function runFrames(machine: Machine, thread: Thread): boolean {
  // Here rather than outside: the engine knows that these never change.
  const greatest = 9007199254740991
  const least = -9007199254740991
  let { executed, nanos } = machine
  const { observer, instructionNanos } = machine
  let { watch } = machine
  try {
    frames: for (;;) {
      const { top } = thread
      watch = machine.watch
      if (thread.raising !== null) return false
      if (top === null || thread.park !== null) return true
      if (top.isNative) {
        machine.nanos = nanos
        machine.executed = executed
        stepNative(machine, top, null)
        nanos = machine.nanos
        executed = machine.executed
        if (thread.park === null && mustGiveWay(machine)) return true
        continue
      }
      let frame: Frame = top
      // Calls and returns among plain functions only change the frame.
      activations: for (;;) {
        const { registers, template } = frame
        const { instructions: code, caches } = template
        const isTold = observer !== null && (template.isFollowed ?? observer.follows(template))
        let { pc } = frame
        for (;;) {
          let op = code[pc]!
          executed++
          nanos += instructionNanos[op]!
          if (op === (Fused.LINE as number) && watch === null) {
            if (isTold) {
              frame.pc = pc + 2
              observer.lineStarted(template, code[pc + 1]!, nanos)
            }
            pc += 2
            op = code[pc]!
            executed++
            nanos += instructionNanos[op]!
          }
          switch (op as Op | Fused) {
            case Op.LINE:
            case Fused.LINE: {
              if (isTold) {
                frame.pc = pc + 2
                observer.lineStarted(template, code[pc + 1]!, nanos)
              }
              pc += 2
              if (watch !== null && !template.isLibrary) {
                frame.pc = pc
                machine.nanos = nanos
                machine.executed = executed
                if (pushDeaths(machine, watch)) continue frames
              }
              continue
            }
            case Op.MOVE:
              registers[code[pc + 1]!] = registers[code[pc + 2]!]
              pc += 3
              continue
            case Op.CHECK_LOCAL:
              frame.pc = pc + 3
              if (registers[code[pc + 1]!] === undefined) hot.unbound(frame, code[pc + 2]!)
              pc += 3
              continue
            case Op.LOAD_GLOBAL: {
              const cache = caches[code[pc + 3]!]!
              const { slot } = cache
              const fits = cache.owner === frame.globals && cache.version === frame.globals.version
              const value = fits ? slot!.value : undefined
              frame.pc = pc + 4
              registers[code[pc + 1]!] =
                value === undefined ? loadGlobal(machine, frame, pc) : value
              pc += 4
              continue
            }
            case Op.STORE_GLOBAL: {
              const cache = caches[code[pc + 3]!]!
              const fits = cache.owner === frame.globals && cache.version === frame.globals.version
              if (fits) cache.slot!.value = registers[code[pc + 2]!]
              else storeGlobal(frame, pc)
              pc += 4
              continue
            }
            case Op.LOAD_CELL: {
              const content = (registers[code[pc + 2]!] as PyCell).content
              frame.pc = pc + 4
              if (content === undefined) hot.emptyCell(frame, code[pc + 2]!, code[pc + 3]!)
              registers[code[pc + 1]!] = content
              pc += 4
              continue
            }
            case Op.STORE_CELL:
              ;(registers[code[pc + 1]!] as PyCell).content = registers[code[pc + 2]!]
              pc += 3
              continue

            case Op.ADD:
            case Op.INPLACE_ADD: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left === "number" && typeof right === "number") {
                const sum = left + right
                if (sum <= greatest && sum >= least) {
                  registers[code[pc + 1]!] = sum
                  pc += 4
                  continue
                }
              } else if (typeof left === "string" && typeof right === "string") {
                const isInPlace = (op as Op) === Op.INPLACE_ADD
                const text = hot.joined(machine, left, { right, isInPlace })
                if (text === null) break
                registers[code[pc + 1]!] = text
                pc += 4
                continue
              }
              break
            }
            case Op.SUBTRACT:
            case Op.INPLACE_SUBTRACT: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left === "number" && typeof right === "number") {
                const difference = left - right
                if (difference <= greatest && difference >= least) {
                  registers[code[pc + 1]!] = difference
                  pc += 4
                  continue
                }
              }
              break
            }
            case Op.MULTIPLY: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left === "number" && typeof right === "number") {
                const product = left * right
                if (product <= greatest && product >= least) {
                  // Adding 0 turns -0, which is no int, into 0.
                  registers[code[pc + 1]!] = product + 0
                  pc += 4
                  continue
                }
              }
              break
            }
            case Op.MODULO: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left === "number" && typeof right === "number") {
                // Exact where all is below 2 ** 52 and the quotient came out right.
                const remainder = left - Math.floor(left / right) * right
                if (remainder >= 0 && remainder < right && hot.isHalfSafe(left, right)) {
                  registers[code[pc + 1]!] = remainder
                  pc += 4
                  continue
                }
              }
              break
            }
            case Op.FLOOR_DIVIDE: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left === "number" && typeof right === "number") {
                const quotient = Math.floor(left / right)
                const remainder = left - quotient * right
                if (remainder >= 0 && remainder < right && hot.isHalfSafe(left, right)) {
                  registers[code[pc + 1]!] = quotient
                  pc += 4
                  continue
                }
              }
              break
            }

            case Op.LESS:
            case Op.LESS_EQUAL:
            case Op.EQUAL:
            case Op.NOT_EQUAL:
            case Op.GREATER:
            case Op.GREATER_EQUAL: {
              const holds = hot.compared(op, registers[code[pc + 2]!], registers[code[pc + 3]!])
              if (holds === undefined) break
              registers[code[pc + 1]!] = holds
              pc += 4
              continue
            }
            case Fused.LESS_JUMP:
            case Fused.GREATER_EQUAL_JUMP: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left !== "number" || typeof right !== "number") break
              const holds = left < right === (op === (Fused.LESS_JUMP as number))
              registers[code[pc + 1]!] = holds
              executed++
              nanos += instructionNanos[Op.JUMP_IF_FALSE]!
              pc = holds ? pc + 7 : code[pc + 6]!
              continue
            }
            case Fused.LESS_EQUAL_JUMP:
            case Fused.GREATER_JUMP: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (typeof left !== "number" || typeof right !== "number") break
              const holds = left <= right === (op === (Fused.LESS_EQUAL_JUMP as number))
              registers[code[pc + 1]!] = holds
              executed++
              nanos += instructionNanos[Op.JUMP_IF_FALSE]!
              pc = holds ? pc + 7 : code[pc + 6]!
              continue
            }
            case Fused.EQUAL_JUMP:
            case Fused.NOT_EQUAL_JUMP: {
              const left = registers[code[pc + 2]!]
              const right = registers[code[pc + 3]!]
              if (!hot.isPlainlyComparable(left, right)) break
              const holds = (left === right) === (op === (Fused.EQUAL_JUMP as number))
              registers[code[pc + 1]!] = holds
              executed++
              nanos += instructionNanos[Op.JUMP_IF_FALSE]!
              pc = holds ? pc + 7 : code[pc + 6]!
              continue
            }
            case Op.CONTAINS:
            case Op.NOT_CONTAINS: {
              frame.pc = pc + 4
              const has = hot.contains(registers[code[pc + 3]!], registers[code[pc + 2]!]!)
              if (has === undefined) break
              registers[code[pc + 1]!] = has === ((op as Op) === Op.CONTAINS)
              pc += 4
              continue
            }

            case Op.JUMP:
              pc = code[pc + 1]!
              continue
            case Op.JUMP_BACK:
              if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction) {
                thread.jumpedFrom = pc
                frame.pc = code[pc + 1]!
                return true
              }
              pc = code[pc + 1]!
              continue
            case Op.JUMP_IF_FALSE:
            case Op.JUMP_IF_TRUE: {
              const condition = registers[code[pc + 1]!]!
              const jumpsOn = (op as Op) === Op.JUMP_IF_TRUE
              if (condition === true) pc = jumpsOn ? code[pc + 2]! : pc + 3
              else if (condition === false || condition === null || condition === 0)
                pc = jumpsOn ? pc + 3 : code[pc + 2]!
              else {
                frame.pc = pc + 3
                hot.jumpOnTruth(machine, frame, { condition, jumpsOn })
                if (thread.top !== frame) continue frames
                pc = frame.pc
              }
              continue
            }
            case Op.JUMP_IF_NONE:
            case Op.JUMP_IF_NOT_NONE: {
              const isNone = registers[code[pc + 1]!] === null
              pc = isNone === ((op as Op) === Op.JUMP_IF_NONE) ? code[pc + 2]! : pc + 3
              continue
            }

            case Op.FOR_ITERATOR: {
              const iterator = registers[code[pc + 2]!] as PyObject
              frame.pc = pc + 4
              // Asked by type: looking along prototypes would take longer than the step itself.
              const { type } = iterator
              if (type === generatorType) {
                frame.resultRegister = code[pc + 1]!
                const inner = enterGenerator(machine, frame, iterator as PyGenerator)
                if (inner !== null) {
                  frame = inner
                  continue activations
                }
              } else {
                let item: PlainNext | typeof NEEDS_CALL = NEEDS_CALL
                if (type === rangeIteratorType) item = (iterator as RangeIterator).next()
                else if (type === listIteratorType) item = (iterator as ListIterator).next()
                else if (iterator instanceof PyIterator) {
                  machine.nanos = nanos
                  item = iterator.next(machine)
                  nanos = machine.nanos
                }
                if (item === EXHAUSTED) {
                  pc = code[pc + 3]!
                  continue
                }
                if (item !== NEEDS_CALL) {
                  registers[code[pc + 1]!] = item
                  pc += 4
                  continue
                }
              }
              frame.resultRegister = code[pc + 1]!
              hot.advanceLoop(machine, frame, iterator)
              continue frames
            }

            case Op.CALL: {
              const callee = registers[code[pc + 2]!]
              const from = code[pc + 3]!
              const count = code[pc + 4]!
              frame.pc = pc + 5
              frame.resultRegister = code[pc + 1]!
              machine.nanos = nanos
              if (callee instanceof PyFunction && callee.template.simpleArity === count) {
                frame = enterSimple(machine, callee, registers, from)
                if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
                  return true
                continue activations
              }
              machine.executed = executed
              if (watch !== null && callee instanceof NativeFunction && !template.isLibrary) {
                // What the arguments were made from dies before the native runs; then it is called.
                frame.pc = pc
                if (pushDeaths(machine, watch)) continue frames
                frame.pc = pc + 5
              }
              const value = callFromRegisters(machine, callee!, registers, from, count)
              if (value !== PUSHED) registers[code[pc + 1]!] = value
              nanos = machine.nanos
              watch = machine.watch
              if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
                return true
              if (value === PUSHED) continue frames
              pc += 5
              continue
            }
            case Op.LOAD_METHOD: {
              const object = registers[code[pc + 2]!]!
              const target = code[pc + 1]!
              const cache = caches[code[pc + 4]!]!
              const type = typeOf(object)
              if (
                cache.owner === type &&
                cache.version === type.version &&
                (!(object instanceof PyObject) ||
                  object.attributes === null ||
                  (object.attributes.shape === cache.shape &&
                    (cache.shape !== null ||
                      !object.attributes.has(template.names[code[pc + 3]!]!))))
              ) {
                registers[target] = cache.found
                registers[target + 1] = object
                pc += 5
                continue
              }
              frame.pc = pc + 5
              hot.loadMethod(machine, frame, pc)
              if (thread.top !== frame) continue frames
              pc += 5
              continue
            }
            case Op.CALL_METHOD: {
              const method = code[pc + 2]!
              const callee = registers[method]
              const self = registers[method + 1]
              const count = code[pc + 3]!
              frame.pc = pc + 4
              frame.resultRegister = code[pc + 1]!
              machine.nanos = nanos
              if (
                callee instanceof PyFunction &&
                self !== undefined &&
                callee.template.simpleArity === count + 1
              ) {
                frame = enterSimple(machine, callee, registers, method + 1)
                if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
                  return true
                continue activations
              }
              machine.executed = executed
              const given = self === undefined ? count : count + 1
              const from = method + 2 + count - given
              const value = callFromRegisters(machine, callee!, registers, from, given)
              if (value !== PUSHED) registers[code[pc + 1]!] = value
              nanos = machine.nanos
              watch = machine.watch
              if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
                return true
              if (value === PUSHED) continue frames
              pc += 4
              continue
            }
            case Op.RETURN: {
              const value = registers[code[pc + 1]!]!
              const { back } = frame
              thread.depth--
              frame.pc = pc + 2
              const isPlain = frame.delivery === Delivery.Call && back !== null && !back.isNative
              if (!isPlain) finish(thread, frame, value)
              else {
                thread.top = back
                const target = back.resultRegister
                if (target >= 0) back.registers[target] = value
                else deliverTo(back, value)
              }
              if (!frame.isKept) releaseFrame(frame)
              if (isPlain && watch === null) {
                frame = back
                continue activations
              }
              if (watch !== null && !template.isLibrary) {
                machine.nanos = nanos
                machine.executed = executed
                if (pushDeaths(machine, watch)) continue frames
              }
              continue frames
            }

            case Op.LOAD_ATTRIBUTE: {
              const object = registers[code[pc + 2]!]!
              const cache = caches[code[pc + 4]!]!
              if (
                object instanceof PyObject &&
                cache.owner === object.type &&
                cache.version === object.type.version
              ) {
                const { attributes } = object
                if (
                  attributes !== null &&
                  attributes.shape === cache.shape &&
                  cache.shape !== null
                ) {
                  registers[code[pc + 1]!] = attributes.placed[cache.place]
                  pc += 5
                  continue
                }
              }
              frame.pc = pc + 5
              hot.loadAttribute(machine, frame, pc)
              if (thread.top !== frame) continue frames
              pc += 5
              continue
            }
            case Op.STORE_ATTRIBUTE: {
              const object = registers[code[pc + 1]!]!
              const cache = caches[code[pc + 4]!]!
              if (
                object instanceof PyObject &&
                cache.owner === object.type &&
                cache.version === object.type.version &&
                object.attributes !== null
              ) {
                const { attributes } = object
                if (attributes.shape === cache.shape && cache.shape !== null) {
                  attributes.placed[cache.place] = registers[code[pc + 3]!]!
                  pc += 5
                  continue
                }
                if (attributes.shape === cache.shapeBefore && cache.shapeBefore !== null) {
                  attributes.placed.push(registers[code[pc + 3]!]!)
                  attributes.shape = cache.shape
                  pc += 5
                  continue
                }
              }
              frame.pc = pc + 5
              hot.storeAttribute(machine, frame, pc)
              if (thread.top !== frame) continue frames
              pc += 5
              continue
            }
            case Op.GET_ITEM: {
              frame.pc = pc + 4
              const item = hot.getItem(registers[code[pc + 2]!], registers[code[pc + 3]!]!)
              if (item === undefined) break
              registers[code[pc + 1]!] = item
              pc += 4
              continue
            }
            case Op.SET_ITEM: {
              frame.pc = pc + 4
              const object = registers[code[pc + 1]!]
              if (!hot.setItem(object, registers[code[pc + 2]!]!, registers[code[pc + 3]!]!)) break
              machine.account(null)
              pc += 4
              continue
            }
            case Op.BUILD_LIST:
            case Op.BUILD_TUPLE: {
              const from = code[pc + 2]!
              const items = registers.slice(from, from + code[pc + 3]!) as Value[]
              registers[code[pc + 1]!] = (op as Op) === Op.BUILD_LIST ? list(items) : tuple(items)
              pc += 4
              continue
            }
            case Op.UNPACK: {
              const source = registers[code[pc + 3]!]
              const items = hot.itemsToUnpack(source, code[pc + 2]!)
              if (items === null) break
              const first = code[pc + 1]!
              for (let at = 0; at < items.length; at++) registers[first + at] = items[at]
              pc += 4
              continue
            }
            case Op.LIST_APPEND:
              ;(registers[code[pc + 1]!] as PyList).items.push(registers[code[pc + 2]!]!)
              pc += 3
              continue

            case Op.AWAIT: {
              const awaited = registers[code[pc + 2]!]!
              frame.pc = pc + 3
              frame.resultRegister = code[pc + 1]!
              machine.nanos = nanos
              machine.executed = executed
              hot.awaitValue(machine, frame, awaited)
              continue frames
            }
            case Op.YIELD: {
              const value = registers[code[pc + 2]!]!
              frame.pc = pc + 3
              frame.resultRegister = code[pc + 1]!
              const loop = leaveGenerator(thread, frame, value)
              if (loop !== null) {
                frame = loop
                continue activations
              }
              machine.nanos = nanos
              if (!feed(machine, frame, value)) {
                suspend(thread, value, frame.code.kind === "async-generator")
                continue frames
              }
              nanos = machine.nanos
              if (nanos >= machine.switchAtNanos || executed >= machine.pauseAtInstruction)
                return true
              pc = frame.pc
              continue
            }
            default:
              break
          }
          // Everything that did not `continue`: out of line.
          machine.nanos = nanos
          machine.executed = executed
          runCold(machine, frame, pc)
          nanos = machine.nanos
          watch = machine.watch
          if (watch !== null && isDeletion(op) && thread.top === frame) pushDeaths(machine, watch)
          if (thread.top !== frame || thread.raising !== null || thread.park !== null)
            continue frames
          pc = frame.pc
        }
      }
    }
  } finally {
    if (nanos > machine.nanos) machine.nanos = nanos
    if (executed > machine.executed) machine.executed = executed
  }
}
