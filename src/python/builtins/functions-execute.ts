/**
 * `compile`, `exec`, `eval`, `globals` and `locals`. A dict given as globals is the namespace itself;
 * locals may be any mapping. Inside a function without namespaces the locals are a copy (PEP 667).
 */
import { globalsDict, NamespaceDict } from "../objects/mirror-dict"
import { PyCode } from "../objects/code"
import { PyDict } from "../objects/dict"
import { namespaceOf } from "../objects/dict-namespace"
import { raised, typeError } from "../objects/exception"
import { localsCopy, localsView } from "../objects/frame-object"
import {
  native,
  type NativeFunction,
  type NativeRequest,
  nativeSteps,
  type NativeSteps,
  run,
} from "../objects/native"
import { textOf } from "../objects/numbers"
import { typeName, typeOf } from "../objects/type-of"
import { PyBytes, PyCell, PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { type CodeObject, registerLayout } from "../code-object"
import { decodeBytes } from "./encodings"

/** The built-in functions that run texts, and show the names of those who call them. */
export const executeFunctions: readonly NativeFunction[] = [
  native("globals", "()", vm => globalsDict(vm.callerFrame!.globals)),
  native("locals", "()", vm => callerLocals(vm)),
  nativeSteps(
    "compile",
    "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
    function* (vm, source: Value, filename: Value, mode: Value) {
      const code = compileText(vm, source, filename, mode)
      yield* warnSteps(vm)
      return code
    },
  ),
  nativeSteps(
    "exec",
    "(source, /, globals=None, locals=None, *, closure=None)",
    (vm, source: Value, globals: Value = null, locals: Value = null, closure: Value = null) =>
      runSteps(vm, { source, globals, locals, closure, name: "exec" }),
  ),
  nativeSteps(
    "eval",
    "(source, /, globals=None, locals=None)",
    (vm, source: Value, globals: Value = null, locals: Value = null) =>
      runSteps(vm, { source, globals, locals, closure: null, name: "eval" }),
  ),
]

interface Execution {
  readonly source: Value
  readonly globals: Value
  readonly locals: Value
  readonly closure: Value
  readonly name: "exec" | "eval"
}

function compileText(vm: Vm, source: Value, filename: Value, mode: Value): Value {
  const name = filename instanceof PyBytes ? decoded(filename) : textOf(filename)
  if (name === null) {
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeName(filename)}`)
  }
  if (mode !== "exec" && mode !== "eval" && mode !== "single") {
    if (textOf(mode) === null) {
      throw typeError(`compile() argument 'mode' must be str, not ${typeName(mode)}`)
    }
    throw raised("ValueError", "compile() mode must be 'exec', 'eval' or 'single'")
  }
  if (source instanceof PyCode) return source
  const text = sourceText(source)
  if (text === null) throw typeError("compile() arg 1 must be a string, bytes or AST object")
  return new PyCode(vm.host.compile(text, name, mode))
}

function* warnSteps(vm: Vm): Generator<NativeRequest, void, Value> {
  const warnings = vm.host.warningsOfCompiler()
  if (warnings !== null) yield run(warnings)
}

/** The text to compile; null for what is no text. */
function sourceText(source: Value): string | null {
  const text = source instanceof PyBytes ? decoded(source) : textOf(source)
  if (text !== null && text.includes("\0")) {
    throw raised("SyntaxError", "source code string cannot contain null bytes")
  }
  return text
}

function decoded(bytes: PyBytes): string {
  return decodeBytes(bytes.data, "utf-8", "strict")
}

function* runSteps(vm: Vm, execution: Execution): NativeSteps {
  checkNamespaces(execution)
  const code = codeOf(vm, execution)
  yield* warnSteps(vm)
  const { globals: given } = execution
  const caller = vm.callerFrame!
  const globals = given instanceof PyDict ? namespaceOf(given, vm.builtins) : caller.globals
  const names = execution.locals ?? (given === null ? callerLocals(vm) : globals)
  // The names of a module themselves are quicker to ask than the dict that shows them.
  const locals = names instanceof NamespaceDict ? names.namespace : names
  const frame = vm.namespaceFrame(vm.templateOf(code), globals, locals)
  const { free } = registerLayout(code)
  cellsFor(code, execution).forEach((cell, index) => {
    frame.registers[free + index] = cell
  })
  const value = yield { kind: "frame", frame }
  return execution.name === "eval" ? value : null
}

function checkNamespaces({ globals, locals, name }: Execution): void {
  if (globals !== null && !(globals instanceof PyDict)) {
    const isMapping = typeOf(globals).lookup("__getitem__") !== undefined
    if (name === "exec") throw typeError(`exec() globals must be a dict, not ${typeName(globals)}`)
    throw typeError(
      isMapping
        ? "globals must be a real dict; try eval(expr, {}, mapping)"
        : "globals must be a dict",
    )
  }
  if (locals === null || typeOf(locals).lookup("__getitem__") !== undefined) return
  throw typeError(
    name === "exec"
      ? `locals must be a mapping or None, not ${typeName(locals)}`
      : "locals must be a mapping",
  )
}

function codeOf(vm: Vm, { source, name }: Execution): CodeObject {
  if (source instanceof PyCode) return source.code
  const text = sourceText(source)
  if (text === null) throw typeError(`${name}() arg 1 must be a string, bytes or code object`)
  const trimmed = name === "eval" ? text.replace(/^[ \t]+/, "") : text
  return vm.host.compile(trimmed, "<string>", name)
}

/** The cells of a code that was part of a function; only `exec` may be given them. */
function cellsFor(code: CodeObject, { closure, name, source }: Execution): readonly PyCell[] {
  const count = code.freeNames.length
  if (count === 0) {
    if (closure === null) return []
    throw typeError(
      source instanceof PyCode
        ? "cannot use a closure with this code object"
        : "closure argument is only valid if code is a code object",
    )
  }
  if (name === "eval") {
    throw typeError("code object passed to eval() may not contain free variables")
  }
  const cells = closure instanceof PyTuple ? closure.items : []
  if (cells.length === count && cells.every(cell => cell instanceof PyCell)) return cells
  throw typeError(`code object requires a closure of exactly length ${count}`)
}

/** `locals()` of the Python code that called a native. */
export function callerLocals(vm: Vm): Value {
  const frame = vm.callerFrame!
  const isFunction = frame.locals === undefined && frame.code.scope !== "module"
  return isFunction ? localsCopy(frame) : localsView(frame)
}
