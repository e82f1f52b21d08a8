/** print and input. */
import { getAttributePlain, getAttributeSteps } from "../objects/attributes"
import { raised, typeError } from "../objects/exception"
import { call, nativeSteps, run, type NativeRequest, type NativeSteps } from "../objects/native"
import { textOf } from "../objects/numbers"
import { strPlain, strSteps } from "../objects/operations"
import { NEEDS_CALL } from "../objects/singletons"
import { typeName } from "../objects/type-of"
import { PyModule, type PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { truthOf } from "./shared"

/** A keyword of print: a str, or None for its default. */
function separator(value: Value | undefined, name: string, missing: string): string {
  if (value === undefined || value === null) return missing
  const text = textOf(value)
  if (text !== null) return text
  throw typeError(`${name} must be None or a string, not ${typeName(value)}`)
}

/** `sys.stdout` once a program has replaced it or where it is no terminal, else null. */
function replacedOutput(vm: Vm): Value {
  const sys = vm.modules.get("sys")
  if (!(sys instanceof PyModule)) return null
  const current = sys.namespace.get("stdout")
  if (current === undefined) return null
  const isOwn = current === sys.namespace.get("__stdout__") && vm.host.isTerminal("stdout")
  return isOwn ? null : current
}

/** Calls a method of a file. */
function* fileMethod(
  vm: Vm,
  file: Value,
  name: string,
  args: readonly Value[],
): Generator<NativeRequest, Value, Value> {
  const plain = getAttributePlain(vm, file, name)
  const method = plain === NEEDS_CALL ? yield run(getAttributeSteps(vm, file, name)) : plain
  return yield call(method, ...args)
}

interface PrintOptions {
  readonly sep: Value | undefined
  readonly end: Value | undefined
  readonly file: Value
  readonly flush: Value
}

function* printSteps(vm: Vm, args: PyTuple, options: PrintOptions): NativeSteps {
  const between = separator(options.sep, "sep", " ")
  const end = separator(options.end, "end", "\n")
  const texts: string[] = []
  for (const value of args.items) {
    const plain = strPlain(value)
    texts.push(plain === NEEDS_CALL ? (textOf(yield run(strSteps(vm, value))) ?? "") : plain)
  }
  const file = options.file ?? replacedOutput(vm)
  if (file === null) {
    vm.host.write("stdout", texts.join(between) + end)
    return null
  }
  for (const [at, part] of texts.entries()) {
    if (at > 0) yield* fileMethod(vm, file, "write", [between])
    yield* fileMethod(vm, file, "write", [part])
  }
  yield* fileMethod(vm, file, "write", [end])
  if (yield* truthOf(vm, options.flush)) yield* fileMethod(vm, file, "flush", [])
  return null
}

function* inputSteps(vm: Vm, prompt: Value = null): NativeSteps {
  if (prompt !== null) {
    const plain = strPlain(prompt)
    const text = plain === NEEDS_CALL ? textOf(yield run(strSteps(vm, prompt))) : plain
    vm.host.write("stdout", text ?? "")
  }
  const line = yield* lineSteps(vm)
  if (line === null) throw raised("EOFError", "EOF when reading a line")
  return line
}

/** A line of the terminal's, or of the pipe or file that `sys.stdin` is. */
function* lineSteps(vm: Vm): Generator<NativeRequest, string | null, Value> {
  if (vm.host.isTerminal("stdin")) return vm.host.readLine()
  const sys = vm.modules.get("sys")
  const stdin = sys instanceof PyModule ? sys.namespace.get("stdin") : undefined
  if (stdin === undefined) return vm.host.readLine()
  const readline = yield run(getAttributeSteps(vm, stdin, "readline"))
  const line = textOf(yield call(readline)) ?? ""
  return line === "" ? null : line.replace(/\n$/, "")
}

/** What needs a person at a prompt; there is none while a program is simulated. */
function notOffered(name: string, signature: string, instead: string) {
  return nativeSteps(name, signature, () => {
    throw raised("NotImplementedError", `${name}() is not offered by this simulator; ${instead}`)
  })
}

/** Rows for the built-in functions. */
export const ioFunctions = [
  notOffered("breakpoint", "(*args, **kws)", "step through the recording instead"),
  notOffered("help", "(*args, **kwds)", "print(x.__doc__) shows what there is to read"),
  nativeSteps(
    "print",
    "(*args, sep=' ', end='\\n', file=None, flush=False)",
    function* (
      vm,
      args: PyTuple,
      sep?: Value,
      end?: Value,
      file: Value = null,
      flush: Value = false,
    ) {
      return yield* printSteps(vm, args, { sep, end, file, flush })
    },
  ),
  nativeSteps("input", "(prompt='', /)", inputSteps),
]
