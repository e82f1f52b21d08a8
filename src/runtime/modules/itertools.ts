/**
 * itertools: every iterator is a state object. `next` is the plain path where everything it draws
 * from is plain; else it answers NEEDS_CALL and `nextSteps` does the same work on a stack.
 */
import { install } from "../../python/builtins/install"
import { iteratorMethods } from "../../python/builtins/iterators"
import { indexOf, iteratorOf, nextOf, truthOf } from "../../python/builtins/shared"
import type { PyDict } from "../../python/objects/dict"
import { typeError, valueError } from "../../python/objects/exception"
import { call, native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import {
  binaryPlain,
  binarySteps,
  operate,
  collectSteps,
  nextPlain,
  reprSteps,
} from "../../python/objects/operations"
import { EXHAUSTED, NEEDS_CALL, tuple } from "../../python/objects/singletons"
import type { PyType } from "../../python/objects/type"
import { typeOf } from "../../python/objects/type-of"
import type { PyList, PyTuple, Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { asText } from "../../python/objects/as-text"
import { classItem } from "../../python/builtins/generic-alias"
import { groupbyType } from "./itertools-groups"
import { iteratorType, type Plain, type Steps, Tool } from "./itertools-tool"

const countType = iteratorType("count")

class Count extends Tool {
  constructor(
    public value: Value,
    readonly by: Value,
  ) {
    super(countType)
  }

  protected override plain(): Plain {
    const { value } = this
    const next = binaryPlain("Add", value, this.by)
    if (next === NEEDS_CALL) return NEEDS_CALL
    this.value = next
    return value
  }

  protected override *step(vm: Vm): Steps<Value> {
    const { value } = this
    this.value = yield run(binarySteps(vm, "Add", value, this.by))
    return value
  }
}

const numeric = ["__index__", "__float__", "__complex__"]

function isNumeric(value: Value): boolean {
  return typeof value !== "string" && numeric.some(name => typeOf(value).lookup(name) !== undefined)
}

install(countType, {
  construct: native("count", "(type, start=0, step=1)", (_vm, _type, start = 0, step = 1) => {
    if (!isNumeric(start) || !isNumeric(step)) throw typeError("a number is required")
    return new Count(start, step)
  }),
  methods: [
    ...iteratorMethods(),
    nativeSteps("__repr__", "($self, /)", function* (vm, self: Count): NativeSteps {
      const start = asText(yield run(reprSteps(vm, self.value)))
      if (self.by === 1) return `count(${start})`
      return `count(${start}, ${asText(yield run(reprSteps(vm, self.by)))})`
    }),
  ],
})

const repeatType = iteratorType("repeat")

class Repeat extends Tool {
  constructor(
    readonly item: Value,
    public left: number,
  ) {
    super(repeatType)
  }

  protected override plain(): Plain {
    return this.left-- > 0 ? this.item : EXHAUSTED
  }
}

install(repeatType, {
  construct: nativeSteps(
    "repeat",
    "(type, object, times=None)",
    function* (vm, _type, item: Value, times?: Value): NativeSteps {
      const left = times === undefined ? Infinity : Math.max(0, Number(yield* indexOf(vm, times)))
      return new Repeat(item, left)
    },
  ),
  methods: [
    ...iteratorMethods(),
    nativeSteps("__repr__", "($self, /)", function* (vm, self: Repeat): NativeSteps {
      const item = asText(yield run(reprSteps(vm, self.item)))
      return self.left === Infinity
        ? `repeat(${item})`
        : `repeat(${item}, ${Math.max(0, self.left)})`
    }),
    native("__length_hint__", "($self, /)", (_vm, self: Repeat) => {
      if (self.left === Infinity) throw typeError("len() of unsized object")
      return Math.max(0, self.left)
    }),
  ],
})

const cycleType = iteratorType("cycle")

class Cycle extends Tool {
  private readonly saved: Value[] = []
  private at = -1

  constructor(private readonly source: Value) {
    super(cycleType)
  }

  protected override plain(vm: Vm): Plain {
    if (this.at >= 0) return this.again()
    const item = nextPlain(vm, this.source)
    if (item === NEEDS_CALL) return item
    return this.keep(item)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    return this.at >= 0 ? this.again() : this.keep(yield* nextOf(vm, this.source))
  }

  private keep(item: Value | typeof EXHAUSTED): Value | typeof EXHAUSTED {
    if (item !== EXHAUSTED) {
      this.saved.push(item)
      return item
    }
    this.at = 0
    return this.again()
  }

  private again(): Value | typeof EXHAUSTED {
    if (this.saved.length === 0) return EXHAUSTED
    const item = this.saved[this.at]!
    this.at = (this.at + 1) % this.saved.length
    return item
  }
}

installOverOne(cycleType, "(type, iterable, /)", source => new Cycle(source))

/** A tool whose only argument is what it draws from. */
function installOverOne(type: PyType, signature: string, make: (source: Value) => Value): void {
  install(type, {
    construct: nativeSteps(
      type.name,
      signature,
      function* (vm, _type, iterable: Value): NativeSteps {
        return make(yield* iteratorOf(vm, iterable))
      },
    ),
    methods: iteratorMethods(),
  })
}

const chainType = iteratorType("chain")

class Chain extends Tool {
  private current: Value | undefined

  constructor(private readonly sources: Value) {
    super(chainType)
  }

  protected override plain(vm: Vm): Plain {
    if (this.current === undefined) return NEEDS_CALL
    const item = nextPlain(vm, this.current)
    return item === EXHAUSTED ? NEEDS_CALL : item
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    for (;;) {
      if (this.current !== undefined) {
        const item = yield* nextOf(vm, this.current)
        if (item !== EXHAUSTED) return item
      }
      const source = yield* nextOf(vm, this.sources)
      if (source === EXHAUSTED) return EXHAUSTED
      this.current = yield* iteratorOf(vm, source)
    }
  }
}

install(chainType, {
  construct: nativeSteps("chain", "(type, /, *iterables)", function* (vm, _type, all: PyTuple) {
    return new Chain(yield* iteratorOf(vm, all))
  }),
  classMethods: [
    nativeSteps("from_iterable", "(type, iterable, /)", function* (vm, _type, all: Value) {
      return new Chain(yield* iteratorOf(vm, all))
    }),
    classItem,
  ],
  methods: iteratorMethods(),
})

const isliceType = iteratorType("islice")

class Islice extends Tool {
  private at = 0

  constructor(
    private readonly source: Value,
    private readonly range: { next: number; readonly stop: number; readonly by: number },
  ) {
    super(isliceType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    const { range } = this
    const wanted = Math.min(range.next, range.stop)
    while (this.at < wanted) {
      if ((yield* nextOf(vm, this.source)) === EXHAUSTED) return EXHAUSTED
      this.at++
    }
    if (this.at >= range.stop) return EXHAUSTED
    const item = yield* nextOf(vm, this.source)
    this.at++
    range.next += range.by
    return item
  }
}

function sliceBound(value: Value, missing: number, message: string): number {
  if (value === null) return missing
  if (typeof value === "number" && value >= 0) return value
  throw valueError(message)
}

const islicePlaces = "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize."
const isliceStop = "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize."

install(isliceType, {
  construct: nativeSteps("islice", "(type, /, *args)", function* (vm, _type, args: PyTuple) {
    const { items } = args
    if (items.length < 2)
      throw typeError(`islice expected at least 2 arguments, got ${items.length}`)
    if (items.length > 4)
      throw typeError(`islice expected at most 4 arguments, got ${items.length}`)
    const [iterable, first, second, third = null] = items
    const isStopOnly = items.length === 2
    const stop = isStopOnly
      ? sliceBound(first!, Infinity, isliceStop)
      : sliceBound(second!, Infinity, islicePlaces)
    const next = isStopOnly ? 0 : sliceBound(first!, 0, islicePlaces)
    if (third !== null && (typeof third !== "number" || third < 1))
      throw valueError("Step for islice() must be a positive integer or None.")
    const source = yield* iteratorOf(vm, iterable!)
    return new Islice(source, { next, stop, by: third ?? 1 })
  }),
  methods: iteratorMethods(),
})

const batchedType = iteratorType("batched")

class Batched extends Tool {
  constructor(
    private readonly source: Value,
    private readonly size: number,
    private readonly isStrict: boolean,
  ) {
    super(batchedType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    const items: Value[] = []
    while (items.length < this.size) {
      const item = yield* nextOf(vm, this.source)
      if (item === EXHAUSTED) break
      items.push(item)
    }
    if (items.length === 0) return EXHAUSTED
    if (this.isStrict && items.length < this.size) throw valueError("batched(): incomplete batch")
    return tuple(items)
  }
}

install(batchedType, {
  construct: nativeSteps(
    "batched",
    "(type, iterable, n, *, strict=False)",
    function* (vm, _type, iterable: Value, count: Value, strict: Value = false): NativeSteps {
      const size = Number(yield* indexOf(vm, count))
      if (size < 1) throw valueError("n must be at least one")
      return new Batched(yield* iteratorOf(vm, iterable), size, yield* truthOf(vm, strict))
    },
  ),
  methods: iteratorMethods(),
})

const pairwiseType = iteratorType("pairwise")

class Pairwise extends Tool {
  private previous: Value | undefined

  constructor(private readonly source: Value) {
    super(pairwiseType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    if (this.previous === undefined) {
      const first = yield* nextOf(vm, this.source)
      if (first === EXHAUSTED) return EXHAUSTED
      this.previous = first
    }
    const item = yield* nextOf(vm, this.source)
    if (item === EXHAUSTED) return EXHAUSTED
    const pair = tuple([this.previous, item])
    this.previous = item
    return pair
  }
}

installOverOne(pairwiseType, "(type, iterable, /)", source => new Pairwise(source))

const accumulateType = iteratorType("accumulate")

class Accumulate extends Tool {
  private total: Value | undefined

  constructor(
    private readonly source: Value,
    private readonly combine: Value,
    private initial: Value,
  ) {
    super(accumulateType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    if (this.initial !== null) {
      this.total = this.initial
      this.initial = null
      return this.total
    }
    const item = yield* nextOf(vm, this.source)
    if (item === EXHAUSTED) return EXHAUSTED
    if (this.total === undefined) this.total = item
    else if (this.combine !== null) this.total = yield call(this.combine, this.total, item)
    else this.total = yield* operate(vm, "Add", this.total, item)
    return this.total
  }
}

install(accumulateType, {
  construct: nativeSteps(
    "accumulate",
    "(type, iterable, func=None, *, initial=None)",
    function* (vm, _type, iterable: Value, combine: Value = null, initial: Value = null) {
      return new Accumulate(yield* iteratorOf(vm, iterable), combine, initial)
    },
  ),
  methods: iteratorMethods(),
})

/** compress, dropwhile, takewhile, filterfalse and starmap: a source and what decides. */
class Deciding extends Tool {
  private isOpen = false

  constructor(
    type: PyType,
    private readonly decide: Value,
    private readonly source: Value,
  ) {
    super(type)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    for (;;) {
      const item = yield* nextOf(vm, this.source)
      if (item === EXHAUSTED) return EXHAUSTED
      const answer = yield* this.judge(vm, item)
      if (answer !== undefined) return answer
    }
  }

  /** The item to give, undefined to pass over it, EXHAUSTED to end. */
  private *judge(vm: Vm, item: Value): Steps<Value | typeof EXHAUSTED | undefined> {
    switch (this.type.name) {
      case "starmap": {
        const args = (yield run(collectSteps(vm, item))) as PyList
        return yield call(this.decide, ...args.items)
      }
      case "compress": {
        const selector = yield* nextOf(vm, this.decide)
        if (selector === EXHAUSTED) return EXHAUSTED
        return (yield* truthOf(vm, selector)) ? item : undefined
      }
      case "takewhile":
        return (yield* this.holds(vm, item)) ? item : EXHAUSTED
      case "dropwhile":
        if (!this.isOpen) this.isOpen = !(yield* this.holds(vm, item))
        return this.isOpen ? item : undefined
      default:
        return (yield* this.holds(vm, item)) ? undefined : item
    }
  }

  private *holds(vm: Vm, item: Value): Steps<boolean> {
    const isPlain = this.decide === null && this.type.name === "filterfalse"
    return yield* truthOf(vm, isPlain ? item : yield call(this.decide, item))
  }
}

function decidingType(name: string, parameter: string): PyType {
  const type = iteratorType(name)
  install(type, {
    construct: nativeSteps(
      name,
      `(type, ${parameter}, iterable, /)`,
      function* (vm, _type, decide: Value, iterable: Value): NativeSteps {
        return new Deciding(type, decide, yield* iteratorOf(vm, iterable))
      },
    ),
    methods: iteratorMethods(),
  })
  return type
}

const compressType = iteratorType("compress")
install(compressType, {
  construct: nativeSteps(
    "compress",
    "(type, data, selectors)",
    function* (vm, _type, data: Value, selectors: Value): NativeSteps {
      const source = yield* iteratorOf(vm, data)
      return new Deciding(compressType, yield* iteratorOf(vm, selectors), source)
    },
  ),
  methods: iteratorMethods(),
})

const zipLongestType = iteratorType("zip_longest")

class ZipLongest extends Tool {
  constructor(
    private readonly sources: (Value | undefined)[],
    private readonly fill: Value,
  ) {
    super(zipLongestType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    const items: Value[] = []
    for (const [at, source] of this.sources.entries()) {
      const item = source === undefined ? EXHAUSTED : yield* nextOf(vm, source)
      if (item === EXHAUSTED) this.sources[at] = undefined
      items.push(item === EXHAUSTED ? this.fill : item)
    }
    return this.sources.some(source => source !== undefined) ? tuple(items) : EXHAUSTED
  }
}

install(zipLongestType, {
  construct: nativeSteps(
    "zip_longest",
    "(type, /, *iterables, **options)",
    function* (vm, _type, iterables: PyTuple, options: PyDict): NativeSteps {
      const fill = options.get("fillvalue")
      if (options.size > (fill === undefined ? 0 : 1))
        throw typeError("zip_longest() got an unexpected keyword argument")
      const sources: Value[] = []
      for (const iterable of iterables.items) sources.push(yield* iteratorOf(vm, iterable))
      return new ZipLongest(sources, fill === undefined || fill === NEEDS_CALL ? null : fill)
    },
  ),
  methods: iteratorMethods(),
})

/** What `import itertools` offers, but for the combinatoric ones. */
export const itertoolsTypes: readonly PyType[] = [
  accumulateType,
  batchedType,
  chainType,
  compressType,
  countType,
  cycleType,
  decidingType("dropwhile", "predicate"),
  decidingType("filterfalse", "function"),
  groupbyType,
  isliceType,
  pairwiseType,
  repeatType,
  decidingType("starmap", "function"),
  decidingType("takewhile", "predicate"),
  zipLongestType,
]
