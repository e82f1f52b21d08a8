/**
 * Walking over what objects hold. Near things come first, so that a walk that looks for something
 * mostly ends after a few steps. Frames hold their locals and the temporaries that still matter;
 * weak references hold their callback only.
 */
import { Attributes } from "../../python/objects/instance-attributes"
import type { CodeObject } from "../../python/code-object"
import { NamespaceDict } from "../../python/objects/attributes-dict"
import { PyDict } from "../../python/objects/dict"
import { PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import { NativeFunction } from "../../python/objects/native"
import { PyType } from "../../python/objects/type"
import { Namespace, PyList, PyObject, PyTuple } from "../../python/objects/value"
import { type AnyFrame, Frame, NativeFrame } from "../../python/vm/frame"
import { type Liveness, livenessOf } from "./live-registers"
import { PyWeakReference } from "./weak-reference"

/** Where a frame stands: on a thread's stack or suspended, below `above`; or done (undefined). */
type Place = AnyFrame | null | undefined

type Visit = (part: unknown) => void

function visitAll(visit: Visit, ...parts: readonly unknown[]): void {
  for (const part of parts) visit(part)
}

/** What a walk found. */
export interface Walked {
  readonly seen: ReadonlySet<object>
  /** False when it ended because everything looked for was found, or there was too much. */
  readonly isComplete: boolean
}

/** The walks of one process. */
export class HeapWalk {
  private readonly known = new WeakMap<CodeObject, Liveness>()
  private readonly fields = new Map<unknown, readonly string[]>()
  /** Frames on stacks or suspended, with what is above them. */
  private places = new Map<Frame, AnyFrame | null>()
  /** The generators that frames have resumed or delegate to. */
  private delegates = new Map<Frame, PyGenerator>()

  /**
   * Breadth first from the roots, until all of `wanted` are found or `most` objects were seen. Other
   * modules and classes come last: they hold much, but rarely what is looked for. What is `passed` is
   * not looked into.
   */
  from(
    roots: Iterable<unknown>,
    wanted: ReadonlySet<object>,
    most: number,
    passed: Iterable<object> = [],
  ): Walked {
    const seen = new Set<object>(passed)
    const near: object[] = []
    const far: object[] = []
    let missing = wanted.size
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return
      if (holdsNothing(value) && !wanted.has(value)) return
      if (seen.has(value)) return
      seen.add(value)
      if (wanted.has(value)) missing--
      if (isOpaque(value)) return
      const isFar = value instanceof Namespace || value instanceof PyType
      ;(isFar ? far : near).push(value)
    }
    for (const root of roots) {
      if (root instanceof Namespace) near.push(root)
      else visit(root)
    }
    for (let nearDone = 0, farDone = 0; missing > 0 && seen.size <= most; ) {
      const next = nearDone < near.length ? near[nearDone++] : far[farDone++]
      if (next === undefined) return { seen, isComplete: true }
      this.eachPart(next, visit)
    }
    return { seen, isComplete: false }
  }

  /** Forgets where frames were. */
  begin(): void {
    this.places = new Map()
    this.delegates = new Map()
  }

  /** Says where the frames of a stack are, innermost first. */
  placeStack(top: AnyFrame | null): void {
    let above: AnyFrame | null = null
    let inner: PyGenerator | null = null
    for (let frame = top; frame !== null; frame = frame.back) {
      if (!frame.isNative) {
        this.places.set(frame, above)
        if (inner !== null) this.delegates.set(frame, inner)
        inner = frame.generator
      }
      above = frame
    }
  }

  /** What an object holds; in the reverse of the order in which CPython lets it go. */
  partsOf(whole: object): readonly unknown[] {
    const parts: unknown[] = []
    this.eachPart(whole, part => {
      if (typeof part === "object" && part !== null && !holdsNothing(part)) parts.push(part)
    })
    return parts
  }

  /** Calls `visit` with each part: walks are long, so nothing is made for them. */
  private eachPart(whole: object, visit: Visit): void {
    if (whole instanceof Map) {
      const kept: ReadonlyMap<unknown, unknown> = whole
      for (const key of kept.keys()) visit(key)
      const values = [...kept.values()]
      for (let at = values.length - 1; at >= 0; at--) visit(values[at])
    } else if (whole instanceof Attributes) {
      const values = [...whole.values()]
      for (let at = values.length - 1; at >= 0; at--) visit(values[at])
    } else if (whole instanceof Set || Array.isArray(whole)) {
      for (const part of whole as Iterable<unknown>) visit(part)
    } else if (whole instanceof Frame) this.eachPartOfFrame(whole, visit)
    // What it was given last it has taken already.
    else if (whole instanceof NativeFrame) visitAll(visit, whole.steps, whole.held, whole.back)
    else if (whole instanceof PyWeakReference) visitAll(visit, whole.callback, whole.attributes)
    else if (whole instanceof PyList || whole instanceof PyTuple) {
      visitAll(visit, whole.type, whole.attributes, whole.items)
    } else if (whole instanceof PyFunction) eachPartOfFunction(whole, visit)
    else if (whole instanceof Namespace) {
      visitAll(visit, whole.builtins, whole.mirror)
      for (const slot of whole.slots.values()) visit(slot.value)
    } else if (whole instanceof NamespaceDict) visit(whole.namespace)
    else if (whole instanceof PyDict) {
      visitAll(visit, whole.type, whole.attributes, whole.keys)
      const { values } = whole
      for (let at = values.length - 1; at >= 0; at--) visit(values[at])
    } else if (whole instanceof PyGenerator && whole.state === "closed") visit(whole.attributes)
    else {
      if (whole instanceof PyGenerator) this.placeStack(whole.suspendedAt)
      for (const key of this.fieldsOf(whole)) visit(whole[key as never])
    }
  }

  /** The fields of an object: all of a class have the same, so they are asked for once. */
  private fieldsOf(whole: object): readonly string[] {
    const { constructor } = whole
    if (constructor === Object) return Object.keys(whole)
    let fields = this.fields.get(constructor)
    if (fields === undefined) {
      fields = Object.keys(whole).filter(key => !unvisited.has(key))
      this.fields.set(constructor, fields)
    }
    return fields
  }

  private eachPartOfFrame(frame: Frame, visit: Visit): void {
    const above: Place = this.places.get(frame)
    visitAll(visit, frame.locals, frame.handled, frame.awaiting, frame.instance)
    visit(this.delegates.get(frame))
    const { registers } = frame
    const liveness = this.liveness(frame.code)
    for (let at = 0; at < liveness.firstTemporary; at++) visit(registers[at])
    if (above !== undefined) {
      const hasNativeAbove = above !== null && above.isNative
      const pc = hasNativeAbove ? liveness.startOfPrevious[frame.pc]! : frame.pc
      const row = pc * liveness.temporaries
      for (let at = 0; at < liveness.temporaries; at++) {
        const register = liveness.firstTemporary + at
        const isResult = above !== null && !hasNativeAbove && register === frame.resultRegister
        if (liveness.alive[row + at] === 1 && !isResult) visit(registers[register])
      }
    }
    visit(frame.back)
    visit(frame.globals)
  }

  private liveness(code: CodeObject): Liveness {
    let liveness = this.known.get(code)
    if (liveness === undefined) this.known.set(code, (liveness = livenessOf(code)))
    return liveness
  }
}

/** Without what all functions of one code share. */
function eachPartOfFunction(whole: PyFunction, visit: Visit): void {
  visitAll(visit, whole.globals, whole.attributes, whole.defaults, whole.keywordDefaults)
  visitAll(visit, whole.annotate, whole.annotations, whole.typeParameters, whole.doc, whole.module)
  for (const cell of whole.closure) visit(cell)
}

/** The field that never holds values of the program. */
const unvisited: ReadonlySet<string> = new Set(["code"])

/**
 * Built-in types and functions, and plain functions of the library: there are thousands, so a walk
 * does not even remember them. The modules they stand in are reached by `sys.modules`.
 */
function holdsNothing(value: object): boolean {
  if (value instanceof PyType) return !value.isUserDefined
  if (!(value instanceof PyFunction)) return value instanceof NativeFunction
  const { template, closure, attributes, defaults, keywordDefaults } = value
  if (!template.isLibrary || closure.length > 0 || attributes !== null) return false
  return keywordDefaults === null && (defaults === null || defaults.items.every(isPlain))
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null
}

/** What holds no values of the program: code, built-in types and functions, the machinery itself. */
function isOpaque(value: object): boolean {
  if (value instanceof PyObject) return "isMachinery" in value
  if (value instanceof Map || Array.isArray(value)) return false
  return (
    ArrayBuffer.isView(value) ||
    "instructions" in value ||
    "caches" in value ||
    "isMachinery" in value
  )
}
