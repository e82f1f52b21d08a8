/** groupby and tee: iterators that share what they draw from. */
import { install } from "../../python/builtins/install"
import { iteratorMethods } from "../../python/builtins/iterators"
import { indexOf, iteratorOf, nextOf } from "../../python/builtins/shared"
import { valueError } from "../../python/objects/exception"
import { call, native, nativeSteps, type NativeSteps, run } from "../../python/objects/native"
import { equalsSteps } from "../../python/objects/operations"
import { EXHAUSTED, tuple } from "../../python/objects/singletons"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { iteratorType, type Steps, Tool } from "./itertools-tool"

export const groupbyType = iteratorType("groupby")
const grouperType = iteratorType("_grouper")

class GroupBy extends Tool {
  key: Value | undefined
  item: Value | undefined
  current: Grouper | null = null
  private target: Value | undefined

  constructor(
    readonly source: Value,
    readonly keyOf: Value,
  ) {
    super(groupbyType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    this.current = null
    for (;;) {
      if (this.key !== undefined) {
        if (this.target === undefined) break
        if ((yield run(equalsSteps(vm, this.target, this.key))) !== true) break
      }
      if (!(yield* this.advance(vm))) return EXHAUSTED
    }
    this.target = this.key!
    this.current = new Grouper(this, this.key)
    return tuple([this.key, this.current])
  }

  *advance(vm: Vm): Steps<boolean> {
    const item = yield* nextOf(vm, this.source)
    if (item === EXHAUSTED) return false
    this.key = this.keyOf === null ? item : yield call(this.keyOf, item)
    this.item = item
    return true
  }
}

class Grouper extends Tool {
  constructor(
    private readonly parent: GroupBy,
    private readonly target: Value,
  ) {
    super(grouperType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    const { parent } = this
    if (parent.current !== this) return EXHAUSTED
    if (parent.item === undefined && !(yield* parent.advance(vm))) return EXHAUSTED
    if ((yield run(equalsSteps(vm, this.target, parent.key!))) !== true) return EXHAUSTED
    const item = parent.item!
    parent.item = undefined
    return item
  }
}

install(grouperType, { methods: iteratorMethods() })
install(groupbyType, {
  construct: nativeSteps(
    "groupby",
    "(type, iterable, key=None)",
    function* (vm, _type, iterable: Value, key: Value = null): NativeSteps {
      return new GroupBy(yield* iteratorOf(vm, iterable), key)
    },
  ),
  methods: iteratorMethods(),
})

const teeType = iteratorType("_tee")

/** What the iterators of one tee share: each link holds an item and what comes after. */
interface Link {
  item?: Value
  after?: Link
}

class Tee extends Tool {
  constructor(
    readonly source: Value,
    public link: Link,
  ) {
    super(teeType)
  }

  protected override *step(vm: Vm): Steps<Value | typeof EXHAUSTED> {
    const { link } = this
    if (link.after === undefined) {
      const item = yield* nextOf(vm, this.source)
      if (item === EXHAUSTED) return EXHAUSTED
      link.item = item
      link.after = {}
    }
    this.link = link.after
    return link.item!
  }
}

install(teeType, {
  methods: [
    ...iteratorMethods(),
    native("__copy__", "($self, /)", (_vm, self: Tee) => new Tee(self.source, self.link)),
  ],
})

/** itertools.tee, the only one that is a function. */
export const teeFunction = nativeSteps(
  "tee",
  "(iterable, n=2, /)",
  function* (vm, iterable: Value, n: Value = 2) {
    const count = Number(yield* indexOf(vm, n))
    if (count < 0) throw valueError("n must be >= 0")
    const iterator = yield* iteratorOf(vm, iterable)
    const first = iterator instanceof Tee ? iterator : new Tee(iterator, {})
    return tuple(Array.from({ length: count }, () => new Tee(first.source, first.link)))
  },
)
