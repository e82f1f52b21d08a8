import { binaryOperators, type BinaryOperator, unaryOperators } from "../../bytecode"
import {
  binaryPlain,
  binarySteps,
  type ComparisonOperator,
  comparePlain,
  compareSteps,
  containsPlain,
  containsSteps,
  inplacePlain,
  inplaceSteps,
  isSame,
  quickComparison,
  quickFloat,
  truthPlain,
  truthSteps,
  unaryPlain,
  unarySteps,
} from "../../objects/operations"
import { NEEDS_CALL } from "../../objects/singletons"
import { Op } from "../../opcode-numbers"
import { type NativeSteps, run } from "../../objects/native"
import { runInto } from "../hot"
import { type ColdHandler, type ColdHandlers, operand, put, putSmall, valueAt } from "./handler"

/** Arithmetic, comparison, identity, membership, truth. */
export const operatorHandlers: ColdHandlers = {
  [Op.ADD]: binary("Add"),
  [Op.SUBTRACT]: binary("Sub"),
  [Op.MULTIPLY]: binary("Mult"),
  [Op.FLOOR_DIVIDE]: binary("FloorDiv"),
  [Op.MODULO]: binary("Mod"),
  [Op.INPLACE_ADD]: inplace("Add"),
  [Op.INPLACE_SUBTRACT]: inplace("Sub"),
  [Op.BINARY]: (machine, frame, pc) => {
    binaryHandlers[operand(frame, pc + 4)]!(machine, frame, pc)
  },
  [Op.INPLACE]: (machine, frame, pc) => {
    inplaceHandlers[operand(frame, pc + 4)]!(machine, frame, pc)
  },
  [Op.LESS]: compare("<"),
  [Op.LESS_EQUAL]: compare("<="),
  [Op.EQUAL]: compare("=="),
  [Op.NOT_EQUAL]: compare("!="),
  [Op.GREATER]: compare(">"),
  [Op.GREATER_EQUAL]: compare(">="),
  [Op.IS]: (_machine, frame, pc) => {
    const same = isSame(valueAt(frame, pc + 2), valueAt(frame, pc + 3))
    frame.registers[operand(frame, pc + 1)] = same
  },
  [Op.IS_NOT]: (_machine, frame, pc) => {
    const same = isSame(valueAt(frame, pc + 2), valueAt(frame, pc + 3))
    frame.registers[operand(frame, pc + 1)] = !same
  },
  [Op.CONTAINS]: contains(false),
  [Op.NOT_CONTAINS]: contains(true),
  [Op.NOT]: (machine, frame, pc) => {
    const value = valueAt(frame, pc + 2)
    const target = operand(frame, pc + 1)
    const truth = truthPlain(value)
    if (truth === NEEDS_CALL) runInto(machine, frame, target, negated(truthSteps(machine, value)))
    else put(machine, frame, target, !truth)
  },
  [Op.UNARY]: (machine, frame, pc) => {
    const operator = unaryOperators[operand(frame, pc + 3)]!
    const value = valueAt(frame, pc + 2)
    const target = operand(frame, pc + 1)
    const plain = unaryPlain(operator, value)
    if (plain === NEEDS_CALL) runInto(machine, frame, target, unarySteps(machine, operator, value))
    else put(machine, frame, target, plain)
  },
}

const binaryHandlers = binaryOperators.map(binary)
const inplaceHandlers = binaryOperators.map(inplace)

function binary(operator: BinaryOperator): ColdHandler {
  return (machine, frame, pc) => {
    const left = valueAt(frame, pc + 2)
    const right = valueAt(frame, pc + 3)
    const target = operand(frame, pc + 1)
    const quick = quickFloat(operator, left, right)
    if (quick !== null) return putSmall(machine, frame, target, quick)
    const plain = binaryPlain(operator, left, right)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, target, binarySteps(machine, operator, left, right))
    else put(machine, frame, target, plain)
  }
}

function inplace(operator: BinaryOperator): ColdHandler {
  return (machine, frame, pc) => {
    const left = valueAt(frame, pc + 2)
    const right = valueAt(frame, pc + 3)
    const target = operand(frame, pc + 1)
    const quick = quickFloat(operator, left, right)
    if (quick !== null) return putSmall(machine, frame, target, quick)
    const plain = inplacePlain(operator, left, right)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, target, inplaceSteps(machine, operator, left, right))
    else put(machine, frame, target, plain)
  }
}

function compare(operator: ComparisonOperator): ColdHandler {
  return (machine, frame, pc) => {
    const left = valueAt(frame, pc + 2)
    const right = valueAt(frame, pc + 3)
    const target = operand(frame, pc + 1)
    const quick = quickComparison(operator, left, right)
    if (quick !== null) return putSmall(machine, frame, target, quick)
    const plain = comparePlain(operator, left, right)
    if (plain === NEEDS_CALL)
      runInto(machine, frame, target, compareSteps(machine, operator, left, right))
    else put(machine, frame, target, plain)
  }
}

function contains(isNegated: boolean): ColdHandler {
  return (machine, frame, pc) => {
    const target = operand(frame, pc + 1)
    const item = valueAt(frame, pc + 2)
    const container = valueAt(frame, pc + 3)
    const plain = containsPlain(container, item)
    if (plain !== NEEDS_CALL) return put(machine, frame, target, plain !== isNegated)
    const steps = containsSteps(machine, container, item)
    runInto(machine, frame, target, isNegated ? negated(steps) : steps)
  }
}

function* negated(steps: NativeSteps): NativeSteps {
  return !(yield run(steps))
}
