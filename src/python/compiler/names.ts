/** Reading, binding and deleting names: which instruction follows from where the name lives. */
import { assert } from "../../base/assert"
import type { TextRange } from "../../base/text-range"
import { Op } from "../bytecode"
import type * as ast from "../syntax/ast"
import type { Register } from "./registers"
import { noRegister } from "./registers"
import type { Unit } from "./unit"

type Storage =
  | { readonly kind: "register"; readonly register: Register; readonly isChecked: boolean }
  | { readonly kind: "cell"; readonly cell: Register }
  | { readonly kind: "global" }
  /** The namespace of a class body or of `exec`; a free name's cell stands behind it. */
  | { readonly kind: "namespace"; readonly cell: Register }
  /** From an annotation: the class around first, then the cell or the globals. */
  | { readonly kind: "class-namespace"; readonly cell: Register }

function storageOf(unit: Unit, name: string): Storage {
  for (let inlined = unit.inlined; inlined; inlined = inlined.outer) {
    if (inlined.scope.places.get(name) !== "local") continue
    const register = inlined.registers.get(name)
    if (register !== undefined) return { kind: "register", register, isChecked: false }
    // Read before its clause binds it: a local that never gets a value raises as CPython does.
    const never = unit.addLocal(".unbound")
    return { kind: "register", register: never, isChecked: true }
  }
  return unit.scope.isFunctionLike ? storageInFunction(unit, name) : storageInBody(unit, name)
}

function storageInFunction(unit: Unit, name: string): Storage {
  const { scope } = unit
  const seesClass = scope.classNames.has(name)
  switch (scope.places.get(name)) {
    case "local":
      return { kind: "register", register: unit.localRegister(name), isChecked: true }
    case "cell":
      return { kind: "cell", cell: unit.cellRegister(name) }
    case "free": {
      const cell = unit.cellRegister(name)
      return { kind: seesClass ? "class-namespace" : "cell", cell }
    }
    case "explicit-global":
      return { kind: "global" }
    case "global":
    case undefined:
      return seesClass ? { kind: "class-namespace", cell: noRegister } : { kind: "global" }
  }
}

function storageInBody(unit: Unit, name: string): Storage {
  const { scope, context } = unit
  const place = scope.places.get(name)
  if (place === "explicit-global") return { kind: "global" }
  if (scope.type === "module" && !context.usesNamespace) return { kind: "global" }
  const cell = place === "free" ? unit.cellRegister(name) : noRegister
  return { kind: "namespace", cell }
}

/** The register a name can be written to directly, if it is a register and no cell. */
export function directRegister(unit: Unit, name: string): Register | null {
  const storage = storageOf(unit, unit.scope.mangled(name))
  return storage.kind === "register" ? storage.register : null
}

/** The register of a plain local, checked to hold something; null for names of other kinds. */
export function localValue(unit: Unit, node: ast.Name): Register | null {
  const name = unit.scope.mangled(node.id)
  const storage = storageOf(unit, name)
  if (storage.kind !== "register") return null
  if (storage.isChecked) {
    unit.emit(node.range, Op.CHECK_LOCAL, storage.register, unit.name(name))
  }
  return storage.register
}

/** The value of a name into `target`. */
export function loadName(unit: Unit, node: ast.Name, target: Register): void {
  const name = unit.scope.mangled(node.id)
  const index = unit.name(name)
  const storage = storageOf(unit, name)
  switch (storage.kind) {
    case "register": {
      if (storage.isChecked) unit.emit(node.range, Op.CHECK_LOCAL, storage.register, index)
      return unit.move(node.range, target, storage.register)
    }
    case "cell":
      return unit.emit(node.range, Op.LOAD_CELL, target, storage.cell, index)
    case "global":
      return unit.emit(node.range, Op.LOAD_GLOBAL, target, index)
    case "namespace":
      if (storage.cell === noRegister) return unit.emit(node.range, Op.LOAD_NAME, target, index)
      return unit.emit(node.range, Op.LOAD_NAME_OR_CELL, target, index, storage.cell)
    case "class-namespace":
      return loadFromClass(unit, { range: node.range, index, cell: storage.cell, target })
  }
}

interface ClassLoad {
  readonly range: TextRange
  readonly index: number
  readonly cell: Register
  readonly target: Register
}

function loadFromClass(unit: Unit, { range, index, cell, target }: ClassLoad): void {
  unit.scratch(() => {
    const namespace = unit.assembler.allocate()
    const classDict = unit.cellRegister("__classdict__")
    unit.emit(range, Op.LOAD_CELL, namespace, classDict, unit.name("__classdict__"))
    unit.emit(range, Op.LOAD_FROM_NAMESPACE, target, namespace, index, cell)
  })
}

/** Binds a name to the value in `source`. */
export function storeName(unit: Unit, name: string, source: Register, range: TextRange): void {
  const mangled = unit.scope.mangled(name)
  const storage = storageOf(unit, mangled)
  switch (storage.kind) {
    case "register":
      return unit.move(range, storage.register, source)
    case "cell":
      return unit.emit(range, Op.STORE_CELL, storage.cell, source)
    case "global":
      return unit.emit(range, Op.STORE_GLOBAL, unit.name(mangled), source)
    case "namespace":
      if (storage.cell !== noRegister) return unit.emit(range, Op.STORE_CELL, storage.cell, source)
      return unit.emit(range, Op.STORE_NAME, unit.name(mangled), source)
    case "class-namespace":
      return assert(false, "An annotation binds no names.")
  }
}

/** Unbinds a name. */
export function deleteName(unit: Unit, name: string, range: TextRange): void {
  const mangled = unit.scope.mangled(name)
  const index = unit.name(mangled)
  const storage = storageOf(unit, mangled)
  switch (storage.kind) {
    case "register":
      return unit.emit(range, Op.DELETE_LOCAL, storage.register, index)
    case "cell":
      return unit.emit(range, Op.DELETE_CELL, storage.cell, index)
    case "global":
      return unit.emit(range, Op.DELETE_GLOBAL, index)
    case "namespace":
      if (storage.cell !== noRegister) {
        return unit.emit(range, Op.DELETE_CELL, storage.cell, index)
      }
      return unit.emit(range, Op.DELETE_NAME, index)
    case "class-namespace":
      return assert(false, "An annotation binds no names.")
  }
}

/** Whether `:=` in one of the expressions that run later binds the local called `name`. */
export function isReboundIn(
  unit: Unit,
  name: string,
  later: readonly { readonly range: TextRange }[],
): boolean {
  const places = unit.scope.walruses.get(unit.scope.mangled(name))
  if (!places) return false
  return places.some(place => later.some(({ range }) => contains(range, place)))
}

function contains(outer: TextRange, inner: TextRange): boolean {
  const startsBefore =
    outer.line < inner.line || (outer.line === inner.line && outer.column <= inner.column)
  const endsAfter =
    outer.endLine > inner.endLine ||
    (outer.endLine === inner.endLine && outer.endColumn >= inner.endColumn)
  return startsBefore && endsAfter
}

/**
 * A register with the value of an expression: that of a constant or local itself, else a fresh
 * temporary. A local is copied when something in `later` binds it before the value is used.
 */
export function valueOf(
  unit: Unit,
  expression: ast.Expression,
  later: readonly { readonly range: TextRange }[] = [],
): Register {
  const constant = unit.constantOf(expression)
  if (constant !== undefined) return constant
  if (expression.kind === "Name" && !isReboundIn(unit, expression.id, later)) {
    const register = localValue(unit, expression)
    if (register !== null) return register
  }
  return unit.copied(expression)
}
