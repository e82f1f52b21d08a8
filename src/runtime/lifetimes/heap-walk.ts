/**
 * Walking over what objects hold. Near things come first, so that a walk that looks for something
 * mostly ends after a few steps. Frames hold their locals and the temporaries that still matter;
 * weak references hold their callback only.
 */
import type { CodeObject } from "../../python/code-object"
import { NamespaceDict } from "../../python/objects/attributes-dict"
import { PyDict } from "../../python/objects/dict"
import { PyGenerator } from "../../python/objects/generator"
import { NativeFunction } from "../../python/objects/native"
import { PyType } from "../../python/objects/type"
import { PyList, PyTuple } from "../../python/objects/value"
import { type AnyFrame, Frame } from "../../python/vm/frame"
import { type Liveness, livenessOf } from "./live-registers"
import { PyWeakReference } from "./weak-reference"

/** Where a frame stands: on a thread's stack or suspended, below `above`; or done (undefined). */
type Place = AnyFrame | null | undefined

/** What a walk found. */
export interface Walked {
  readonly seen: ReadonlySet<object>
  /** False when it ended because everything looked for was found, or there was too much. */
  readonly isComplete: boolean
}

/** The walks of one process. */
export class HeapWalk {
  private readonly known = new WeakMap<CodeObject, Liveness>()
  /** Frames on stacks or suspended, with what is above them. */
  private places = new Map<Frame, AnyFrame | null>()
  /** The generators that frames have resumed or delegate to. */
  private delegates = new Map<Frame, PyGenerator>()

  /** Breadth first from the roots, until all of `wanted` are found or `most` objects were seen. */
  from(roots: Iterable<unknown>, wanted: ReadonlySet<object>, most: number): Walked {
    const seen = new Set<object>()
    const open: object[] = []
    let missing = wanted.size
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null || seen.has(value)) return
      seen.add(value)
      if (wanted.has(value)) missing--
      if (!isOpaque(value)) open.push(value)
    }
    for (const root of roots) visit(root)
    for (let next = 0; next < open.length; next++) {
      if (missing === 0 || seen.size > most) return { seen, isComplete: false }
      for (const part of this.partsOf(open[next]!)) visit(part)
    }
    return { seen, isComplete: true }
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
  *partsOf(whole: object): Iterable<unknown> {
    if (whole instanceof Map) {
      const kept: ReadonlyMap<unknown, unknown> = whole
      yield* kept.keys()
      yield* [...kept.values()].reverse()
    } else if (whole instanceof Set || Array.isArray(whole)) yield* whole as Iterable<unknown>
    else if (whole instanceof Frame) yield* this.frameParts(whole, this.places.get(whole))
    else if (whole instanceof PyWeakReference) yield* [whole.callback, whole.attributes]
    else if (whole instanceof PyList || whole instanceof PyTuple)
      yield* [whole.type, whole.attributes, whole.items]
    else if (whole instanceof NamespaceDict) yield whole.namespace
    else if (whole instanceof PyDict)
      yield* [whole.type, whole.attributes, whole.keys, whole.values.slice().reverse()]
    else if (whole instanceof PyGenerator && whole.state === "closed") yield whole.attributes
    else {
      if (whole instanceof PyGenerator) this.placeStack(whole.suspendedAt)
      for (const key of Object.keys(whole)) yield Reflect.get(whole, key)
    }
  }

  private *frameParts(frame: Frame, above: Place): Iterable<unknown> {
    yield* [frame.locals, frame.handled, frame.awaiting, frame.instance]
    yield this.delegates.get(frame)
    const { registers } = frame
    const liveness = this.liveness(frame.code)
    for (let at = 0; at < liveness.firstTemporary; at++) yield registers[at]
    if (above !== undefined) {
      const hasNativeAbove = above !== null && above.isNative
      const pc = hasNativeAbove ? liveness.startOfPrevious[frame.pc]! : frame.pc
      const row = pc * liveness.temporaries
      for (let at = 0; at < liveness.temporaries; at++) {
        const register = liveness.firstTemporary + at
        const isResult = above !== null && !hasNativeAbove && register === frame.resultRegister
        if (liveness.alive[row + at] === 1 && !isResult) yield registers[register]
      }
    }
    yield* [frame.back, frame.globals]
  }

  private liveness(code: CodeObject): Liveness {
    let liveness = this.known.get(code)
    if (liveness === undefined) this.known.set(code, (liveness = livenessOf(code)))
    return liveness
  }
}

/** What holds no values of the program: code, built-in types and functions, the machinery itself. */
function isOpaque(value: object): boolean {
  if (value instanceof PyType) return !value.isUserDefined
  return (
    value instanceof NativeFunction ||
    ArrayBuffer.isView(value) ||
    "instructions" in value ||
    "caches" in value ||
    "isMachinery" in value
  )
}
