import { PyDict } from "../dict"
import { DictView, MappingProxy } from "../dict-view"
import { PyGenerator } from "../generator"
import { PyIterator } from "../iterator"
import {
  BytesIterator,
  DictIterator,
  ListIterator,
  RangeIterator,
  SetIterator,
  textIterator,
  tupleIterator,
} from "../iterators"
import { textOf } from "../numbers"
import { PySet } from "../set"
import { PyBytes, PyList, PyRange, PyTuple, type Value } from "../value"

/** iter() of the built-in kinds; null for all others. */
export function builtInIterator(value: Value): Value | null {
  if (value instanceof PyList) return new ListIterator(value)
  if (value instanceof PyTuple) return tupleIterator(value)
  if (value instanceof PyDict) return new DictIterator(value, "keys")
  if (value instanceof PySet) return new SetIterator(value)
  if (value instanceof PyRange) return new RangeIterator(value)
  if (value instanceof PyIterator) return value
  if (value instanceof PyGenerator) return value.kind === "generator" ? value : null
  if (value instanceof DictView) return new DictIterator(value.dict, value.kind)
  if (value instanceof PyBytes) return new BytesIterator(value)
  if (value instanceof MappingProxy) return builtInIterator(value.mapping)
  const text = textOf(value)
  return text === null ? null : textIterator(text)
}
