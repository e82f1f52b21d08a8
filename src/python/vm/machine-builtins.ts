/** Built-ins that need frames: globals, locals, exec, eval, compile, __import__, and `type` itself. */
import { dict, PyDict } from "../objects/dict"
import { typeError } from "../objects/exception"
import { native, type NativeFunction, nativeSteps, type NativeSteps } from "../objects/native"
import { PyCode } from "../objects/code"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { typeType } from "../objects/types"
import { Namespace, PyCell, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import type { CodeObject } from "../code-object"
import { buildClass, newTypeSteps } from "./classes"
import { importSteps } from "./imports"
import { Machine } from "./machine"
import { NamespaceDict } from "../objects/attributes-dict"
import { assert } from "../../base/assert"

/** Functions that go into every `builtins` namespace. */
export const machineBuiltins: readonly NativeFunction[] = [
  buildClass,
  native("globals", "()", vm => new NamespaceDict(vm.callerFrame!.globals)),
  native("locals", "()", vm => localsOf(vm)),
  native(
    "compile",
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)",
    (vm, source: Value, filename: Value, mode: Value) => {
      if (typeof source !== "string")
        throw typeError("compile() arg 1 must be a string, bytes or AST object")
      return new PyCode(
        vm.host.compile(
          source,
          typeof filename === "string" ? filename : "<string>",
          mode === "eval" ? "eval" : "exec",
        ),
      )
    },
  ),
  nativeSteps(
    "exec",
    "(source, globals=None, locals=None, /, *, closure=None)",
    (vm, source: Value, globals, locals) =>
      runSteps(vm, { source, globals: globals ?? null, locals: locals ?? null, mode: "exec" }),
  ),
  nativeSteps(
    "eval",
    "(source, globals=None, locals=None, /)",
    (vm, source: Value, globals, locals) =>
      runSteps(vm, { source, globals: globals ?? null, locals: locals ?? null, mode: "eval" }),
  ),
  nativeSteps(
    "__import__",
    "(name, globals=None, locals=None, fromlist=(), level=0)",
    function* (vm, name: Value, _globals, _locals, fromList): NativeSteps {
      assert(vm instanceof Machine, "Imports need the machine.")
      if (typeof name !== "string") throw typeError("__import__() argument 1 must be str")
      const request = {
        name,
        fromList: (fromList ?? null) as PyTuple | null,
        level: 0,
        frame: vm.callerFrame,
      }
      return yield { kind: "run", native: importSteps(vm, request) }
    },
  ),
]

interface Execution {
  readonly source: Value
  readonly globals: Value
  readonly locals: Value
  readonly mode: "exec" | "eval"
}

function* runSteps(vm: Vm, run: Execution): NativeSteps {
  const code = codeOf(vm, run)
  const caller = vm.callerFrame!
  const globals = run.globals === null ? caller.globals : namespaceOf(run.globals)
  const locals =
    run.locals === null ? (run.globals === null ? callerLocals(vm) : globals) : run.locals
  const frame = vm.namespaceFrame(vm.templateOf(code), globals, locals)
  try {
    const value = yield { kind: "frame", frame }
    return run.mode === "eval" ? value : null
  } finally {
    if (run.globals instanceof PyDict && !(run.globals instanceof NamespaceDict)) {
      writeBack(globals, run.globals)
    }
  }
}

function codeOf(vm: Vm, run: Execution): CodeObject {
  if (run.source instanceof PyCode) return run.source.code
  if (typeof run.source === "string") {
    const source = run.mode === "eval" ? run.source.trimStart() : run.source
    return vm.host.compile(source, "<string>", run.mode)
  }
  throw typeError(`${run.mode}() arg 1 must be a string, bytes or code object`)
}

function namespaceOf(globals: Value): Namespace {
  if (globals instanceof NamespaceDict) return globals.namespace
  if (!(globals instanceof PyDict))
    throw typeError(`globals must be a dict, not ${typeName(globals)}`)
  const namespace = new Namespace()
  for (const [name, value] of globals.entries()) {
    // No name can ever ask for the value of another key.
    if (typeof name === "string") namespace.set(name, value)
  }
  return namespace
}

function writeBack(namespace: Namespace, target: PyDict): void {
  for (const [name, slot] of namespace.slots)
    if (slot.value !== undefined) target.set(name, slot.value)
}

/** `exec` without namespaces inside a function works on a copy of the locals (PEP 667). */
function callerLocals(vm: Vm): Namespace | Value {
  const caller = vm.callerFrame!
  return caller.code.scope === "module" ? caller.globals : localsOf(vm)
}

function localsOf(vm: Vm): Value {
  const frame = vm.callerFrame!
  if (frame.code.scope === "module") return new NamespaceDict(frame.globals)
  if (frame.locals instanceof Namespace) return new NamespaceDict(frame.locals)
  if (frame.locals !== undefined) return frame.locals
  const made = dict()
  frame.code.localNames.forEach((name, index) => {
    const held = frame.registers[index]
    const value = held instanceof PyCell ? held.content : held
    if (value !== undefined && !name.startsWith(".")) made.set(name, value)
  })
  return made
}

typeType.own.set(
  "__new__",
  nativeSteps(
    "__new__",
    "(cls, name, bases=None, namespace=None, /, **kwds)",
    function* (vm, cls: PyType, name: Value, bases, namespace, keywords): NativeSteps {
      if (bases === undefined && namespace === undefined) {
        if (cls === typeType) return typeOf(name)
        throw typeError("type.__new__() takes exactly 3 arguments (1 given)")
      }
      if (typeof name !== "string")
        throw typeError(`type.__new__() argument 1 must be str, not ${typeName(name)}`)
      if (!(namespace instanceof PyDict))
        throw typeError(
          `type.__new__() argument 3 must be dict, not ${typeName(namespace ?? null)}`,
        )
      if (!(bases instanceof PyTuple)) {
        throw typeError(`type.__new__() argument 2 must be tuple, not ${typeName(bases ?? null)}`)
      }
      const options = new Map(
        (keywords as PyDict).entries().map(([key, value]) => [key as string, value]),
      )
      const of = { name, bases, namespace, options }
      return yield { kind: "run", native: newTypeSteps(vm, cls, of) }
    },
  ),
)
typeType.own.set(
  "__init__",
  native("__init__", "($self, /, *args, **kwargs)", () => null).asMethodOf(typeType),
)
