/** What the "Details" part shows: made only while it is open. Texts are final. */
import type { SyncKind } from "../../trace/events"
import type { Pieces, Tab } from "./pieces"

/** The loop at one moment. */
export interface LoopModel {
  /** `Volta 3 do loop`. */
  readonly heading: string
  readonly phase: "timers" | "ready" | "run" | "idle"
  /** What the phase means now: `um timer venceu; o loop pôs a tarefa na fila`, or "". */
  readonly explanation: string
}

/** A place in the ready queue. */
export interface ReadyRow {
  /** `1º`. */
  readonly place: string
  readonly tab: Tab | null
  readonly text: Pieces
}

/** A timer that has not fired. */
export interface TimerRow {
  readonly tab: Tab | null
  /** `task2 toca em 2,0 s`. */
  readonly text: Pieces
  /** 0 to 1, how much of it has passed. */
  readonly passed: number
  /** `1,0 de 2,0 s já passou`. */
  readonly meterLabel: string
  /** `falta 1,0 s`. */
  readonly remaining: string
}

/** A link of a chain "who waits for what": words, people, or both, as in `gather` and its tasks. */
export interface WaitStep {
  /** A timer, a lock, a turn in the queue; "" where it is somebody. */
  readonly text: string
  readonly who: readonly HeldBy[]
}

/** From somebody who waits to the leaf: `main -> task1 -> a vez na fila`. */
export type WaitChain = readonly WaitStep[]

/** Somebody who holds something or waits at it. */
export interface HeldBy {
  /** Null for several that are only counted: `mais 3`. */
  readonly tab: Tab | null
  /** `worker-1`, `main ×2` where an RLock is held twice. */
  readonly name: string
}

/** A lock, queue, event, ... */
export interface SyncRow {
  readonly kind: SyncKind
  /** The variable it is stored in, or "". */
  readonly name: string
  /** `Lock`, `fila`. */
  readonly what: string
  /** `livre`, `3 de 10`. */
  readonly state: string
  readonly holders: readonly HeldBy[]
  /** A queue's contents, the next to be taken first. */
  readonly items: readonly string[]
  /** In the order in which they came. */
  readonly waiters: readonly HeldBy[]
}

/** A frame of the running stack, outermost first; then one line for who is suspended, and their frames. */
export interface StackRow {
  /** Whose frames follow, where they are not those that run; else null. */
  readonly who: HeldBy | null
  /** Function name, or "" for a remark about the loop. */
  readonly name: string
  /** From 1; 0 where it is not known. */
  readonly line: number
  /** `linha 19 → asyncio.run`. */
  readonly text: string
  /** The library's module that it is a part of; "" for the program. */
  readonly library: string
}

/** A future that is no task and has no result yet. */
export interface FutureRow {
  /** `gather`, `Future`. */
  readonly what: string
  /** `1 de 3 prontas`, or "". */
  readonly state: string
  readonly waiters: readonly HeldBy[]
}

/** A file that the program has used. */
export interface FileRow {
  readonly path: string
  /** `aberto (r)`, `fechado`. */
  readonly state: string
  readonly isOpen: boolean
}

/** The machine's code of the function that runs. */
export interface BytecodeModel {
  readonly name: string
  readonly rows: readonly BytecodeRow[]
}

/** One instruction. */
export interface BytecodeRow {
  /** Line of the program where it is the line's first instruction, else "". */
  readonly line: string
  readonly label: string
  readonly text: string
  readonly isCurrent: boolean
}

/** Variables of one live frame. */
export interface FrameRow {
  readonly tab: Tab | null
  readonly name: string
  /** `linha 14`. */
  readonly where: string
  readonly variables: readonly VariableRow[]
}

/** One variable; `hasChanged` compares with the step before. */
export interface VariableRow {
  readonly name: string
  readonly value: ShownValue
  readonly hasChanged: boolean
}

/** A value in the reader's words; tasks by their letter and state. */
export interface ShownValue {
  /** Python's type name. */
  readonly type: string
  /** `'hello'`, `Task A, pronta`. */
  readonly text: string
  /** Items of a container; empty for plain values. */
  readonly items: readonly { readonly key: string; readonly value: ShownValue }[]
}

/** Sections that may have too many rows to read. */
export type CutSection =
  | "ready"
  | "timers"
  | "waits"
  | "locks"
  | "queues"
  | "channels"
  | "futures"
  | "files"
  | "frames"

/** Everything in Details at one moment; empty lists are not drawn. */
export interface DetailsModel {
  readonly loops: readonly LoopModel[]
  readonly ready: readonly ReadyRow[]
  readonly timers: readonly TimerRow[]
  readonly waits: readonly WaitChain[]
  readonly locks: readonly SyncRow[]
  readonly queues: readonly SyncRow[]
  /** Connections, servers and processes. */
  readonly channels: readonly SyncRow[]
  readonly futures: readonly FutureRow[]
  readonly files: readonly FileRow[]
  /** How many more there are in each section than its rows. */
  readonly more: Readonly<Record<CutSection, number>>
  readonly stack: readonly StackRow[]
  /** True where the stack has frames of the library, shown or not. */
  readonly hasLibrary: boolean
  /** Null where nothing is known of it. */
  readonly bytecode: BytecodeModel | null
  /** Null when values cannot be had for this moment. */
  readonly frames: readonly FrameRow[] | null
  /** Why there are no frames and never will be: a saved run keeps values of its first part; or "". */
  readonly framesMissing: string
}
