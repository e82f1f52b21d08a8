/**
 * Decides where every name lives: from the outside in, what the scopes around bind; from the
 * inside out, which of it is shared by closures and so needs a cell. A comprehension runs in the
 * frame around it unless a closure holds on to one of its variables (each run of it needs its own
 * cell then) or the frame around it is a class body, whose names it may not see.
 */
import type { Place, Scope } from "./scope"

/** What a scope takes from the scopes around it. */
interface Needs {
  /** Names that closures read: whoever binds them keeps them in a cell. */
  readonly cells: ReadonlySet<string>
  /** Names that inlined comprehensions read in the frame itself. */
  readonly direct: ReadonlySet<string>
}

/** Fills `places` and `freeNames` of a module's scope and all within. */
export function analyze(module: Scope): void {
  declareGlobals(module, module)
  analyzeScope(module, new Set())
}

/** What any scope declares global is so for the text as a whole, which may have other locals (`exec`). */
function declareGlobals(module: Scope, scope: Scope): void {
  for (const [name, facts] of scope.symbols)
    if (facts.isGlobal && module.symbols.has(name)) module.symbol(name).isGlobal = true
  for (const child of scope.children) declareGlobals(module, child)
}

function analyzeScope(scope: Scope, visible: ReadonlySet<string>): Needs {
  for (const name of scope.symbols.keys()) scope.places.set(name, placeOf(scope, name, visible))
  findClassNames(scope)
  const inner = visibleInside(scope, visible)
  const cells = new Set<string>()
  const direct = new Set<string>()
  for (const child of scope.children) {
    const needs = analyzeScope(child, inner)
    needs.cells.forEach(name => cells.add(name))
    needs.direct.forEach(name => direct.add(name))
  }
  return scope.type === "class" ? settleClass(scope, cells) : settle(scope, cells, direct)
}

function placeOf(scope: Scope, name: string, visible: ReadonlySet<string>): Place {
  const facts = scope.symbol(name)
  if (facts.isGlobal) return "explicit-global"
  if (facts.isNonlocal) return "free"
  if (scope.type === "module") return "global"
  if (facts.isBound) return "local"
  return visible.has(name) ? "free" : "global"
}

/** Which names of a scope of annotations may stand in the class around; its dict is a cell then. */
function findClassNames(scope: Scope): void {
  const { seenClass } = scope
  if (!seenClass) return
  for (const [name, place] of scope.places) {
    const isOwn = place === "local" || place === "explicit-global"
    if (!isOwn && seenClass.symbols.get(name)?.isBound) scope.classNames.add(name)
  }
  if (scope.classNames.size > 0) scope.places.set("__classdict__", "free")
}

/** The names bound by function-like scopes around the children of `scope`. */
function visibleInside(scope: Scope, visible: ReadonlySet<string>): ReadonlySet<string> {
  if (scope.type === "module") return visible
  const inner = new Set(visible)
  if (scope.type === "class") {
    for (const name of classCellNames) inner.add(name)
    return inner
  }
  for (const [name, place] of scope.places) {
    if (place === "explicit-global") inner.delete(name)
    else if (place === "local") inner.add(name)
  }
  return inner
}

const classCellNames = ["__class__", "__classdict__", "__conditional_annotations__"]

function settleClass(scope: Scope, cells: ReadonlySet<string>): Needs {
  const outward = new Set(cells)
  for (const name of classCellNames) if (outward.delete(name)) scope.classCells.add(name)
  for (const [name, place] of scope.places) if (place === "free") outward.add(name)
  outward.forEach(name => scope.freeNames.add(name))
  return { cells: outward, direct: new Set() }
}

function settle(scope: Scope, cells: Set<string>, direct: ReadonlySet<string>): Needs {
  for (const name of [...cells]) {
    if (scope.places.get(name) !== "local") continue
    scope.places.set(name, "cell")
    cells.delete(name)
  }
  const taken = new Set<string>()
  for (const [name, place] of scope.places) if (place === "free") taken.add(name)
  for (const name of direct) {
    if (scope.places.has(name) && scope.places.get(name) !== "free") continue
    scope.places.set(name, "free")
    taken.add(name)
  }
  scope.isInlined = canBeInlined(scope)
  if (scope.isInlined) return { cells, direct: taken }
  for (const name of [...cells, ...taken]) scope.freeNames.add(name)
  return { cells: scope.freeNames, direct: new Set() }
}

function canBeInlined(scope: Scope): boolean {
  if (scope.type !== "comprehension" || !scope.parent) return false
  if (scope.parent.type === "class" || scope.parent.seenClass) return false
  for (const place of scope.places.values()) if (place === "cell") return false
  return true
}
