/**
 * What is Python text here may be C in CPython, and the other way round; when arguments do not fit,
 * the message is still the one that CPython's kind of function gives. Only calls that fail come
 * here: they are bound once more, as the other kind.
 */
import { PyRaise, typeError } from "../objects/exception"
import type { PyFunction } from "../objects/function"
import { NativeFunction } from "../objects/native"
import { typeOf } from "../objects/type-of"
import { PyType } from "../objects/type"
import { PyClassMethod } from "../objects/descriptors"
import type { CallArguments } from "./calls"

/** Functions of library modules that CPython has in C, by the file that their code names. */
const writtenInC: ReadonlyMap<string, RegExp> = new Map([
  ["<bisect>", /^(?:bisect|insort)/],
  ["<collections>", /^(?:OrderedDict|defaultdict)\.(?!__init__)/],
  ["<datetime>", /^(?:date|time|datetime|timedelta|timezone|tzinfo)\./],
  ["<functools>", /^(?:reduce|cmp_to_key)$/],
  ["<heapq>", /^heap/],
  ["<operator>", /^\w+$/],
])

/** Whether the function is one that CPython has in C. */
export function isNativeInCPython({ code, qualname }: PyFunction): boolean {
  return code.isLibrary && writtenInC.get(code.filename)?.test(qualname) === true
}

/** The function as a native of the same signature, for its messages. */
export function asNative(callee: PyFunction, call: CallArguments): NativeFunction {
  const [receiver] = call.args
  const shape = new NativeFunction(callee.name, signatureOf(callee), {})
  shape.module = `_${callee.code.filename.slice(1, -1)}`
  if (!callee.qualname.includes(".") || receiver === undefined) return shape
  const type = receiver instanceof PyType ? receiver : typeOf(receiver)
  if (callee.name === "__new__") return shape.asConstructor(type)
  const owner = type.mro.find(one => isIn(one, callee))
  return owner === undefined ? shape : shape.asMethodOf(owner)
}

function isIn(type: PyType, callee: PyFunction): boolean {
  const held = type.own.get(callee.name)
  return held === callee || (held instanceof PyClassMethod && held.callee === callee)
}

function signatureOf({ code, defaults }: PyFunction): string {
  const { positionalOnly, positional, keywordOnly, hasStar, hasDoubleStar } = code.parameters
  const required = positional - (defaults?.items.length ?? 0)
  const names = code.localNames
  const parts = names
    .slice(0, positional)
    .map((name, index) => (index < required ? name : `${name}=None`))
  if (positionalOnly > 0) parts.splice(positionalOnly, 0, "/")
  if (hasStar) parts.push("*args")
  else if (keywordOnly > 0) parts.push("*")
  parts.push(...names.slice(positional, positional + keywordOnly).map(name => `${name}=None`))
  if (hasDoubleStar) parts.push("**kwargs")
  return `(${parts.join(", ")})`
}

/** The message of a function in Python for a call that the native `callee` did not take. */
export function refusalAsText(callee: NativeFunction, call: CallArguments): PyRaise {
  const name = callee.owner === null ? callee.name : `${callee.owner.name}.${callee.name}`
  const positional = callee.parameters.filter(({ kind }) => kind.startsWith("positional"))
  const given = new Set(call.keywords?.keys() ?? [])
  const takesAny = callee.parameters.some(({ kind }) => kind === "double-star")
  const unknown = [...given].find(key => !callee.parameters.some(one => one.name === key))
  if (unknown !== undefined && !takesAny)
    return typeError(`${name}() got an unexpected keyword argument '${unknown}'`)
  const twice = positional.slice(0, call.args.length).find(one => given.has(one.name))
  if (twice !== undefined)
    return typeError(`${name}() got multiple values for argument '${twice.name}'`)
  if (call.args.length > callee.most) {
    const takes = `${callee.most} positional argument${callee.most === 1 ? "" : "s"}`
    return typeError(`${name}() takes ${takes} but ${call.args.length} were given`)
  }
  const missing = positional
    .slice(call.args.length)
    .filter(one => one.isRequired && !given.has(one.name))
  const s = missing.length === 1 ? "" : "s"
  const quoted = missing.map(one => `'${one.name}'`).join(" and ")
  return typeError(
    `${name}() missing ${missing.length} required positional argument${s}: ${quoted}`,
  )
}
