/**
 * A program that wants to hang, to blow up or to break out, and how it ends. What CPython itself
 * answers with an exception is that exception; what would eat its memory or its time is the limit
 * that was reached, or MemoryError. `[what it does, the program, how it ends]`; the end is
 * `outcome` or `outcome: text`.
 */
export type HostileProgram = readonly [does: string, program: string, ends: string]
