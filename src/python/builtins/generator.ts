/** Generators, coroutines, async generators: send, throw, close and what they show. */
import { beginPlain, beginSteps, closingStep, PyAsyncStep } from "../objects/async-step"
import {
  baseExceptionType,
  isRaised,
  newException,
  exceptionTypeNamed,
  PyException,
  PyRaise,
  raised,
  typeError,
} from "../objects/exception"
import { codeObjectOf } from "../objects/code"
import { frameObject } from "../objects/frame-object"
import { GetSetDescriptor } from "../objects/function"
import { coroutineWrapperType, PyCoroutineWrapper, PyGenerator } from "../objects/generator"
import {
  call,
  native,
  nativeSteps,
  type NativeFunction,
  type NativeRequest,
  type NativeSteps,
  run,
} from "../objects/native"
import { NEEDS_CALL } from "../objects/singletons"
import { PyType } from "../objects/type"
import { typeName, typeOf } from "../objects/type-of"
import { asyncGeneratorType, coroutineType, generatorType, tracebackType } from "../objects/types"
import { PyTuple, type Value } from "../objects/value"
import type { Vm } from "../objects/vm-interface"
import { install, readOnly, writable } from "./install"

/** Goes on with a value; StopIteration(result) when the generator returns. */
function* sendSteps(_vm: Vm, self: PyGenerator, value: Value): NativeSteps {
  if (self.state === "closed") throw closedAgain(self)
  return yield { kind: "resume", generator: self, value, error: null }
}

function closedAgain(self: PyGenerator): PyRaise {
  return self.kind === "coroutine"
    ? raised("RuntimeError", "cannot reuse already awaited coroutine")
    : raised("StopIteration")
}

/** The exception that `throw(type, value, traceback)` means. */
export function* exceptionFrom(
  kind: Value,
  value: Value | undefined,
): Generator<NativeRequest, PyException, Value> {
  if (kind instanceof PyException) {
    if (value !== undefined && value !== null)
      throw typeError("instance exception may not have a separate value")
    return kind
  }
  if (!(kind instanceof PyType) || !kind.isSubtypeOf(baseExceptionType))
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeName(kind)}`,
    )
  if (value instanceof PyException && value.type.isSubtypeOf(kind)) return value
  const args =
    value === undefined || value === null ? [] : value instanceof PyTuple ? value.items : [value]
  // What goes wrong here is raised inside the generator too.
  try {
    const made = yield call(kind, ...args)
    if (made instanceof PyException) return made
    const message = `calling <class '${kind.module}.${kind.qualname}'> should have returned an instance of BaseException, not ${typeName(made)}`
    return typeError(message).exception
  } catch (error) {
    if (!(error instanceof PyRaise)) throw error
    return error.exception
  }
}

/** `throw(type, value, traceback)` is on its way out. */
export function* warnOfManyArguments(vm: Vm, value: Value | undefined): NativeSteps {
  if (value === undefined) return null
  const message =
    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
  return yield run(vm.host.warnSteps("DeprecationWarning", message))
}

function* throwSteps(
  vm: Vm,
  self: PyGenerator,
  ...[kind = null, value, traceback = null]: (Value | undefined)[]
): NativeSteps {
  yield* warnOfManyArguments(vm, value)
  if (traceback !== null && typeOf(traceback) !== tracebackType)
    throw typeError("throw() third argument must be a traceback object")
  const error = yield* exceptionFrom(kind, value)
  return yield* raiseInside(self, error)
}

function* raiseInside(self: PyGenerator, error: PyException): NativeSteps {
  if (self.state === "closed") {
    if (self.kind === "coroutine") throw closedAgain(self)
    throw new PyRaise(error)
  }
  return yield { kind: "resume", generator: self, value: null, error }
}

function* closeSteps(_vm: Vm, self: PyGenerator): NativeSteps {
  if (self.state === "closed") return null
  if (self.state === "created") {
    self.state = "closed"
    self.suspendedAt = null
    return null
  }
  const exit = newException(exceptionTypeNamed("GeneratorExit"))
  try {
    yield* raiseInside(self, exit)
  } catch (error) {
    if (isRaised(error, "StopIteration")) return error.exception.args.items[0] ?? null
    if (isRaised(error, "GeneratorExit")) return null
    throw error
  }
  throw raised("RuntimeError", `${self.kind} ignored GeneratorExit`)
}

/** The signature of every `throw`. */
export const throwSignature = "($self, type, value=<unrepresentable>, traceback=None, /)"

const names = [
  writable(
    "__name__",
    (self: PyGenerator) => self.name,
    (self, value) => {
      if (typeof value !== "string") throw typeError("__name__ must be set to a string object")
      self.name = value
    },
  ),
  writable(
    "__qualname__",
    (self: PyGenerator) => self.qualname,
    (self, value) => {
      if (typeof value !== "string") throw typeError("__qualname__ must be set to a string object")
      self.qualname = value
    },
  ),
]

/** `gi_running` and its siblings with another prefix. */
function states(prefix: "gi" | "cr" | "ag") {
  return [
    readOnly(`${prefix}_running`, (self: PyGenerator) =>
      prefix === "ag" ? self.isAsyncRunning : self.state === "running",
    ),
    readOnly(`${prefix}_suspended`, (self: PyGenerator) => self.state === "suspended"),
    new GetSetDescriptor(`${prefix}_frame`, (vm, self) =>
      self instanceof PyGenerator && self.state !== "closed" ? frameObject(vm, self.frame) : null,
    ),
    new GetSetDescriptor(`${prefix}_code`, (vm, self) =>
      self instanceof PyGenerator ? codeObjectOf(vm, self.frame.code) : null,
    ),
    readOnly(prefix === "gi" ? "gi_yieldfrom" : `${prefix}_await`, delegateOf),
  ]
}

/** The innermost frame of the suspended chain a generator is part of: its outermost one keeps it. */
function topOf(self: PyGenerator): PyGenerator["suspendedAt"] {
  let root: NonNullable<PyGenerator["suspendedAt"]> = self.frame
  while (root.back !== null) root = root.back
  return root.isNative ? null : (root.generator?.suspendedAt ?? null)
}

/** What a suspended generator delegates to: the next one in its chain, or the future it waits for. */
function delegateOf(self: PyGenerator): Value {
  let inner: PyGenerator["suspendedAt"] = null
  for (let frame = topOf(self); frame !== null && frame !== self.frame; frame = frame.back)
    inner = frame
  if (inner === null) return self.state === "suspended" ? self.frame.awaiting : null
  if (inner.isNative) return null
  inner.keep()
  return inner.generator
}

install(generatorType, {
  methods: [
    native("__iter__", "($self, /)", (_vm, self: PyGenerator) => self),
    nativeSteps("__next__", "($self, /)", function* (vm, self: PyGenerator) {
      return yield* sendSteps(vm, self, null)
    }),
    nativeSteps("send", "($self, object, /)", sendSteps),
    nativeSteps("throw", throwSignature, throwSteps),
    nativeSteps("close", "($self, /)", closeSteps),
  ],
  attributes: [...names, ...states("gi")],
})

install(coroutineType, {
  methods: [
    nativeSteps("send", "($self, object, /)", sendSteps),
    nativeSteps("throw", throwSignature, throwSteps),
    nativeSteps("close", "($self, /)", closeSteps),
    native("__await__", "($self, /)", (_vm, self: PyGenerator) => new PyCoroutineWrapper(self)),
  ],
  attributes: [...names, ...states("cr")],
})

install(coroutineWrapperType, {
  methods: [
    native("__iter__", "($self, /)", (_vm, self: PyCoroutineWrapper) => self),
    nativeSteps("__next__", "($self, /)", function* (vm, self: PyCoroutineWrapper) {
      return yield* sendSteps(vm, self.coroutine, null)
    }),
    nativeSteps("send", "($self, object, /)", (vm, self: PyCoroutineWrapper, value: Value) =>
      sendSteps(vm, self.coroutine, value),
    ),
    nativeSteps("throw", throwSignature, (vm, self: PyCoroutineWrapper, ...given) =>
      throwSteps(vm, self.coroutine, ...given),
    ),
    nativeSteps("close", "($self, /)", (vm, self: PyCoroutineWrapper) =>
      closeSteps(vm, self.coroutine),
    ),
  ],
})

/** That it is never awaited will be told. */
function noted(vm: Vm, step: PyAsyncStep): PyAsyncStep {
  vm.host.coroutineMade(step)
  return step
}

/** A method that gives a step; the first one of a generator is told of before. */
function stepNative(
  name: string,
  signature: string,
  make: (generator: PyGenerator, value: Value) => PyAsyncStep,
): NativeFunction {
  return native(
    name,
    signature,
    (vm, self: PyGenerator, value: Value = null) =>
      beginPlain(vm, self) ? noted(vm, make(self, value)) : NEEDS_CALL,
    function* (vm, self: PyGenerator, value: Value = null) {
      yield* beginSteps(vm, self)
      return noted(vm, make(self, value))
    },
  )
}

install(asyncGeneratorType, {
  methods: [
    native("__aiter__", "($self, /)", (_vm, self: PyGenerator) => self),
    stepNative("__anext__", "($self, /)", self => new PyAsyncStep(self, null)),
    stepNative("asend", "($self, object, /)", (self, value) => new PyAsyncStep(self, value)),
    nativeSteps(
      "athrow",
      throwSignature,
      function* (vm, self: PyGenerator, kind: Value, value?: Value) {
        yield* warnOfManyArguments(vm, value)
        yield* beginSteps(vm, self)
        return noted(vm, new PyAsyncStep(self, null, yield* exceptionFrom(kind, value)))
      },
    ),
    stepNative("aclose", "($self, /)", closingStep),
  ],
  attributes: [...names, ...states("ag")],
})
