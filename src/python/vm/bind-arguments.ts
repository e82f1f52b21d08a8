/**
 * Binding the arguments of a call to the parameters of a function of the program, with CPython's
 * messages (`Python/ceval.c`, `initialize_locals`).
 */
import type { CodeObject } from "../code-object"
import { type PyRaise, typeError } from "../objects/exception"
import type { PyFunction } from "../objects/function"
import { dict, type PyDict } from "../objects/dict"
import { NEEDS_CALL, tuple } from "../objects/singletons"
import type { Value } from "../objects/value"
import { refusalAsNative } from "./bind-native"
import type { CallArguments } from "./calls"
import { closestName } from "./closest-name"

/** Fills the registers of the parameters; raises TypeError when they do not fit. */
export function bindArguments(
  callee: PyFunction,
  call: CallArguments,
  registers: (Value | undefined)[],
): void {
  if (fillsPlainly(callee, call, registers)) return
  try {
    bindAny(callee, call, registers)
  } catch (refusal) {
    throw refusalAsNative(callee, call, refusal)
  }
}

function bindAny(callee: PyFunction, call: CallArguments, registers: (Value | undefined)[]): void {
  const { parameters } = callee.code
  const { args } = call
  const given = Math.min(args.length, parameters.positional)
  for (let index = 0; index < given; index++) registers[index] = args[index]
  const star = parameters.positional + parameters.keywordOnly
  if (parameters.hasStar) registers[star] = tuple(args.slice(parameters.positional))
  let extra: PyDict | null = null
  if (parameters.hasDoubleStar) {
    extra = dict()
    registers[star + Number(parameters.hasStar)] = extra
  }
  if (call.keywords !== null) bindKeywords(callee, call, { registers, extra })
  if (args.length > parameters.positional && !parameters.hasStar) {
    throw tooMany(callee, args.length, registers)
  }
  fillDefaults(callee, args.length, registers)
}

/** The frequent case: positional arguments, the rest from defaults; false when it does not fit. */
function fillsPlainly(
  callee: PyFunction,
  call: CallArguments,
  registers: (Value | undefined)[],
): boolean {
  const { positional, keywordOnly, hasStar, hasDoubleStar } = callee.code.parameters
  const { args } = call
  if (call.keywords !== null || keywordOnly > 0 || hasStar || hasDoubleStar) return false
  const defaults = callee.defaults?.items ?? []
  const firstDefault = positional - defaults.length
  if (args.length < firstDefault || args.length > positional) return false
  for (let index = 0; index < args.length; index++) registers[index] = args[index]
  for (let index = args.length; index < positional; index++) {
    registers[index] = defaults[index - firstDefault]
  }
  return true
}

interface Binding {
  readonly registers: (Value | undefined)[]
  readonly extra: PyDict | null
}

function bindKeywords(callee: PyFunction, call: CallArguments, binding: Binding): void {
  const { code } = callee
  const { positionalOnly, positional, keywordOnly } = code.parameters
  for (const [name, value] of call.keywords!) {
    const index = code.localNames.indexOf(name)
    const isParameter = index >= positionalOnly && index < positional + keywordOnly
    if (isParameter) {
      if (binding.registers[index] !== undefined) {
        throw typeError(`${callee.qualname}() got multiple values for argument '${name}'`)
      }
      binding.registers[index] = value
    } else if (binding.extra !== null) binding.extra.set(name, value)
    else throw unexpectedKeyword(callee, name, call)
  }
}

function unexpectedKeyword(callee: PyFunction, name: string, call: CallArguments): PyRaise {
  const { code } = callee
  const positionalOnly = code.localNames.slice(0, code.parameters.positionalOnly)
  const wrong = [...call.keywords!.keys()].filter(key => positionalOnly.includes(key))
  if (wrong.length > 0) {
    return typeError(
      `${callee.qualname}() got some positional-only arguments passed as keyword arguments: '${wrong.join(", ")}'`,
    )
  }
  const known = code.localNames.slice(
    code.parameters.positionalOnly,
    code.parameters.positional + code.parameters.keywordOnly,
  )
  const close = closestName(name, known)
  const hint = close === null ? "" : `. Did you mean '${close}'?`
  return typeError(`${callee.qualname}() got an unexpected keyword argument '${name}'${hint}`)
}

function fillDefaults(callee: PyFunction, given: number, registers: (Value | undefined)[]): void {
  const { parameters, localNames } = callee.code
  const defaults = callee.defaults?.items ?? []
  const firstDefault = parameters.positional - defaults.length
  const missing: string[] = []
  for (let index = given; index < parameters.positional; index++) {
    if (registers[index] !== undefined) continue
    if (index < firstDefault) missing.push(localNames[index]!)
    else registers[index] = defaults[index - firstDefault]
  }
  if (missing.length > 0) throw missingArguments(callee, missing, "positional")
  for (let offset = 0; offset < parameters.keywordOnly; offset++) {
    const index = parameters.positional + offset
    if (registers[index] !== undefined) continue
    const value = callee.keywordDefaults?.get(localNames[index]!)
    if (value === undefined || value === NEEDS_CALL) missing.push(localNames[index]!)
    else registers[index] = value
  }
  if (missing.length > 0) throw missingArguments(callee, missing, "keyword-only")
}

function missingArguments(callee: PyFunction, names: string[], kind: string): PyRaise {
  const quoted = names.map(name => `'${name}'`)
  const plural = names.length === 1 ? "" : "s"
  return typeError(
    `${callee.qualname}() missing ${names.length} required ${kind} argument${plural}: ${listed(quoted)}`,
  )
}

/** `'a'`, `'a' and 'b'`, `'a', 'b', and 'c'` as CPython writes them. */
function listed(items: readonly string[]): string {
  if (items.length <= 2) return items.join(" and ")
  return `${items.slice(0, -1).join(", ")}, and ${items[items.length - 1]!}`
}

function tooMany(
  callee: PyFunction,
  given: number,
  registers: readonly (Value | undefined)[],
): PyRaise {
  const { positional, keywordOnly } = callee.code.parameters
  const least = positional - (callee.defaults?.items.length ?? 0)
  const takes = least === positional ? `${positional}` : `from ${least} to ${positional}`
  const plural = positional === 1 && least === positional ? "" : "s"
  const keywordsGiven = countGivenKeywordOnly(callee.code, registers)
  const also =
    keywordOnly > 0 && keywordsGiven > 0
      ? ` positional argument${given === 1 ? "" : "s"} (and ${keywordsGiven} keyword-only argument${keywordsGiven === 1 ? "" : "s"})`
      : ""
  const verb = given === 1 && also === "" ? "was" : "were"
  return typeError(
    `${callee.qualname}() takes ${takes} positional argument${plural} but ${given}${also} ${verb} given`,
  )
}

function countGivenKeywordOnly(
  code: CodeObject,
  registers: readonly (Value | undefined)[],
): number {
  const { positional, keywordOnly } = code.parameters
  return registers.slice(positional, positional + keywordOnly).filter(value => value !== undefined)
    .length
}
