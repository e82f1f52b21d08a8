/**
 * What a traceback adds to a message: "Did you mean: 'x'?" and "Did you forget to import 'x'?"
 * (CPython 3.14, `Lib/traceback.py`, `_compute_suggestion_error`).
 */
import type { PyException } from "../../python/objects/exception"
import { exceptionTypeNamed } from "../../python/objects/exception"
import { localsOf } from "../../python/objects/frame-object"
import { plainName } from "../../python/objects/instance-attributes"
import { PyType } from "../../python/objects/type"
import { typeOf } from "../../python/objects/type-of"
import { PyModule, PyObject, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { closestName } from "../../python/vm/closest-name"
import { runtimeOf } from "../process"
import { isStandardModule } from "../standard-names"

/** The hint with the blank before it, or ""; without a traceback the names in scope are unknown. */
export function hintFor(vm: Vm, exception: PyException, hasNames = true): string {
  const name = exception.member("name")
  if (typeof name !== "string") return ""
  const scope = hasNames ? scopeOf(vm, exception) : nothing
  if (exception.type.isSubtypeOf(exceptionTypeNamed("NameError")))
    return nameHint(exception, name, scope)
  if (exception.type.isSubtypeOf(exceptionTypeNamed("AttributeError"))) {
    return attributeHint(exception, name, scope)
  }
  if (exception.type.isSubtypeOf(exceptionTypeNamed("ImportError"))) {
    return importHint(vm, exception, name)
  }
  return ""
}

/** The module a NameError says was forgotten to import, or null. */
export function forgottenImport(exception: PyException): string | null {
  const name = exception.member("name")
  const isName = exception.type === exceptionTypeNamed("NameError")
  return isName && typeof name === "string" && isStandardModule(name) ? name : null
}

/** What the innermost frame could have meant: names in scope, and the instance it is a method of. */
interface Scope {
  readonly names: readonly string[]
  readonly self: Value | undefined
}

const nothing: Scope = { names: [], self: undefined }

function nameHint(exception: PyException, name: string, { names, self }: Scope): string {
  const isOfSelf = self !== undefined && attributeNames(self).includes(name)
  const close = isOfSelf ? `self.${name}` : closestName(name, names)
  const module = forgottenImport(exception)
  if (close !== null) {
    const forgot = module === null ? "" : ` Or did you forget to import '${module}'?`
    return `. Did you mean: '${close}'?${forgot}`
  }
  return module === null ? "" : `. Did you forget to import '${module}'?`
}

function scopeOf(vm: Vm, exception: PyException): Scope {
  const innermost = exception.traceback[0]
  const locals = innermost ? localsOf(innermost.frame) : []
  const names = new Set(locals.map(([name]) => name))
  for (const name of runtimeOf(vm).mainNamespace.slots.keys()) names.add(name)
  for (const name of vm.builtins.slots.keys()) names.add(name)
  return { names: [...names], self: locals.find(([name]) => name === "self")?.[1] }
}

function attributeHint(exception: PyException, name: string, { self }: Scope): string {
  const object = exception.member("obj")
  if (object === undefined) return ""
  const isOwn = self === object
  const known = attributeNames(object).filter(each => isOwn || isPublicLike(each, name))
  const close = closestName(name, known)
  return close === null ? "" : `. Did you mean: '${close}'?`
}

/** Names of the module that `from module import name` could have meant. */
function importHint(vm: Vm, exception: PyException, name: string): string {
  const wrong = exception.member("name_from")
  const module = vm.modules.get(name)
  if (typeof wrong !== "string" || !(module instanceof PyModule)) return ""
  const known = attributeNames(module).filter(each => isPublicLike(each, wrong))
  const close = closestName(wrong, known)
  return close === null ? "" : `. Did you mean: '${close}'?`
}

function isPublicLike(known: string, wrong: string): boolean {
  return wrong.startsWith("_") || !known.startsWith("_")
}

function attributeNames(object: Value): string[] {
  const names = new Set<string>()
  const types = object instanceof PyType ? object.mro : typeOf(object).mro
  for (const type of types) for (const name of type.own.keys()) names.add(name)
  if (object instanceof PyModule) for (const name of object.namespace.slots.keys()) names.add(name)
  else if (object instanceof PyObject)
    for (const name of object.attributes?.keys() ?? []) names.add(plainName(name))
  return [...names].sort()
}
