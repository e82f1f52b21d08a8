/** Binding the arguments of a native by its signature, with the messages of CPython's Argument Clinic. */
import { type PyRaise, typeError } from "../objects/exception"
import type { NativeArguments, NativeFunction } from "../objects/native"
import { dict } from "../objects/dict"
import { tuple } from "../objects/singletons"
import { isInstance, typeName, typeOf } from "../objects/type-of"
import { typeType } from "../objects/types"
import { PyBoxed, type Value } from "../objects/value"
import { closestName } from "./bind-arguments"
import type { CallArguments } from "./calls"
import type { Machine } from "./machine"

/** The arguments flat, in the order of the signature; what was not given is undefined. */
export function bindNativeArguments(
  _machine: Machine,
  callee: NativeFunction,
  call: CallArguments,
): NativeArguments {
  const args = callee.owner === null ? call.args : withCheckedReceiver(callee, call.args)
  const hasKeywords = call.keywords !== null && call.keywords.size > 0
  if (callee.isSimpleByPosition && !hasKeywords) {
    const isMissing = args.length < callee.least
    if (!isMissing && args.length <= callee.most) return args as NativeArguments
  }
  if (callee.isSimple && !hasKeywords) {
    const missing = callee.parameters[args.length]
    if (missing?.kind !== "positional") throw wrongCount(callee, args.length)
  }
  return bindByName(callee, { args, keywords: hasKeywords ? call.keywords : null })
}

/** A method of a built-in type accepts its instances only; boxed ints and strings are unboxed. */
function withCheckedReceiver(callee: NativeFunction, args: readonly Value[]): readonly Value[] {
  const owner = callee.owner!
  if (args.length === 0) {
    throw typeError(`unbound method ${owner.name}.${callee.name}() needs an argument`)
  }
  const receiver = args[0]!
  if (!isInstance(receiver, owner)) {
    throw typeError(
      `descriptor '${callee.name}' for '${owner.name}' objects doesn't apply to a '${typeName(receiver)}' object`,
    )
  }
  if (!(receiver instanceof PyBoxed) || typeOf(receiver) === owner) return args
  const unboxed = [...args]
  unboxed[0] = receiver.value
  return owner.layout === "int" || owner.layout === "str" ? unboxed : args
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
  if (at.parameter.kind === "positional-only") return wrongCount(callee, call.args.length)
  const offset = callee.owner === null ? 1 : 0
  return typeError(
    `${callee.name}() missing required argument '${at.parameter.name}' (pos ${at.position + offset})`,
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
  const isNameless = callee.parameters.every(
    parameter => parameter.kind === "positional-only" || parameter.kind === "star",
  )
  if (isNameless) throw typeError(`${shownName(callee)}() takes no keyword arguments`)
  for (const name of call.keywords.keys()) {
    if (!used.has(name)) {
      const close = closestName(name, keywordsOf(callee))
      const hint = close === null ? "" : `. Did you mean '${close}'?`
      throw typeError(`${callee.name}() got an unexpected keyword argument '${name}'${hint}`)
    }
  }
}

/** What may be given by name. */
function keywordsOf({ parameters }: NativeFunction): string[] {
  return parameters.filter(({ kind }) => kind !== "positional-only").map(({ name }) => name)
}

function tooManyPositional(callee: NativeFunction, call: CallArguments): PyRaise {
  const isPositionalOnly = callee.parameters.every(
    parameter => parameter.kind === "positional-only",
  )
  if (isPositionalOnly) return wrongCount(callee, call.args.length)
  const receiver = callee.owner === null ? 0 : 1
  const most = callee.most - receiver
  const given = call.args.length - receiver
  const total = given + (call.keywords?.size ?? 0)
  if (most === 0) return typeError(`${callee.name}() takes no positional arguments`)
  return typeError(
    `${callee.name}() takes at most ${most} argument${most === 1 ? "" : "s"} (${total} given)`,
  )
}

function wrongCount(callee: NativeFunction, given: number): PyRaise {
  const receiver = callee.owner === null ? 0 : 1
  const [least, most, got] = [callee.least - receiver, callee.most - receiver, given - receiver]
  const name = shownName(callee)
  if (least === most && most === 0) return typeError(`${name}() takes no arguments (${got} given)`)
  if (least === most && most === 1) {
    return typeError(`${name}() takes exactly one argument (${got} given)`)
  }
  const isNamed = callee.parameters.some(parameter => parameter.kind === "positional")
  if (isNamed && callee.owner !== typeType) {
    const limit = got < least ? least : most
    const s = limit === 1 ? "" : "s"
    const how =
      got < least ? `at least ${limit} positional argument${s}` : `at most ${limit} argument${s}`
    // Arguments that may be named are counted in these words.
    return typeError(`${callee.name}() takes ${how} (${got} given)`)
  }
  const bound = got < least ? least : most
  const words = least === most ? "" : got < least ? "at least " : "at most "
  const plural = bound === 1 ? "" : "s"
  return typeError(`${callee.name} expected ${words}${bound} argument${plural}, got ${got}`)
}

function shownName(callee: NativeFunction): string {
  // A constructor belongs to `type`, and messages name it by its class alone.
  const isBare = callee.owner === null || callee.owner === typeType
  return isBare ? callee.name : `${callee.owner!.name}.${callee.name}`
}
