/** Paths as programs give them: text, bytes, or an object with `__fspath__`. */
import { decodeBytes } from "../../python/builtins/encodings"
import { typeError, valueError } from "../../python/objects/exception"
import { textOf } from "../../python/objects/numbers"
import { callSpecial, specialMethod } from "../../python/objects/operations/special"
import { typeName } from "../../python/objects/type-of"
import { PyBytes, type Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import type { Steps } from "./descriptors"

/** What `os.fspath` gives: text or bytes. */
export function* fileSystemPath(vm: Vm, given: Value): Steps<Value> {
  if (textOf(given) !== null || given instanceof PyBytes) return given
  const method = specialMethod(given, "__fspath__")
  if (method === undefined || method === null)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(given)}`)
  const path = yield callSpecial(method, given)
  if (textOf(path) !== null || path instanceof PyBytes) return path
  throw typeError(
    `expected ${typeName(given)}.__fspath__() to return str or bytes, not ${typeName(path)}`,
  )
}

/** A path as text. */
export function* pathTextSteps(vm: Vm, given: Value): Steps<string> {
  const path = yield* fileSystemPath(vm, given)
  const text =
    textOf(path) ?? (path instanceof PyBytes ? decodeBytes(path.data, "utf-8", "replace") : "")
  if (text.includes("\0")) throw valueError("embedded null byte")
  return text
}
