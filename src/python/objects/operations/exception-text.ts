/** str() of exceptions: their message; KeyError shows a repr, OSError its number and file. */
import { exceptionTypeNamed, type PyException } from "../exception"
import type { Value } from "../value"

/** What a message is made of: values to show, each by repr or str, and text around them. */
export interface MessagePlan {
  readonly parts: readonly { readonly value: Value; readonly isRepr: boolean }[]
  fill(texts: readonly string[]): string
}

const first = (texts: readonly string[]): string => texts[0] ?? ""

/** The plan for the message of an exception. */
export function messagePlan(exception: PyException): MessagePlan {
  const items = exception.args.items
  if (items.length === 0) return { parts: [], fill: first }
  const isA = (name: string): boolean => exception.type.isSubtypeOf(exceptionTypeNamed(name))
  if (isA("OSError")) return planOfOsError(exception, items)
  if (isA("BaseExceptionGroup")) return planOfGroup(items)
  if (items.length > 1) return { parts: [{ value: exception.args, isRepr: true }], fill: first }
  return { parts: [{ value: items[0]!, isRepr: isA("KeyError") }], fill: first }
}

function planOfOsError(exception: PyException, items: readonly Value[]): MessagePlan {
  const filename = exception.attributes?.get("filename") ?? null
  if (items.length !== 2)
    return items.length > 1
      ? { parts: [{ value: exception.args, isRepr: true }], fill: first }
      : { parts: [{ value: items[0]!, isRepr: false }], fill: first }
  const [number, text] = [items[0]!, items[1]!]
  const parts = [number, text].map(value => ({ value, isRepr: false }))
  if (filename === null) return { parts, fill: ([a, b]) => `[Errno ${a}] ${b}` }
  return {
    parts: [...parts, { value: filename, isRepr: true }],
    fill: ([a, b, c]) => `[Errno ${a}] ${b}: ${c}`,
  }
}

function planOfGroup(items: readonly Value[]): MessagePlan {
  const inner = items[1]
  const count = inner !== null && typeof inner === "object" && "items" in inner ? inner.items : []
  const length = Array.isArray(count) ? count.length : 0
  const noun = length === 1 ? "sub-exception" : "sub-exceptions"
  return {
    parts: [{ value: items[0]!, isRepr: false }],
    fill: ([message]) => `${message} (${length} ${noun})`,
  }
}
