/**
 * What the player knows of the machine: a function that is passed in. `runtime/simulate.ts`
 * provides it; tests and saved recordings provide others.
 */
import type { LimitKind, Recording } from "./recording"
import type { ValueSource } from "./values"

/** A file of Python text beside a program. */
export interface ModuleFile {
  /** From the program's folder, with `/`: `helper.py`, `shapes/__init__.py`. */
  readonly path: string
  readonly source: string
}

/** A signal and the virtual time at which it comes. */
export interface SentSignal {
  /** `SIGINT`. */
  readonly name: string
  readonly atNanos: number
}

/** What answers requests to hosts outside the program: the first rule that fits. */
export interface NetRule {
  /** `GET` or another method, or "" for all. */
  readonly method: string
  /** `https://host:port/path?query` or parts of it, `*` for any text. */
  readonly pattern: string
  /** A status, or how the request fails. */
  readonly answer: number | "timeout" | "refused" | "dns" | "reset"
  readonly latencyNanos: number | null
  readonly body: string | null
}

/** The simulated network of a program. */
export interface NetworkRequest {
  /** One way. */
  readonly latencyNanos: number
  /** Null for unlimited. */
  readonly bytesPerSecond: number | null
  readonly rules: readonly NetRule[]
}

/** A program to run and the options that change the run. Same request, same recording. */
export interface SimulationRequest {
  readonly source: string
  /** Shown in tracebacks; "<nota>.py" style names are the caller's choice. */
  readonly filename: string
  /** Unseeded randomness and thread switches. Default 0. */
  readonly seed?: number
  /** Factor on the virtual cost of instructions. Default 1. */
  readonly cost?: number
  /** Lines that answer `input()`. */
  readonly input?: readonly string[]
  /** Files on the simulated disk: path and content. */
  readonly disk?: readonly { readonly path: string; readonly content: string }[]
  /** Signals that come to the program from outside. */
  readonly signals?: readonly SentSignal[]
  /** Default: 1 ms, unlimited, no rules. */
  readonly network?: NetworkRequest
  /** Loops are in asyncio's debug mode, as with PYTHONASYNCIODEBUG. Default false. */
  readonly isDebugging?: boolean
  /** Loops begin tasks at once (`asyncio.eager_task_factory`). Default false. */
  readonly isEager?: boolean
  /** Modules beside the program, which it can import. */
  readonly modules?: readonly ModuleFile[]
  /** Lowered or raised limits. */
  readonly limits?: Partial<Readonly<Record<LimitKind, number>>>
  /** Off only for benchmarks and `run` in the terminal. Default true. */
  readonly isRecording?: boolean
  /** Off only to prove that fused instructions change nothing. Default true. */
  readonly isFusing?: boolean
}

/** A run in progress or done; advancing is counted, never timed. */
export interface Simulation {
  readonly recording: Recording
  readonly isDone: boolean
  readonly values: ValueSource
  /** Everything printed so far. */
  readonly stdout: string
  readonly stderr: string
  /** Runs at most this many instructions more; true when the run is over. */
  advance(instructions: number): boolean
}

/** Starts a run; nothing has run yet when it returns. */
export type Simulate = (request: SimulationRequest) => Simulation
