/**
 * Walking over what objects hold. Near things come first, so that a walk that looks for something
 * mostly ends after a few steps. Frames hold their locals and the temporaries that still matter;
 * weak references hold their callback only.
 */
import { Attributes } from "../../python/objects/instance-attributes"
import type { CodeObject } from "../../python/code-object"
import { NamespaceDict } from "../../python/objects/mirror-dict"
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

/** Calls `visit` with each part of an object. */
type Way = (whole: object, visit: Visit) => void

/** What a walk found. */
export interface Walked {
  readonly seen: ReadonlySet<object>
  /** False when it ended because everything looked for was found, or there was too much. */
  readonly isComplete: boolean
}

/** The walks of one process. */
export class HeapWalk {
  private readonly known = new WeakMap<CodeObject, Liveness>()
  /** By constructors. */
  private readonly ways = new Map<unknown, Way>()
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
      if (isSmallContainer(value)) return this.eachPart(value, visit)
      if (holdsNothing(value) && !wanted.has(value)) return
      const count = seen.size
      if (seen.add(value).size === count) return
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
  eachPart(whole: object, visit: Visit): void {
    const { constructor } = whole
    let way = this.ways.get(constructor)
    if (way === undefined) this.ways.set(constructor, (way = this.wayThrough(whole)))
    way(whole, visit)
  }

  /** How to go through an object: all of a class in the same way, so it is found out once. */
  private wayThrough(example: object): Way {
    const way = ways.find(({ type }) => example instanceof type)?.way
    if (way !== undefined) return way
    if (example instanceof Frame) {
      return (whole, visit) => this.eachPartOfFrame(whole as Frame, visit)
    }
    if (example.constructor === Object) {
      return (whole, visit) => {
        for (const key of Object.keys(whole)) visit(whole[key as never])
      }
    }
    const fields = Object.keys(example).filter(key => !unvisited.has(key))
    if (!(example instanceof PyGenerator)) {
      return (whole, visit) => {
        for (const key of fields) visit(whole[key as never])
      }
    }
    return (whole, visit) => {
      const generator = whole as PyGenerator
      if (generator.state === "closed") return visit(generator.attributes)
      this.placeStack(generator.suspendedAt)
      for (const key of fields) visit(whole[key as never])
    }
  }

  private eachPartOfFrame(frame: Frame, visit: Visit): void {
    const above: Place = this.places.get(frame)
    visit(frame.locals)
    visit(frame.handled)
    visit(frame.awaiting)
    visit(frame.instance)
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

/** The ways through what is not simply gone through field by field. */
const ways: readonly {
  readonly type: abstract new (...given: never) => object
  readonly way: Way
}[] = [
  wayOf(Map<unknown, unknown>, (whole, visit) => {
    for (const key of whole.keys()) visit(key)
    visitBackwards([...whole.values()], visit)
  }),
  wayOf(Attributes, (whole, visit) => {
    visitBackwards([...whole.values()], visit)
    visit(whole.dict)
  }),
  wayOf(Set<unknown>, (whole, visit) => whole.forEach(visit)),
  wayOf(Array<unknown>, (whole, visit) => {
    for (const part of whole) visit(part)
  }),
  // What it was given last it has taken already.
  wayOf(NativeFrame, (whole, visit) => {
    visit(whole.steps)
    visit(whole.held)
    visit(whole.back)
  }),
  wayOf(PyWeakReference, (whole, visit) => {
    visit(whole.callback)
    visit(whole.attributes)
  }),
  wayOf(PyList, throughItems),
  wayOf(PyTuple, throughItems),
  wayOf(PyFunction, throughFunction),
  wayOf(Namespace, (whole, visit) => {
    visit(whole.builtins)
    visit(whole.mirror)
    for (const slot of whole.slots.values()) visit(slot.value)
  }),
  wayOf(NamespaceDict, (whole, visit) => visit(whole.namespace)),
  wayOf(PyDict, (whole, visit) => {
    visit(whole.type)
    visit(whole.attributes)
    visit(whole.keys)
    visitBackwards(whole.values, visit)
  }),
]

function wayOf<Whole extends object>(
  type: abstract new (...given: never) => Whole,
  way: (whole: Whole, visit: Visit) => void,
): (typeof ways)[number] {
  // A way is only ever asked about what is of its type.
  return { type, way: way as Way }
}

function visitBackwards(parts: readonly unknown[], visit: Visit): void {
  for (let at = parts.length - 1; at >= 0; at--) visit(parts[at])
}

function throughItems(whole: PyList | PyTuple, visit: Visit): void {
  visit(whole.type)
  visit(whole.attributes)
  visit(whole.items)
}

/** Without what all functions of one code share. */
function throughFunction(whole: PyFunction, visit: Visit): void {
  visit(whole.globals)
  visit(whole.attributes)
  visit(whole.defaults)
  visit(whole.keywordDefaults)
  visit(whole.annotate)
  visit(whole.annotations)
  visit(whole.typeParameters)
  visit(whole.doc)
  visit(whole.module)
  for (const cell of whole.closure) visit(cell)
}

/** So many parts are gone through at once; longer containers wait for their turn. */
const SMALL = 32

/** What only serves to hold the parts of one object, and is not worth being remembered. */
export function isSmallContainer(value: object): boolean {
  if (Array.isArray(value)) return value.length <= SMALL
  return value instanceof Attributes || (value instanceof Map && value.size <= SMALL)
}

/** The field that never holds values of the program. */
const unvisited: ReadonlySet<string> = new Set(["code"])

/**
 * Bytes, built-in types and functions, and plain functions of the library: there are thousands, so a
 * walk does not even remember them. The modules they stand in are reached by `sys.modules`.
 */
export function holdsNothing(value: object): boolean {
  if (value instanceof PyType) return !value.isUserDefined
  if (!(value instanceof PyFunction)) {
    return value instanceof NativeFunction || ArrayBuffer.isView(value)
  }
  const { template, closure, attributes, defaults, keywordDefaults } = value
  if (!template.isLibrary || closure.length > 0 || attributes !== null) return false
  return keywordDefaults === null && (defaults === null || defaults.items.every(isPlain))
}

function isPlain(value: unknown): boolean {
  return typeof value !== "object" || value === null
}

/** What holds no values of the program: code, built-in types and functions, the machinery itself. */
export function isOpaque(value: object): boolean {
  if (value instanceof PyObject) return "isMachinery" in value
  if (value instanceof Map || Array.isArray(value)) return false
  return "instructions" in value || "caches" in value || "isMachinery" in value
}
