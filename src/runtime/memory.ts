/**
 * How much memory a program holds. Allocation is only counted roughly while it runs; when the count
 * reaches the limit, what is really reachable is measured, from every root and without recursion.
 */
import { PyDict } from "../python/objects/dict"
import { BoundMethod, PyFunction } from "../python/objects/function"
import { PyGenerator } from "../python/objects/generator"
import { KeyTable } from "../python/objects/key-table"
import { PyType } from "../python/objects/type"
import {
  PyBytes,
  PyCell,
  PyList,
  PyModule,
  PyObject,
  PyTuple,
  type Namespace,
  type Value,
} from "../python/objects/value"
import type { AnyFrame } from "../python/vm/frame"
import type { Runtime } from "./process"

const OBJECT_BYTES = 56
const SLOT_BYTES = 8

/** Bytes of everything the program can still reach; stops counting above `enough`. */
export function reachableBytes(
  runtime: Runtime,
  tasks: Iterable<PyObject>,
  enough: number,
): number {
  const walk = new Walk()
  walk.namespace(runtime.mainNamespace)
  walk.value(runtime.machine.modules.dict)
  for (const thread of runtime.scheduler.threads) walk.frames(thread.vm.top)
  for (const task of tasks) walk.value(task)
  return walk.run(enough, runtime.machine.textBytesMade)
}

class Walk {
  private bytes = 0
  private readonly seen = new Set<PyObject>()
  private textBytes = 0
  private readonly left: PyObject[] = []

  value(value: Value | undefined): void {
    if (typeof value === "string") this.text(value)
    else if (typeof value === "bigint") this.bytes += OBJECT_BYTES
    else if (value instanceof PyObject && !this.seen.has(value)) {
      this.seen.add(value)
      this.left.push(value)
    }
  }

  /** Whether two names hold the same text cannot be seen cheaply, so texts are counted apart. */
  private text(text: string): void {
    if (text.length < 256) this.bytes += OBJECT_BYTES
    else this.textBytes += text.length * 2
  }

  namespace(namespace: Namespace): void {
    for (const slot of namespace.slots.values()) this.value(slot.value)
  }

  frames(top: AnyFrame | null): void {
    for (let frame = top; frame !== null; frame = frame.back) {
      if (!frame.isNative) for (const value of frame.registers) this.value(value)
    }
  }

  run(enough: number, mostText: number): number {
    for (let next = this.left.pop(); next !== undefined; next = this.left.pop()) {
      if (this.bytes > enough) break
      this.bytes += OBJECT_BYTES
      this.contents(next)
    }
    return this.bytes + Math.min(this.textBytes, mostText)
  }

  private contents(object: PyObject): void {
    for (const value of object.attributes?.values() ?? []) this.value(value)
    if (object instanceof PyList || object instanceof PyTuple) this.items(object.items)
    else if (object instanceof KeyTable) {
      this.items(object.keys)
      if (object instanceof PyDict) this.items(object.values)
    } else if (object instanceof PyBytes) this.bytes += object.data.length
    else if (object instanceof PyCell) this.value(object.content)
    else if (object instanceof PyModule) this.namespace(object.namespace)
    else if (object instanceof PyType) this.items([...object.own.values()])
    else if (object instanceof PyGenerator) this.frames(object.suspendedAt)
    else if (object instanceof BoundMethod) this.items([object.callee, object.self])
    else if (object instanceof PyFunction) this.items([object.defaults, ...object.closure])
  }

  private items(items: readonly (Value | undefined)[]): void {
    this.bytes += items.length * SLOT_BYTES
    for (const item of items) this.value(item)
  }
}
