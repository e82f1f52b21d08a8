import { native, nativeSteps } from "../objects/native"
import { collectPlain } from "../objects/operations"
import { emptyTuple, NEEDS_CALL, tuple } from "../objects/singletons"
import type { PyType } from "../objects/type"
import { tupleType } from "../objects/types"
import { PyTuple, type Value } from "../objects/value"
import { classItem } from "./generic-alias"
import { install, withInstanceDict } from "./install"
import { countSteps, indexSteps } from "./list"
import {
  comparisons,
  containerMethods,
  hashMethod,
  itemsOfIterable,
  sequenceOperators,
} from "./shared"

function make(type: PyType, items: readonly Value[]): PyTuple {
  if (type !== tupleType) return withInstanceDict(new PyTuple(type, items), type)
  return items.length === 0 ? emptyTuple : tuple(items)
}

install(tupleType, {
  construct: native(
    "tuple",
    "(type, iterable=(), /)",
    (vm, type: PyType, iterable: Value | undefined) => {
      if (iterable === undefined) return make(type, [])
      if (type === tupleType && iterable instanceof PyTuple && iterable.type === tupleType)
        return iterable
      const items = collectPlain(vm, iterable)
      return items === NEEDS_CALL ? NEEDS_CALL : make(type, items)
    },
    function* (vm, type: PyType, iterable: Value) {
      return make(type, yield* itemsOfIterable(vm, iterable))
    },
  ),
  methods: [
    nativeSteps("count", "($self, value, /)", countSteps),
    nativeSteps(
      "index",
      "($self, value, start=0, stop=sys.maxsize, /)",
      function* (vm, self: PyTuple, value: Value, start?: Value, stop?: Value) {
        return yield* indexSteps(vm, self, value, [start, stop])
      },
    ),
    native("__getnewargs__", "($self, /)", (_vm, self: PyTuple) => tuple([tuple(self.items)])),
    ...containerMethods(),
    ...comparisons(),
    ...sequenceOperators(),
    hashMethod(),
  ],
  classMethods: [classItem],
  doc: "Built-in immutable sequence.",
})
