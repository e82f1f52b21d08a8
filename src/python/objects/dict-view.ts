import type { PyDict } from "./dict"
import { builtinType } from "./types"
import { PyObject, type Value } from "./value"

/** What a view shows of its dict. */
export type DictViewKind = "keys" | "values" | "items"

export const dictKeysType = builtinType("dict_keys", "fixed")
export const dictValuesType = builtinType("dict_values", "fixed")
export const dictItemsType = builtinType("dict_items", "fixed")

const typeOfKind = { keys: dictKeysType, values: dictValuesType, items: dictItemsType }

/** `dict.keys()`, `dict.values()`, `dict.items()`: a live view. */
export class DictView extends PyObject {
  constructor(
    readonly kind: DictViewKind,
    readonly dict: PyDict,
  ) {
    super(typeOfKind[kind])
  }
}

/** A read-only view of a dict: `mappingproxy`. */
export class MappingProxy extends PyObject {
  constructor(
    type: PyObject["type"],
    readonly mapping: Value,
  ) {
    super(type)
  }
}
