/**
 * The built-ins: importing this module fills the built-in types (each file installs its own), and
 * `builtinFunctions` is what a process's `builtins` namespace begins with.
 */
import { exceptionTypes } from "../objects/exception"
import {
  enumerateType,
  filterType,
  mapType,
  reversedType,
  zipType,
} from "../objects/iterators-wrapping"
import { Ellipsis, NotImplemented } from "../objects/singletons"
import {
  boolType,
  bytearrayType,
  bytesType,
  classmethodType,
  complexType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  memoryviewType,
  objectType,
  propertyType,
  rangeType,
  setType,
  sliceType,
  staticmethodType,
  strType,
  superType,
  tupleType,
  typeType,
} from "../objects/types"
import type { Value } from "../objects/value"
import { attributeFunctions } from "./functions-attributes"
import { executeFunctions } from "./functions-execute"
import { ioFunctions } from "./functions-io"
import { iterationFunctions } from "./functions-iteration"
import { valueFunctions } from "./functions-values"
import "./async-step"
import "./bytes"
import "./code"
import "./descriptors"
import "./dict"
import "./exception-groups"
import "./exceptions"
import "./complex"
import "./float"
import "./frame"
import "./function"
import "./generator"
import "./int"
import "./iterators"
import "./list"
import "./memoryview"
import "./method-wrappers"
import "./object"
import "./pickling"
import "./range"
import "./set"
import "./str"
import "./tuple"
import "./type"

const types = [
  objectType,
  typeType,
  boolType,
  intType,
  floatType,
  complexType,
  strType,
  bytesType,
  bytearrayType,
  memoryviewType,
  listType,
  tupleType,
  dictType,
  setType,
  frozensetType,
  rangeType,
  sliceType,
  propertyType,
  staticmethodType,
  classmethodType,
  superType,
  enumerateType,
  zipType,
  mapType,
  filterType,
  reversedType,
  ...exceptionTypes.values(),
]

const functions = [
  ...attributeFunctions,
  ...executeFunctions,
  ...ioFunctions,
  ...iterationFunctions,
  ...valueFunctions,
]

/** Names of `builtins` and their values; what needs the machine (`exec`, `open`) is added there. */
export const builtinFunctions: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...types.map(type => [type.name, type] as const),
  ...functions.map(one => [one.name, one] as const),
  ["EnvironmentError", exceptionTypes.get("OSError")!],
  ["IOError", exceptionTypes.get("OSError")!],
  ["NotImplemented", NotImplemented],
  ["Ellipsis", Ellipsis],
])
