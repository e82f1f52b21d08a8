/**
 * Where an `asyncio.Queue` keeps what. Its attributes are the Python object's own, so that programs
 * and subclasses find them; natives that put and take look up their places once for each shape.
 */
import { PyFunction } from "../../python/objects/function"
import type { Shape } from "../../python/objects/instance-attributes"
import type { PyType } from "../../python/objects/type"
import { PyObject, type Value } from "../../python/objects/value"

/** Queues of one class and shape: whether natives may put and take, and places of attributes. */
export interface QueueLayout {
  /** That of the class when this was found out. */
  readonly version: number
  readonly canPut: boolean
  readonly canTake: boolean
  /** Whether the last one in is the first one out of a list; else items are in a deque. */
  readonly isLastFirst: boolean
  readonly items: number
  readonly most: number
  readonly getters: number
  readonly putters: number
  readonly unfinished: number
  readonly sync: number
  readonly isShutdown: number
}

const putting = ["put_nowait", "full", "qsize", "_put", "_place_for", "_wake_next"]
const taking = ["get_nowait", "empty", "qsize", "_get", "_wake_next"]

/** The layouts of one process. */
export class QueueLayouts {
  readonly isMachinery = true
  private readonly known = new Map<Shape, QueueLayout>()

  /** Null for what is laid out in no such way. */
  of(queue: Value): QueueLayout | null {
    const shape = queue instanceof PyObject ? queue.attributes?.shape : null
    if (shape === undefined || shape === null) return null
    const { type } = queue as PyObject
    const known = this.known.get(shape)
    if (known?.version === type.version) return known
    const found = layoutOf(type, shape)
    this.known.set(shape, found)
    return found
  }
}

function layoutOf(type: PyType, shape: Shape): QueueLayout {
  const place = (name: string): number => shape.places.get(name) ?? -1
  const places = {
    items: place("_queue"),
    most: place("_maxsize"),
    getters: place("_getters"),
    putters: place("_putters"),
    unfinished: place("_unfinished_tasks"),
    sync: place("_sync"),
    isShutdown: place("_is_shutdown"),
  }
  const isWhole = Object.values(places).every(one => one >= 0)
  const isLastFirst = ownerOf(type.lookup("_put")) === "LifoQueue"
  const owners = ["Queue", isLastFirst ? "LifoQueue" : "Queue"]
  const isOurs = (name: string): boolean =>
    !shape.places.has(name) && owners.includes(ownerOf(type.lookup(name)))
  const canPut = isWhole && putting.every(isOurs)
  const canTake = isWhole && taking.every(isOurs)
  return { version: type.version, canPut, canTake, isLastFirst, ...places }
}

/** The library's class that a method is from; empty for a method of the program's. */
function ownerOf(method: Value | undefined): string {
  if (!(method instanceof PyFunction) || !method.code.isLibrary) return ""
  return method.code.qualname.split(".", 1)[0]!
}
