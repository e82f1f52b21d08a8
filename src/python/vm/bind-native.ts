/** Binding the arguments of a native by its signature, with the messages of CPython's Argument Clinic. */
import { type PyRaise, typeError } from "../objects/exception"
import type { NativeArguments, NativeFunction, NativeParameter } from "../objects/native"
import { dict } from "../objects/dict"
import { tuple } from "../objects/singletons"
import { PyType } from "../objects/type"
import { isInstance, typeName, typeOf } from "../objects/type-of"
import { dictType, objectType, typeType, wrapperDescriptorType } from "../objects/types"
import { PyBoxed, type Value } from "../objects/value"
import { closestName } from "./closest-name"
import type { PyFunction } from "../objects/function"
import type { CallArguments } from "./calls"
import { asNative, isNativeInCPython, refusalAsText } from "./foreign-messages"
import type { Machine } from "./machine"

/** The arguments flat, in the order of the signature; what was not given is undefined. */
export function bindNativeArguments(
  _machine: Machine,
  callee: NativeFunction,
  call: CallArguments,
): NativeArguments {
  return callee.isTextInCPython ? bindAsText(callee, call) : bindByKind(callee, call)
}

function bindAsText(callee: NativeFunction, call: CallArguments): NativeArguments {
  try {
    return bindByKind(callee, call)
  } catch {
    throw refusalAsText(callee, call)
  }
}

/** The refusal of a call of library text that CPython has in C. */
export function refusalAsNative(
  callee: PyFunction,
  call: CallArguments,
  otherwise: unknown,
): unknown {
  if (!isNativeInCPython(callee)) return otherwise
  try {
    fit(asNative(callee, call), call)
    return otherwise
  } catch (refusal) {
    return refusal
  }
}

function bindByKind(callee: NativeFunction, call: CallArguments): NativeArguments {
  const args = callee.owner === null ? call.args : withCheckedReceiver(callee, call.args)
  return fit(callee, { args, keywords: call.keywords })
}

/** Binding after the receiver was looked at. */
function fit(callee: NativeFunction, call: CallArguments): NativeArguments {
  const { args } = call
  const hasKeywords = call.keywords !== null && call.keywords.size > 0
  if (callee.isSimpleByPosition && !hasKeywords) {
    const isMissing = args.length < callee.least
    if (!isMissing && args.length <= callee.most) return args as NativeArguments
  }
  if (callee.isSimple && !hasKeywords) {
    const missing = callee.parameters[args.length]
    if (missing?.kind !== "positional") throw wrongCount(callee, args)
  }
  return bindByName(callee, { args, keywords: hasKeywords ? call.keywords : null })
}

/** A method of a built-in type accepts its instances only; boxed ints and strings are unboxed. */
function withCheckedReceiver(callee: NativeFunction, args: readonly Value[]): readonly Value[] {
  const owner = callee.owner!
  if (callee.home !== null && args[0] !== callee.home) checkClass(callee, callee.home, args)
  const isSlot = callee.type === wrapperDescriptorType
  if (args.length === 0) {
    throw typeError(
      isSlot
        ? `descriptor '${callee.name}' of '${owner.name}' object needs an argument`
        : `unbound method ${owner.name}.${callee.name}() needs an argument`,
    )
  }
  const receiver = args[0]!
  if (!isInstance(receiver, owner)) {
    const given = typeName(receiver)
    throw typeError(
      isSlot
        ? `descriptor '${callee.name}' requires a '${owner.name}' object but received a '${given}'`
        : `descriptor '${callee.name}' for '${owner.name}' objects doesn't apply to a '${given}' object`,
    )
  }
  if (!(receiver instanceof PyBoxed) || typeOf(receiver) === owner) return args
  const unboxed = [...args]
  unboxed[0] = receiver.value
  return owner.layout === "int" || owner.layout === "str" ? unboxed : args
}

/** The `__new__` of a built-in type is called with a class below it. */
function checkClass(callee: NativeFunction, home: PyType, [type]: readonly Value[]): void {
  const name = `${home.name}.__new__`
  if (type === undefined) throw typeError(`${name}(): not enough arguments`)
  if (!(type instanceof PyType))
    throw typeError(`${name}(X): X is not a type object (${typeName(type)})`)
  if (!type.isSubtypeOf(home))
    throw typeError(`${name}(${type.name}): ${type.name} is not a subtype of ${home.name}`)
  const builtin = type.mro.find(base => !base.isUserDefined)!
  if (home !== objectType && builtin !== home && builtin.lookup("__new__") !== callee)
    throw typeError(`${name}(${type.name}) is not safe, use ${builtin.name}.__new__()`)
}

function bindByName(callee: NativeFunction, call: CallArguments): NativeArguments {
  const bound: NativeArguments = []
  let next = 0
  const used = new Set<string>()
  for (const parameter of callee.parameters) {
    const isPositional = parameter.kind === "positional-only" || parameter.kind === "positional"
    if (parameter.kind === "star") {
      bound.push(tuple(call.args.slice(next)))
      next = call.args.length
    } else if (parameter.kind === "double-star") bound.push(leftOver(call, used))
    else if (isPositional && next < call.args.length) {
      if (parameter.kind === "positional" && call.keywords?.has(parameter.name)) {
        throw typeError(
          `argument for ${callee.name}() given by name ('${parameter.name}') and position (${next + 1})`,
        )
      }
      bound.push(call.args[next++])
    } else bound.push(takeKeyword(callee, call, { parameter, used, position: bound.length }))
  }
  if (next < call.args.length) throw tooManyPositional(callee, call)
  refuseUnknown(callee, call, used)
  return bound
}

function takeKeyword(
  callee: NativeFunction,
  call: CallArguments,
  at: { parameter: NativeFunction["parameters"][number]; used: Set<string>; position: number },
): Value | undefined {
  const { parameter } = at
  const given =
    parameter.kind === "positional-only" ? undefined : call.keywords?.get(parameter.name)
  if (given !== undefined) at.used.add(parameter.name)
  else if (parameter.isRequired) throw missingRequired(callee, call, at)
  return given
}

function missingRequired(
  callee: NativeFunction,
  call: CallArguments,
  at: { parameter: NativeFunction["parameters"][number]; position: number },
): PyRaise {
  if (isNameless(callee) && call.keywords !== null) return takesNoKeywords(callee)
  if (at.parameter.kind === "positional-only") return wrongCount(callee, call.args)
  const offset = 1 - receiversOf(callee)
  return typeError(
    `${calledName(callee)}() missing required argument '${at.parameter.name}' (pos ${at.position + offset})`,
  )
}

function leftOver(call: CallArguments, used: ReadonlySet<string>): Value {
  const rest = dict()
  for (const [name, value] of call.keywords ?? []) if (!used.has(name)) rest.set(name, value)
  return rest
}

function refuseUnknown(
  callee: NativeFunction,
  call: CallArguments,
  used: ReadonlySet<string>,
): void {
  const takesAny = callee.parameters.some(parameter => parameter.kind === "double-star")
  if (call.keywords === null || takesAny) return
  if (isNameless(callee)) throw takesNoKeywords(callee)
  for (const name of call.keywords.keys()) {
    if (!used.has(name)) {
      const close = closestName(name, keywordsOf(callee))
      const hint = close === null ? "" : `. Did you mean '${close}'?`
      throw typeError(`${calledName(callee)}() got an unexpected keyword argument '${name}'${hint}`)
    }
  }
}

/** Whether nothing can be given by name. */
function isNameless({ parameters }: NativeFunction): boolean {
  return parameters.every(({ kind }) => kind === "positional-only" || kind === "star")
}

function takesNoKeywords(callee: NativeFunction): PyRaise {
  return typeError(`${shownName(callee)}() takes no keyword arguments`)
}

/** What may be given by name. */
function keywordsOf({ parameters }: NativeFunction): string[] {
  return parameters.filter(({ kind }) => kind !== "positional-only").map(({ name }) => name)
}

function tooManyPositional(callee: NativeFunction, call: CallArguments): PyRaise {
  const isPositionalOnly = callee.parameters.every(
    parameter => parameter.kind === "positional-only",
  )
  if (isPositionalOnly || countsByPosition(callee)) return wrongCount(callee, call.args)
  const receiver = receiversOf(callee)
  const most = callee.most - receiver
  const given = call.args.length - receiver
  const total = given + (call.keywords?.size ?? 0)
  const name = calledName(callee)
  if (most === 0) return typeError(`${name}() takes no positional arguments`)
  const all = callee.parameters.length - receiver
  if (total <= all) {
    const needed = callee.parameters.filter(isNeededByPosition).length - receiver
    const how = most === needed ? "exactly" : "at most"
    const s = most === 1 ? "" : "s"
    return typeError(`${name}() takes ${how} ${most} positional argument${s} (${given} given)`)
  }
  return typeError(
    `${name}() takes at most ${all} argument${all === 1 ? "" : "s"} (${total} given)`,
  )
}

function isNeededByPosition({ kind, isRequired }: NativeParameter): boolean {
  return kind.startsWith("positional") && isRequired
}

/** How many arguments messages do not count: the object or class that a method is called with. */
function receiversOf({ owner, isClassMethod }: NativeFunction): number {
  return owner === null && !isClassMethod ? 0 : 1
}

function wrongCount(callee: NativeFunction, args: readonly Value[]): PyRaise {
  const given = args.length
  const receiver = receiversOf(callee)
  const [least, most, got] = [callee.least - receiver, callee.most - receiver, given - receiver]
  const name = calledName(callee)
  if (callee.countsPositional) {
    const exactly = least === most ? "exactly" : "at least"
    const words = got < least ? `${exactly} ${least} positional` : `at most ${most}`
    const s = (got < least ? least : most) === 1 ? "" : "s"
    return typeError(`${callee.name}() takes ${words} argument${s} (${got} given)`)
  }
  if (callee.type === wrapperDescriptorType && !isConstructor(callee)) {
    const s = most === 1 ? "" : "s"
    return typeError(`expected ${most} argument${s}, got ${got}`)
  }
  if (least === most && most === 0) {
    return typeError(`${shownName(callee, args[0])}() takes no arguments (${got} given)`)
  }
  if (least === most && most === 1 && !isConstructor(callee)) {
    return typeError(`${shownName(callee, args[0])}() takes exactly one argument (${got} given)`)
  }
  const isNamed = callee.parameters.some(parameter => parameter.kind === "positional")
  if (isNamed && !countsByPosition(callee)) {
    const limit = got < least ? least : most
    const s = limit === 1 ? "" : "s"
    const how =
      got < least ? `at least ${limit} positional argument${s}` : `at most ${limit} argument${s}`
    // Arguments that may be named are counted in these words.
    return typeError(`${name}() takes ${how} (${got} given)`)
  }
  const bound = got < least ? least : most
  const words = least === most ? "" : got < least ? "at least " : "at most "
  const plural = bound === 1 ? "" : "s"
  return typeError(`${name} expected ${words}${bound} argument${plural}, got ${got}`)
}

/** Whether it unpacks what comes without names by itself. */
function countsByPosition(callee: NativeFunction): boolean {
  if (isConstructor(callee)) return ["dict", "int", "str"].includes(calledName(callee))
  return callee.owner === dictType && callee.name === "update"
}

/** Constructors belong to `type` or are `__init__`; messages name them by their class alone. */
function isConstructor({ owner, name }: NativeFunction): boolean {
  return owner !== null && (owner === typeType || name === "__init__" || name === owner.name)
}

/** The name before the brackets. */
function calledName({ owner, name, calledName: other }: NativeFunction): string {
  if (other !== null) return other
  return owner !== null && name === "__init__" ? owner.name : name
}

/** The class that has a class method, of which another one was called. */
function holderOf(callee: NativeFunction, called: Value | undefined): PyType | null {
  if (!callee.isClassMethod || !(called instanceof PyType)) return null
  return called.mro.find(type => type.own.has(callee.name)) ?? null
}

/** The name with its class or module, where there is one to tell. */
function shownName(callee: NativeFunction, receiver?: Value): string {
  const { module, name } = callee
  if (isConstructor(callee)) return calledName(callee)
  const owner = callee.owner ?? holderOf(callee, receiver)
  if (owner !== null) return `${owner.name}.${name}`
  return module === "builtins" ? name : `${module}.${name}`
}
