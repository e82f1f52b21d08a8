/** Containers and bytes as pickles write them; long ones in batches of a thousand. */
import { PyDict } from "../../python/objects/dict"
import { reprPlain } from "../../python/objects/operations"
import type { PySet } from "../../python/objects/set"
import { NEEDS_CALL } from "../../python/objects/singletons"
import { bytesType } from "../../python/objects/types"
import { PyBytes, type PyList, type PyTuple, type Value } from "../../python/objects/value"
import { writeGlobalName } from "./globals"
import type { PyPickler, Task } from "./pickler"

const batchSize = 1000

/** Saves items one after the other, a batch at a time. */
class Batches implements Task {
  private at = 0
  private batchEnd = 0

  constructor(
    private readonly pickler: PyPickler,
    private readonly items: readonly Value[],
    private readonly how: {
      /** Opcode after one item alone, when there is one; only for the whole of a container. */
      readonly single: string | null
      readonly many: string
      /** Values that make one item: two for dicts. */
      readonly width: 1 | 2
      /** A last batch of a single item is written as one alone. */
      readonly endsSingly?: boolean
      note(index: number): string
    },
  ) {}

  run(): null {
    const { pickler, items, how } = this
    if (this.at > 0 && this.at === this.batchEnd) this.closeBatch()
    if (this.at >= items.length) return null
    if (this.at === this.batchEnd) this.openBatch()
    const { at } = this
    this.at += how.width
    pickler.tasks.push(this)
    const parts = items.slice(at, at + how.width).map(item => pickler.saving(item))
    pickler.then(...parts)
    return null
  }

  note(): string {
    return this.how.note(this.at / this.how.width - 1)
  }

  private get isAlone(): boolean {
    const { items, how, batchEnd } = this
    if (how.single === null) return false
    const inBatch = batchEnd - this.batchStart
    return inBatch === how.width && (items.length === how.width || how.endsSingly === true)
  }

  private batchStart = 0

  private openBatch(): void {
    this.batchStart = this.at
    const most = this.pickler.protocol === 0 ? 1 : batchSize
    this.batchEnd = Math.min(this.items.length, this.at + most * this.how.width)
    if (!this.isAlone && this.pickler.protocol > 0) this.pickler.emit("MARK")
  }

  private closeBatch(): void {
    const { single, many } = this.how
    const isAlone = this.isAlone || (this.pickler.protocol === 0 && single !== null)
    this.pickler.emit(isAlone ? single! : many)
  }
}

/** Items of a list, or of what is appended to a rebuilt object. */
export function appending(
  pickler: PyPickler,
  items: readonly Value[],
  options: { readonly endsSingly: boolean; readonly kind: string },
): Task {
  const { endsSingly, kind } = options
  const note = (index: number): string => `when serializing ${kind} item ${index}`
  return new Batches(pickler, items, {
    single: "APPEND",
    many: "APPENDS",
    width: 1,
    endsSingly,
    note,
  })
}

/** Keys and values of a dict, flat. */
export function setting(
  pickler: PyPickler,
  flat: readonly Value[],
  options: { readonly endsSingly: boolean; readonly kind: string },
): Task {
  const note = (index: number): string =>
    `when serializing ${options.kind} item ${shown(flat[index * 2] ?? null)}`
  const { endsSingly } = options
  return new Batches(pickler, flat, {
    single: "SETITEM",
    many: "SETITEMS",
    width: 2,
    endsSingly,
    note,
  })
}

function shown(value: Value): string {
  const text = reprPlain(value)
  return text === NEEDS_CALL ? "?" : text
}

/** list */
export function writeList(pickler: PyPickler, value: PyList): void {
  if (pickler.isBinary) pickler.emit("EMPTY_LIST")
  else pickler.output.text("(l")
  pickler.memoize(value)
  pickler.then(appending(pickler, value.items, { endsSingly: false, kind: "list" }))
}

/** dict */
export function writeDict(pickler: PyPickler, value: PyDict): void {
  if (pickler.isBinary) pickler.emit("EMPTY_DICT")
  else pickler.output.text("(d")
  pickler.memoize(value)
  const flat = value.entries().flat()
  pickler.then(setting(pickler, flat, { endsSingly: false, kind: "dict" }))
}

/** Items one after the other, with a note for each. */
function each(pickler: PyPickler, items: readonly Value[], note: (index: number) => string): Task {
  let at = 0
  const task: Task = {
    run: () => {
      if (at >= items.length) return null
      const item = items[at++]!
      pickler.tasks.push(task)
      pickler.then(pickler.saving(item))
      return null
    },
    note: () => note(at - 1),
  }
  return task
}

/** tuple; one that is part of itself was written while its items were. */
export function writeTuple(pickler: PyPickler, value: PyTuple): void {
  const { items } = value
  const { length } = items
  if (length === 0) {
    if (pickler.isBinary) pickler.emit("EMPTY_TUPLE")
    else pickler.output.text("(t")
    return
  }
  const isShort = length <= 3 && pickler.protocol >= 2
  if (!isShort) pickler.emit("MARK")
  const saving = each(pickler, items, index => `when serializing tuple item ${index}`)
  pickler.then(saving, () => {
    const known = pickler.memo.get(value)
    if (known !== undefined) {
      if (isShort) for (let count = 0; count < length; count++) pickler.emit("POP")
      else if (pickler.isBinary) pickler.emit("POP_MARK")
      else for (let count = 0; count <= length; count++) pickler.emit("POP")
      pickler.get(known)
      return
    }
    pickler.emit(isShort ? `TUPLE${length}` : "TUPLE")
    pickler.memoize(value)
  })
}

/** set */
export function writeSet(pickler: PyPickler, value: PySet): void {
  if (pickler.protocol < 4) {
    reducedToList(pickler, "set", value)
    return
  }
  pickler.emit("EMPTY_SET")
  pickler.memoize(value)
  const note = (): string => "when serializing set element"
  const how = { single: null, many: "ADDITEMS", width: 1, note } as const
  pickler.then(new Batches(pickler, value.elements(), how))
}

/** frozenset */
export function writeFrozenset(pickler: PyPickler, value: PySet): void {
  if (pickler.protocol < 4) {
    reducedToList(pickler, "frozenset", value)
    return
  }
  pickler.emit("MARK")
  const saving = each(pickler, value.elements(), () => "when serializing frozenset element")
  pickler.then(saving, () => {
    const known = pickler.memo.get(value)
    if (known !== undefined) {
      pickler.emit("POP_MARK")
      pickler.get(known)
      return
    }
    pickler.emit("FROZENSET")
    pickler.memoize(value)
  })
}

/** A call of a built-in with arguments that are there already. */
function reduced(
  pickler: PyPickler,
  callee: readonly [module: string, name: string],
  options: { readonly args: readonly Task[]; readonly value: Value },
): void {
  const { args, value } = options
  const isShort = pickler.protocol >= 2 && args.length <= 3
  pickler.then(
    () => writeGlobalName(pickler, callee),
    () => {
      if (args.length > 0 && !isShort) pickler.emit("MARK")
    },
    ...args,
    () => {
      if (args.length === 0) {
        if (pickler.isBinary) pickler.emit("EMPTY_TUPLE")
        else pickler.output.text("(t")
      } else {
        pickler.emit(isShort ? `TUPLE${args.length}` : "TUPLE")
        // The tuple of arguments has a number of its own.
        pickler.memoize(freshKey())
      }
      pickler.emit("REDUCE")
      pickler.memoize(value)
    },
  )
}

/** A key nothing else has, so that a number of the memo is used up. */
function freshKey(): PyDict {
  return new PyDict()
}

function reducedToList(pickler: PyPickler, name: string, value: PySet): void {
  const items = value.elements()
  const list: Task = {
    run: () => {
      if (pickler.isBinary) pickler.emit("EMPTY_LIST")
      else pickler.output.text("(l")
      pickler.memoize(freshKey())
      pickler.then(appending(pickler, items, { endsSingly: false, kind: "list" }))
      return null
    },
  }
  reduced(pickler, ["builtins", name], { args: [list], value })
}

/** bytes */
export function writeBytes(pickler: PyPickler, value: PyBytes): void {
  const { data } = value
  if (pickler.protocol < 3) {
    const latin = Array.from(data, byte => String.fromCharCode(byte)).join("")
    const args = data.length === 0 ? [] : [latin, "latin1"].map(text => pickler.saving(text))
    const callee =
      data.length === 0 ? (["builtins", "bytes"] as const) : (["_codecs", "encode"] as const)
    reduced(pickler, callee, { args, value })
    return
  }
  const isShort = data.length < 256
  pickler.output.block(() => {
    pickler.emit(isShort ? "SHORT_BINBYTES" : "BINBYTES")
    pickler.output.number(data.length, isShort ? 1 : 4)
  }, data)
  pickler.memoize(value)
}

/** bytearray */
export function writeBytearray(pickler: PyPickler, value: PyBytes): void {
  const { data } = value
  if (pickler.protocol >= 5) {
    pickler.output.block(() => {
      pickler.emit("BYTEARRAY8")
      pickler.output.number(data.length, 8)
    }, data)
    pickler.memoize(value)
    return
  }
  const callee = ["builtins", "bytearray"] as const
  const inner: Task = {
    run: () => {
      writeBytes(pickler, new PyBytes(bytesType, data))
      return null
    },
  }
  reduced(pickler, callee, { args: data.length === 0 ? [] : [inner], value })
}
