/** str: construction, searching, and what joins the parts in `str-*.ts` into the type. */
import { countItems, PER_ITEM } from "../objects/work"
import { dict, PyDict } from "../objects/dict"
import { raised, typeError } from "../objects/exception"
import { native, run } from "../objects/native"
import { intOf, textOf } from "../objects/numbers"
import { formatMethod, itemsToRead, strPlain, strSteps } from "../objects/operations"
import { requireBytes } from "../objects/operations/arithmetic-collections"
import { percentPlain, percentSteps } from "../objects/operations/percent"
import { NEEDS_CALL, NotImplemented } from "../objects/singletons"
import { codePointLength } from "../objects/text"
import type { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { strType } from "../objects/types"
import { bufferOf } from "../objects/memory-view"
import { PyBoxed, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { decodeBytes, encodeText } from "./encodings"
import { install } from "./install"
import {
  comparisons,
  containerMethods,
  hashMethod,
  itemsOfIterable,
  sequenceOperators,
} from "./shared"
import { caseMethods } from "./str-case"
import { formatMethods } from "./str-format"
import { partMethods } from "./str-parts"
import { searchMethods } from "./str-search"

function make(type: PyType, text: string): Value {
  if (type === strType) return text
  return new PyBoxed(type, text, type.hasInstanceDict ? type.newAttributes() : null)
}

function decoded(value: Value, encoding: Value | undefined, errors: Value | undefined): string {
  const codec = optionText("str", "encoding", encoding ?? "utf-8")
  const policy = optionText("str", "errors", errors ?? "strict")
  if (textOf(value) !== null) throw typeError("decoding str is not supported")
  const data = bufferOf(value)
  if (data === null)
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(value)} found`)
  return decodeBytes(data, codec, policy)
}

function optionText(of: string, name: string, value: Value): string {
  const text = textOf(value)
  if (text !== null) return text
  throw typeError(`${of}() argument '${name}' must be str, not ${typeName(value)}`)
}

const construct = native(
  "str",
  "(type, object='', encoding='utf-8', errors='strict')",
  (_vm, type: PyType, object?: Value, encoding?: Value, errors?: Value) => {
    if (object === undefined) return make(type, "")
    if (encoding !== undefined || errors !== undefined)
      return make(type, decoded(object, encoding, errors))
    const text = strPlain(object)
    return text === NEEDS_CALL ? NEEDS_CALL : make(type, text)
  },
  function* (vm, type: PyType, object: Value) {
    const text = yield run(strSteps(vm, object))
    return type === strType ? text : make(type, textOf(text) ?? "")
  },
)

/** Texts that are joined at once: of very many the engine would first lay out all in a row. */
const JOINED_AT_ONCE = 128

/** `separator.join(items)` of items already collected. */
function joinItems(separator: string, items: readonly Value[]): string {
  let length = separator.length * items.length
  for (const item of items) {
    if (typeof item !== "string") return joinItems(separator, items.map(textAt))
    length += item.length
  }
  requireBytes(length)
  const texts = items as readonly string[]
  if (texts.length <= JOINED_AT_ONCE) return texts.join(separator)
  const parts: string[] = []
  for (let at = 0; at < texts.length; at += JOINED_AT_ONCE)
    parts.push(texts.slice(at, at + JOINED_AT_ONCE).join(separator))
  return parts.join(separator)
}

function textAt(item: Value, at: number): string {
  const text = textOf(item)
  if (text === null) throw typeError(notText(at, item))
  return text
}

function notText(at: number, item: Value): string {
  return `sequence item ${at}: expected str instance, ${typeName(item)} found`
}

function joinPlain(vm: Vm, self: string, iterable: Value) {
  const type = typeOf(iterable)
  if (type.lookup("__iter__") === undefined && type.lookup("__getitem__") === undefined)
    throw typeError("can only join an iterable")
  const items = itemsToRead(vm, iterable)
  return items === NEEDS_CALL ? NEEDS_CALL : joinItems(self, items)
}

const methods = [
  native("join", "($self, iterable, /)", joinPlain, function* (vm, self: string, iterable: Value) {
    return joinItems(self, yield* itemsOfIterable(vm, iterable))
  }),
  native(
    "encode",
    "($self, /, encoding='utf-8', errors='strict')",
    (_vm, self: string, encoding: Value = "utf-8", errors: Value = "strict") => {
      countItems(self.length, PER_ITEM.copied)
      return encodeText(
        self,
        optionText("encode", "encoding", encoding),
        optionText("encode", "errors", errors),
      )
    },
  ),
  native("__str__", "($self, /)", (_vm, self: string) => self),
  formatMethod(),
  native(
    "__mod__",
    "($self, value, /)",
    (_vm, self: string, values: Value) => percentPlain(self, values),
    percentSteps,
  ),
  native("__rmod__", "($self, value, /)", (_vm, self: string, template: Value) => {
    const text = textOf(template)
    return text === null ? NotImplemented : percentPlain(text, self)
  }),
  ...containerMethods(),
  ...comparisons(),
  ...sequenceOperators(),
  hashMethod(),
  ...searchMethods,
  ...partMethods,
  ...caseMethods,
  ...formatMethods,
]

const makeTranslation = native(
  "maketrans",
  "(x, y=None, z=None, /)",
  (_vm, first: Value, second?: Value, third?: Value) => translationTable(first, second, third),
)

install(strType, { construct, methods, staticMethods: [makeTranslation], doc: "Text." })

function translationTable(first: Value, second?: Value, third?: Value): Value {
  const table = dict()
  if (second === undefined) {
    if (!(first instanceof PyDict))
      throw typeError("if you give only one argument to maketrans it must be a dict")
    for (const [key, value] of first.entries()) table.set(translationKey(key), value)
    return table
  }
  const source = textOf(first)
  const [target, gone] = [translationText(second, 2), translationText(third ?? "", 3)]
  if (source === null)
    throw typeError("first maketrans argument must be a string if there is a second argument")
  const [from, to] = [Array.from(source), Array.from(target)]
  if (from.length !== to.length)
    throw raised("ValueError", "the first two maketrans arguments must have equal length")
  from.forEach((letter, at) => table.set(letter.codePointAt(0)!, to[at]!.codePointAt(0)!))
  for (const letter of gone) table.set(letter.codePointAt(0)!, null)
  return table
}

function translationText(value: Value, position: number): string {
  const text = textOf(value)
  if (text !== null) return text
  throw typeError(`maketrans() argument ${position} must be str, not ${typeName(value)}`)
}

function translationKey(key: Value): Value {
  const letter = textOf(key)
  if (letter === null) {
    if (intOf(key) !== null) return key
    throw typeError("keys in translate table must be strings or integers")
  }
  if (codePointLength(letter) !== 1)
    throw raised("ValueError", "string keys in translate table must be of length 1")
  return letter.codePointAt(0)!
}
