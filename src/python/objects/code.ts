import type { CodeObject } from "../code-object"
import { codeType } from "./types"
import { PyObject } from "./value"
import type { Vm } from "./vm-interface"

/** A compiled code object as Python sees it. */
export class PyCode extends PyObject {
  constructor(readonly code: CodeObject) {
    super(codeType)
  }
}

const KEY = "code objects"

/** The object of a code: the same at every ask. */
export function codeObjectOf(vm: Vm, code: CodeObject): PyCode {
  let known = vm.shared.get(KEY)
  if (!(known instanceof WeakMap)) vm.shared.set(KEY, (known = new WeakMap<CodeObject, PyCode>()))
  const objects = known as WeakMap<CodeObject, PyCode>
  let object = objects.get(code)
  if (object === undefined) objects.set(code, (object = new PyCode(code)))
  return object
}
