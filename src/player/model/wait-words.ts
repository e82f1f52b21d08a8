/** Short words for what is waited for: labels in the lanes, at most a word or two. */
import { assertNever } from "../../base/assert"
import type { Locale } from "../../locale"
import type { FutureKind } from "../../trace/events"
import { NOBODY } from "../../trace/ids"
import type { Cast } from "./cast"
import type { WaitSubject } from "./lane-states"

/** The label of a waiting or blocking mark; "" where there is nothing to say. */
export function waitLabel(subject: WaitSubject | null, cast: Cast, locale: Locale): string {
  if (subject === null) return ""
  switch (subject.kind) {
    case "task":
      return cast.task(subject.task)?.label ?? ""
    case "future":
      return futureLabel(subject, locale)
    case "thread-wait":
      return threadLabel(subject, cast, locale)
    default:
      return assertNever(subject, "subject of a wait")
  }
}

function futureLabel(
  { what, syncName, delayNanos }: Extract<WaitSubject, { kind: "future" }>,
  locale: Locale,
): string {
  if (what === "sleep") return locale.text("lane-sleep", { delay: delayNanos })
  if (syncName === "") return libraryWords[what]
  const method = methods[what]
  const name = syncName.replace(/^self\./, "")
  return method === undefined ? name : `${name}.${method}`
}

const waitedAt = { lock: "lock", notify: "condition" } as const

/** What is called on a queue or event that somebody waits at. */
const methods: Readonly<Partial<Record<FutureKind, string>>> = {
  event: "wait",
  "queue-get": "get",
  "queue-put": "put",
  "queue-join": "join",
}

/** Python's own words, the same in every language. */
const libraryWords: Readonly<Record<FutureKind, string>> = {
  future: "future",
  sleep: "sleep",
  gather: "gather",
  lock: "lock",
  event: "event",
  condition: "condition",
  semaphore: "semaphore",
  "queue-get": "queue.get",
  "queue-put": "queue.put",
  "queue-join": "queue.join",
  timeout: "timeout",
  executor: "executor",
  process: "process",
  pipe: "pipe",
  "task-group": "TaskGroup",
  wait: "wait",
  shield: "shield",
  "socket-read": "read",
  "socket-write": "drain",
  "socket-connect": "connect",
  "socket-accept": "accept",
  "socket-close": "wait_closed",
}

function threadLabel(
  { reason, subject, syncName, nanos }: Extract<WaitSubject, { kind: "thread-wait" }>,
  cast: Cast,
  locale: Locale,
): string {
  switch (reason) {
    case "sleep":
      return locale.text("lane-sleep", { delay: nanos })
    case "join":
      return `join ${cast.thread(subject)?.label ?? ""}`.trimEnd()
    case "lock":
    case "notify":
      // What the library keeps for itself has no identity, and no name to the reader.
      return syncName || (subject === NOBODY ? "" : libraryWords[waitedAt[reason]])
    case "disk":
    case "network":
    case "process":
    case "signal":
    case "pipe":
      return "I/O"
    case "loop":
      return ""
    default:
      return assertNever(reason, "reason of a thread's wait")
  }
}
