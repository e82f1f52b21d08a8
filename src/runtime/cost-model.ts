/**
 * What native work costs in virtual nanoseconds, at about CPython's pace on an ordinary machine.
 * Costs of instructions stand in `python/bytecode.ts`.
 */
export const costs = {
  /** Writing to standard output: the call, and each character. */
  print: 2_000,
  printedCharacter: 20,
  /** Starting an operating-system thread. */
  threadStart: 50_000,
  /** Starting a process: for who starts it, and until a command or Python begins to run in it. */
  processStart: 400_000,
  commandStart: 700_000,
  pythonStart: 12_000_000,
  /** Opening a file on the simulated disk, while the GIL is free. */
  diskOpen: 60_000,
  /** Reading or writing: the call, and each byte, while the GIL is free. */
  diskTransfer: 20_000,
  diskByte: 10,
  /** A call on a socket, and each byte it copies. */
  socketCall: 2_000,
  socketByte: 0.2,
  /** One turn of an event loop and one callback of it. */
  loopTurn: 3_000,
  loopCallback: 400,
  /** Putting an item into a queue of tasks, or taking one out. */
  queueStep: 200,
  /** As much of a native's own loop as counts for one instruction. */
  work: 20,
  /** Reading a clock. */
  clock: 50,
} as const

/** How long bytes, signals and the news of an end take from one process to another. */
export const betweenProcessesNanos = 20_000

/** How long a thread may keep the GIL while others want it, until `sys.setswitchinterval`. */
export const firstSwitchIntervalNanos = 5_000_000

/** 2025-01-01 09:00:00 UTC, where wall clocks start, in nanoseconds since the epoch. */
export const epochNanos = 1_735_722_000n * 1_000_000_000n
