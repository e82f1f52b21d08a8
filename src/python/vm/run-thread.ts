import { runFrames } from "./dispatch"
import type { Machine } from "./machine"

/** Runs `machine.thread` until it ends, asks to block, or must give way at a switch point. */
export function runThread(machine: Machine): void {
  const { thread } = machine
  while (!runFrames(machine, thread));
}
