/** What the tables of asyncio's natives are written with. */
import type { PyDict } from "../../python/objects/dict"
import { PyRaise, raised, typeError } from "../../python/objects/exception"
import { BoundMethod, GetSetDescriptor, PyFunction } from "../../python/objects/function"
import { PyGenerator } from "../../python/objects/generator"
import type { NativeFunction } from "../../python/objects/native"
import type { PyType } from "../../python/objects/type"
import type { Value } from "../../python/objects/value"
import type { Vm } from "../../python/objects/vm-interface"
import { PyContext } from "../contexts"
import { runtimeOf } from "../process"
import { plainRepr } from "./reprs"

/** Puts natives into a type as its methods. */
export function define(type: PyType, ...natives: NativeFunction[]): void {
  for (const one of natives) type.own.set(one.name, one.asMethodOf(type))
}

/** The same for methods that CPython has in Python. */
export function defineText(type: PyType, ...natives: NativeFunction[]): void {
  for (const one of natives) type.own.set(one.name, one.asPythonText().asMethodOf(type))
}

/** Methods of which CPython counts the positional arguments in messages. */
const counting = new Set([
  "set_result",
  "set_exception",
  "add_done_callback",
  "remove_done_callback",
])

/** Puts natives into Future or Task. */
export function defineOfFuture(type: PyType, ...natives: NativeFunction[]): void {
  define(type, ...natives)
  for (const one of natives) if (counting.has(one.name)) one.countingPositional()
}

/** What `**kwargs` of a native holds, by name. */
export function keywordsOf(kwargs: PyDict): Map<string, Value> {
  return new Map(kwargs.entries().map(([key, value]) => [key as string, value]))
}

/** A read-only attribute. */
export function property(type: PyType, name: string, get: (vm: Vm, self: Value) => Value): void {
  type.own.set(name, new GetSetDescriptor(name, get))
}

/** How an attribute is read and written. */
interface Access {
  readonly get: (self: Value) => Value
  readonly set: (self: Value, value: Value) => void
}

/** An attribute that can be set. */
export function variable(type: PyType, name: string, { get, set }: Access): void {
  const write = (_vm: Vm, self: Value, value: Value | undefined): void => {
    if (value === undefined) throw raised("AttributeError", "cannot delete attribute")
    set(self, value)
  }
  type.own.set(name, new GetSetDescriptor(name, (_vm, self) => get(self), write))
}

/** The context that was given; undefined for None or none. */
export function contextOf(given: Value | undefined): PyContext | undefined {
  if (given === undefined || given === null) return undefined
  if (given instanceof PyContext) return given
  throw typeError(`a context was expected, got ${plainRepr(given)}`)
}

/** Why there is no loop to use. */
export function noLoop(vm: Vm): string {
  return `There is no current event loop in thread '${threadName(vm)}'.`
}

/** The name of the thread that runs. */
export function threadName(vm: Vm): string {
  return runtimeOf(vm).scheduler.current?.name ?? "MainThread"
}

/** Does what may raise; as long as that exception is there, it holds the argument of the method. */
export function holding(argument: Value, attempt: () => void): void {
  try {
    attempt()
  } catch (error) {
    if (error instanceof PyRaise) error.exception.held = argument
    throw error
  }
}

/** Whether a value is a coroutine. */
export function isCoroutine(value: Value): boolean {
  return value instanceof PyGenerator && value.kind === "coroutine"
}

/** Whether calling a value gives a coroutine. */
export function isCoroutineFunction(value: Value): boolean {
  const callee = value instanceof BoundMethod ? value.callee : value
  return callee instanceof PyFunction && callee.code.kind === "coroutine"
}
