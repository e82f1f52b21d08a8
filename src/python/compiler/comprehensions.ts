/**
 * Comprehensions and generator expressions. A list, set or dict comprehension runs in the frame
 * around it, its variables in temporaries (PEP 709), unless a closure holds on to one of them or
 * the frame is a class body's; then, and for generator expressions always, it is a function that
 * is called at once with the iterator of its first clause as `.0`. Their lines are no steps.
 */
import { Asker, Op } from "../bytecode"
import type { CodeKind } from "../code-object"
import type * as ast from "../syntax/ast"
import { storeTarget } from "./assignments"
import { jumpIf } from "./conditions"
import { asyncItem, endAsyncFor } from "./loops"
import { directRegister, valueOf } from "./names"
import { makeFunction, nestedUnit, positionalParameters } from "./nested"
import type { Register } from "./registers"
import type { Scope } from "./scope"
import type { PlacedHandler } from "./assembler"
import type { Unit } from "./unit"

type ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp

/** The comprehension's list, set or dict, or the generator, into `target`. */
export function comprehension(unit: Unit, node: ComprehensionNode, target: Register): void {
  const scope = unit.scopeOf(node)
  const first = node.generators[0]!
  const iterator = unit.assembler.allocate()
  unit.scratch(() => {
    const iterable = valueOf(unit, first.iter)
    const op = first.isAsync ? Op.GET_ASYNC_ITERATOR : Op.GET_ITERATOR
    unit.emit(first.iter.range, op, iterator, iterable)
  })
  if (scope.isInlined) inlined(unit, { node, scope, iterator, target })
  else called(unit, { node, scope, iterator, target })
}

interface Parts {
  readonly node: ComprehensionNode
  readonly scope: Scope
  readonly iterator: Register
  readonly target: Register
}

function inlined(unit: Unit, { node, scope, iterator, target }: Parts): void {
  const outer = unit.inlined
  unit.inlined = { scope, registers: new Map(), outer }
  const collected = unit.scratchFor(target)
  emptyCollection(unit, node, collected)
  clauses(unit, { node, index: 0, iterator, collected })
  unit.inlined = outer
  unit.move(node.range, target, collected)
}

function called(unit: Unit, { node, scope, iterator, target }: Parts): void {
  const { range } = node
  const kind = kindOf(node, scope)
  const inner = nestedUnit(unit, scope, {
    kind,
    scopeKind: "comprehension",
    parameters: positionalParameters(1),
    range,
  })
  const iteratorInside = inner.localRegister(".0")
  const isGenerator = node.kind === "GeneratorExp"
  const collected = isGenerator ? inner.constant(null) : inner.assembler.allocate()
  emptyCollection(inner, node, collected)
  clauses(inner, { node, index: 0, iterator: iteratorInside, collected })
  inner.emit(range, Op.RETURN, collected)
  const made = unit.assembler.allocate()
  makeFunction(unit, { code: inner.finish(), range, target: made })
  unit.emit(range, Op.CALL, target, made, iterator, 1)
  if (kind === "coroutine") unit.emit(range, Op.AWAIT, target, target, Asker.Await)
}

function kindOf(node: ComprehensionNode, scope: Scope): CodeKind {
  if (node.kind === "GeneratorExp") return scope.hasAwait ? "async-generator" : "generator"
  return scope.hasAwait ? "coroutine" : "function"
}

/** The empty list, set or dict; a generator expression collects nothing. */
function emptyCollection(unit: Unit, node: ComprehensionNode, target: Register): void {
  if (node.kind === "ListComp") unit.emit(node.range, Op.BUILD_LIST, target, target, 0)
  if (node.kind === "SetComp") unit.emit(node.range, Op.BUILD_SET, target, target, 0)
  if (node.kind === "DictComp") unit.emit(node.range, Op.BUILD_DICT, target, target, 0)
}

interface Clauses {
  readonly node: ComprehensionNode
  readonly index: number
  readonly iterator: Register
  readonly collected: Register
}

/** The clause at `index` and those inside it, then the element. */
function clauses(unit: Unit, { node, index, iterator, collected }: Clauses): void {
  const clause = node.generators[index]!
  const { assembler } = unit
  const next = assembler.newLabel()
  const exit = assembler.newLabel()
  assembler.place(next)
  unit.scratch(() => {
    declareVariables(unit, clause.target)
    const handler = clause.isAsync
      ? asyncIteration(unit, { node, iterator, clause, exit })
      : iteration(unit, { node, iterator, clause, exit })
    for (const condition of clause.ifs) {
      const skip = assembler.newLabel()
      jumpIf(unit, condition, { sense: true, to: skip })
      unit.emit(condition.range, Op.JUMP_BACK, next)
      assembler.place(skip)
    }
    inside(unit, { node, index: index + 1, iterator, collected })
    unit.emit(node.range, Op.JUMP_BACK, next)
    if (handler) endAsyncFor(unit, handler, clause.iter.range)
  })
  assembler.place(exit)
}

function inside(unit: Unit, { node, index, collected }: Clauses): void {
  const clause = node.generators[index]
  if (!clause) return unit.scratch(() => element(unit, node, collected))
  const iterator = unit.assembler.allocate()
  unit.scratch(() => {
    const iterable = valueOf(unit, clause.iter)
    const op = clause.isAsync ? Op.GET_ASYNC_ITERATOR : Op.GET_ITERATOR
    unit.emit(clause.iter.range, op, iterator, iterable)
  })
  clauses(unit, { node, index, iterator, collected })
}

interface Iteration {
  readonly node: ComprehensionNode
  readonly iterator: Register
  readonly clause: ast.Comprehension
  readonly exit: number
}

function iteration(unit: Unit, { iterator, clause, exit }: Iteration): null {
  const { target, iter } = clause
  const direct = target.kind === "Name" ? directRegister(unit, target.id) : null
  if (direct !== null) unit.emit(iter.range, Op.FOR_ITERATOR, direct, iterator, exit)
  else {
    unit.scratch(() => {
      const item = unit.assembler.allocate()
      unit.emit(iter.range, Op.FOR_ITERATOR, item, iterator, exit)
      storeTarget(unit, target, item)
    })
  }
  return null
}

function asyncIteration(unit: Unit, { node, iterator, clause }: Iteration): PlacedHandler {
  const { handler, item } = asyncItem(unit, iterator, node.range)
  storeTarget(unit, clause.target, item)
  return handler
}

/** The variables of an inlined comprehension's clause get temporaries, kept while it runs. */
function declareVariables(unit: Unit, target: ast.Expression): void {
  if (!unit.inlined) return
  if (target.kind === "Starred") return declareVariables(unit, target.value)
  if (target.kind === "Tuple" || target.kind === "List") {
    return target.elts.forEach(element => declareVariables(unit, element))
  }
  if (target.kind !== "Name") return
  const { registers } = unit.inlined
  const name = unit.scope.mangled(target.id)
  if (!registers.has(name)) registers.set(name, unit.assembler.allocate())
}

function element(unit: Unit, node: ComprehensionNode, collected: Register): void {
  switch (node.kind) {
    case "ListComp":
      return unit.emit(node.elt.range, Op.LIST_APPEND, collected, valueOf(unit, node.elt))
    case "SetComp":
      return unit.emit(node.elt.range, Op.SET_ADD, collected, valueOf(unit, node.elt))
    case "DictComp": {
      const key = valueOf(unit, node.key, [node.value])
      return unit.emit(node.range, Op.DICT_SET, collected, key, valueOf(unit, node.value))
    }
    case "GeneratorExp": {
      const value = valueOf(unit, node.elt)
      return unit.emit(node.elt.range, Op.YIELD, unit.assembler.allocate(), value)
    }
  }
}
