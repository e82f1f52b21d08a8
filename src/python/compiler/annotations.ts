/**
 * Annotations are evaluated late (PEP 649): those of a function, class or module become a function
 * `__annotate__` that returns their dict. An annotation that may not be reached (under an `if`, or
 * anywhere in a module) is noted in the set `__conditional_annotations__` when it is. With
 * `from __future__ import annotations` the values are the annotations' texts.
 */
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type { CodeObject } from "../code-object"
import type * as ast from "../syntax/ast"
import { annotationsOf, bodiesIn } from "./tree"
import { valueOf } from "./names"
import { makeFunction, nestedUnit, positionalParameters } from "./nested"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import type { Unit } from "./unit"

/** The `__annotate__` of a function in a fresh register, or none if nothing is annotated. */
export function functionAnnotations(
  unit: Unit,
  node: ast.FunctionDef | ast.AsyncFunctionDef,
): Register {
  const annotations = annotationsOf(node)
  if (annotations.length === 0) return noRegister
  const { range } = node
  const code = lateFunction(unit, { key: node.args, range }, inner => {
    const dict = emptyDict(inner, range)
    for (const { name, annotation } of annotations) {
      annotate(inner, dict, { name: inner.scope.mangled(name), annotation })
    }
    inner.emit(range, Op.RETURN, dict)
  })
  const target = unit.assembler.allocate()
  makeFunction(unit, { code, range, target })
  return target
}

/** A function with the one parameter `format`, as all that PEP 649 evaluates late. */
function lateFunction(
  unit: Unit,
  { key, range }: { readonly key: object; readonly range: TextRange },
  write: (inner: Unit) => void,
): CodeObject {
  const inner = nestedUnit(unit, unit.scopeOf(key), { parameters: positionalParameters(1), range })
  refuseOtherFormats(inner, range)
  write(inner)
  return inner.finish()
}

/** Only the formats VALUE (1) and VALUE_WITH_FAKE_GLOBALS (2) are made here. */
function refuseOtherFormats(unit: Unit, range: TextRange): void {
  unit.scratch(() => {
    const { assembler } = unit
    const scratch = assembler.allocate()
    const known = assembler.newLabel()
    unit.emit(range, Op.GREATER, scratch, unit.localRegister(".format"), unit.constant(2))
    unit.emit(range, Op.JUMP_IF_FALSE, scratch, known)
    unit.emit(range, Op.LOAD_GLOBAL, scratch, unit.name("NotImplementedError"))
    unit.emit(range, Op.RAISE, scratch, noRegister)
    assembler.place(known)
  })
}

/** An expression evaluated when it is asked for: a bound, a default, an alias' value. */
export function evaluatedLate(unit: Unit, expression: ast.Expression, target: Register): void {
  const { range } = expression
  const code = lateFunction(unit, { key: range, range }, inner => {
    inner.emit(range, Op.RETURN, annotationValue(inner, expression))
  })
  const defaults = unit.constant({ type: "tuple", items: [1] })
  makeFunction(unit, { code, range, target, defaults })
}

interface Annotation {
  readonly name: string
  readonly annotation: ast.Expression
}

function emptyDict(unit: Unit, range: TextRange): Register {
  const dict = unit.assembler.allocate()
  unit.emit(range, Op.BUILD_DICT, dict, dict, 0)
  return dict
}

function annotate(unit: Unit, dict: Register, { name, annotation }: Annotation): void {
  unit.scratch(() => {
    const text = textOf(unit, annotation.range)
    const value = text === null ? annotationValue(unit, annotation) : unit.constant(text)
    unit.emit(annotation.range, Op.DICT_SET, dict, unit.constant(name), value)
  })
}

/** `*args: *Ts` is annotated by the one item that unpacking `Ts` gives. */
function annotationValue(unit: Unit, annotation: ast.Expression): Register {
  if (annotation.kind !== "Starred") return valueOf(unit, annotation)
  const item = unit.assembler.allocate()
  unit.scratch(() => {
    unit.emit(annotation.range, Op.UNPACK, item, 1, valueOf(unit, annotation.value))
  })
  return item
}

function textOf(unit: Unit, range: TextRange): string | null {
  const { source, hasStringAnnotations } = unit.context
  if (source === null || !hasStringAnnotations) return null
  const lines = source.split("\n").slice(range.line - 1, range.endLine)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, range.endColumn)
  lines[0] = lines[0]!.slice(range.column)
  return lines.map(line => line.trim()).join(" ")
}

interface BodyAnnotation {
  readonly node: ast.AnnAssign
  readonly name: string
  readonly isConditional: boolean
}

/** Numbers the annotations of a body that may not be reached, and makes the set that notes them. */
export function prepareAnnotations(unit: Unit, body: readonly ast.Statement[]): void {
  const { scope } = unit
  if (!scope.hasConditionalAnnotations) return
  const conditional = bodyAnnotations(unit, body).filter(({ isConditional }) => isConditional)
  unit.conditionalAnnotations = new Map(conditional.map(({ node }, index) => [node, index]))
  const { range } = body[0]!
  unit.scratch(() => {
    const set = unit.assembler.allocate()
    unit.emit(range, Op.BUILD_SET, set, set, 0)
    if (scope.type === "class") {
      unit.emit(range, Op.STORE_CELL, unit.cellRegister("__conditional_annotations__"), set)
    } else storeInBody(unit, { name: "__conditional_annotations__", source: set, range })
  })
}

/** Notes that an annotation has been reached. */
export function noteAnnotation(unit: Unit, node: ast.AnnAssign): void {
  const index = unit.conditionalAnnotations.get(node)
  if (index === undefined) return
  unit.scratch(() => {
    const set = loadConditionalAnnotations(unit, node.range)
    unit.emit(node.range, Op.SET_ADD, set, unit.constant(index))
  })
}

function loadConditionalAnnotations(unit: Unit, range: TextRange): Register {
  const id = "__conditional_annotations__"
  if (unit.scope.type !== "class") return valueOf(unit, { kind: "Name", id, range })
  const set = unit.assembler.allocate()
  unit.emit(range, Op.LOAD_CELL, set, unit.cellRegister(id), unit.name(id))
  return set
}

/** Stores the `__annotate__` of a class or module body under `name`, if anything is annotated. */
export function bodyAnnotate(unit: Unit, body: readonly ast.Statement[], name: string): void {
  const annotations = bodyAnnotations(unit, body)
  if (annotations.length === 0) return
  const { range } = annotations[0]!.node
  const code = lateFunction(unit, { key: body, range }, inner => {
    const dict = emptyDict(inner, range)
    let index = 0
    for (const annotation of annotations) {
      const number = annotation.isConditional ? index++ : null
      annotateIfReached(inner, dict, { ...annotation, number })
    }
    inner.emit(range, Op.RETURN, dict)
  })
  unit.scratch(() => {
    const source = unit.assembler.allocate()
    makeFunction(unit, { code, range, target: source })
    storeInBody(unit, { name, source, range })
  })
}

function annotateIfReached(
  unit: Unit,
  dict: Register,
  { node, name, number }: BodyAnnotation & { readonly number: number | null },
): void {
  const { annotation } = node
  if (number === null) return annotate(unit, dict, { name, annotation })
  unit.scratch(() => {
    const { assembler } = unit
    const skip = assembler.newLabel()
    const set = loadConditionalAnnotations(unit, node.range)
    const isReached = assembler.allocate()
    unit.emit(node.range, Op.CONTAINS, isReached, unit.constant(number), set)
    unit.emit(node.range, Op.JUMP_IF_FALSE, isReached, skip)
    annotate(unit, dict, { name, annotation })
    assembler.place(skip)
  })
}

function storeInBody(
  unit: Unit,
  { name, source, range }: { name: string; source: Register; range: TextRange },
): void {
  const isGlobal = unit.scope.type === "module" && !unit.context.usesNamespace
  unit.emit(range, isGlobal ? Op.STORE_GLOBAL : Op.STORE_NAME, unit.name(name), source)
}

function bodyAnnotations(unit: Unit, body: readonly ast.Statement[]): BodyAnnotation[] {
  const found: BodyAnnotation[] = []
  const visit = (statements: readonly ast.Statement[], isNested: boolean): void => {
    for (const node of statements) {
      if (node.kind === "AnnAssign" && node.simple && node.target.kind === "Name") {
        const isConditional = isNested || unit.scope.type === "module"
        found.push({ node, name: unit.scope.mangled(node.target.id), isConditional })
      }
      for (const inner of bodiesIn(node)) visit(inner, true)
    }
  }
  visit(body, false)
  return found
}
