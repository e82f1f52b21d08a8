/** repr() of the built-in kinds, as far as no identity and no Python is needed. */
import { PyDict } from "../dict"
import { DictView, MappingProxy } from "../dict-view"
import { PyException } from "../exception"
import { intText, textOf } from "../numbers"
import { complexText } from "../numbers-complex"
import { floatText } from "../numbers-float"
import { PySet } from "../set"
import { Ellipsis, list, NEEDS_CALL, NotImplemented, tuple } from "../singletons"
import { bytesRepr, textRepr } from "../text-repr"
import { PyType } from "../type"
import { bytesType, frozensetType, setType, tupleType } from "../types"
import {
  PyBoxed,
  PyBytes,
  PyComplex,
  PyFloat,
  PyList,
  PyObject,
  PyRange,
  PySlice,
  PyTuple,
  type Value,
} from "../value"

type TextResult = string | typeof NEEDS_CALL

/** How items inside are shown, and which containers they are in. */
export interface ReprContext {
  readonly path: readonly PyObject[]
  inside(value: Value, path: readonly PyObject[]): TextResult
}

/** repr() of a built-in kind; NEEDS_CALL for all others. */
export function reprOfKind(value: PyObject, context: ReprContext): TextResult {
  const container = containerOf(value)
  if (container !== null) return reprContainer(value, container, context)
  if (value instanceof PyFloat) return floatText(value.value)
  if (value instanceof PyBoxed) {
    const text = textOf(value)
    return text === null ? intText(BigInt(value.value)) : textRepr(text)
  }
  if (value instanceof PyComplex) return complexText(value)
  if (value instanceof PyBytes) {
    const text = bytesRepr(value.data)
    if (value.type.isSubtypeOf(bytesType)) return text
    // A bytearray escapes quotes that its text does not need to.
    const shown = text.startsWith('b"') ? text.replaceAll("'", "\\'") : text
    return `${value.type.name}(${shown})`
  }
  if (value instanceof PyRange) return rangeRepr(value)
  if (value instanceof PyType) return value.type.isUserDefined ? NEEDS_CALL : typeRepr(value)
  if (value === Ellipsis) return "Ellipsis"
  return value === NotImplemented ? "NotImplemented" : NEEDS_CALL
}

function rangeRepr(range: PyRange): string {
  const bounds = `${range.start}, ${range.stop}`
  return range.step === 1 ? `range(${bounds})` : `range(${bounds}, ${range.step})`
}

/** `<class 'module.Name'>` */
export function typeRepr(type: PyType): string {
  return `<class '${qualifiedName(type)}'>`
}

/** Module and qualified name, without `builtins`. */
export function qualifiedName(type: PyType): string {
  return type.module === "builtins" ? type.qualname : `${type.module}.${type.qualname}`
}

/** How a container is shown: brackets, and its items (pairs for dicts). */
export interface Container {
  readonly open: string
  readonly close: string
  readonly items: readonly Value[]
  /** Values beside the items, for dicts. */
  readonly values?: readonly Value[]
  /** What stands for the container inside itself. */
  readonly again: string
}

/** How to show the value if it is a container, else null. */
export function containerOf(value: PyObject): Container | null {
  if (value instanceof PyList) return { open: "[", close: "]", items: value.items, again: "[...]" }
  if (value instanceof PyTuple) {
    // A built-in kind of tuple has names for its items, and a text of its own.
    if (value.type !== tupleType && !value.type.isUserDefined) return null
    const close = value.items.length === 1 ? ",)" : ")"
    return { open: "(", close, items: value.items, again: "(...)" }
  }
  if (value instanceof PyDict) return dictContainer(value, "{", "}")
  if (value instanceof PySet) return setContainer(value)
  if (value instanceof DictView) return viewContainer(value)
  if (value instanceof PySlice) {
    const items = [value.start, value.stop, value.step]
    return { open: "slice(", close: ")", items, again: "slice(...)" }
  }
  if (value instanceof PyException) return exceptionContainer(value)
  if (value instanceof MappingProxy)
    return { open: "mappingproxy(", close: ")", items: [value.mapping], again: "..." }
  return null
}

function dictContainer(dict: PyDict, open: string, close: string): Container {
  const entries = dict.entries()
  return {
    open,
    close,
    items: entries.map(([key]) => key),
    values: entries.map(([, value]) => value),
    again: "{...}",
  }
}

function setContainer(set: PySet): Container {
  const name = set.type.name
  const again = `${name}(...)`
  const items = set.elements()
  if (items.length === 0) return { open: `${name}(`, close: ")", items, again }
  if (set.type === setType) return { open: "{", close: "}", items, again }
  return { open: `${set.type === frozensetType ? "frozenset" : name}({`, close: "})", items, again }
}

function viewContainer(view: DictView): Container {
  const items = view.dict
    .entries()
    .map(([key, value]) =>
      view.kind === "items" ? tuple([key, value]) : view.kind === "keys" ? key : value,
    )
  return { open: `dict_${view.kind}([`, close: "])", items, again: "..." }
}

function exceptionContainer(exception: PyException): Container {
  const { args, group, type } = exception
  const open = `${type.name}(`
  // A class of the program's own that took more arguments shows them.
  if (group === null || args.items.length > 2)
    return { open, close: ")", items: args.items, again: "..." }
  const { message, members, shown } = group
  if (shown !== null) return { open, close: `, ${shown})`, items: [message], again: "..." }
  const shape = args.items[1] instanceof PyList ? list([...members.items]) : members
  return { open, close: ")", items: [message, shape], again: "..." }
}

function reprContainer(value: PyObject, container: Container, context: ReprContext): TextResult {
  if (context.path.includes(value)) return container.again
  const path = [...context.path, value]
  const parts: string[] = []
  for (let at = 0; at < container.items.length; at++) {
    const item = context.inside(container.items[at]!, path)
    if (item === NEEDS_CALL) return NEEDS_CALL
    const other = container.values === undefined ? "" : context.inside(container.values[at]!, path)
    if (other === NEEDS_CALL) return NEEDS_CALL
    parts.push(container.values === undefined ? item : `${item}: ${other}`)
  }
  return container.open + parts.join(", ") + container.close
}
