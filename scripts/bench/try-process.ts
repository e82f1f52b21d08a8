import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"

type Child = ChildProcessByStdio<Writable, Readable, null>

/**
 * A process that measures one thing each time it is asked to, and keeps warm in between: several of
 * them can take turns, so that what slows the machine for a while slows all of them.
 */
export class TryProcess {
  private readonly lines: AsyncIterator<string, undefined>

  private constructor(
    private readonly child: Child,
    /** What it says when it is warm. */
    public greeting = "",
  ) {
    this.lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  }

  /** Null where there is no such command. `input` is what it reads before it greets. */
  static async start(
    command: string,
    args: readonly string[],
    input = "",
  ): Promise<TryProcess | null> {
    const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] })
    try {
      await once(child, "spawn")
    } catch {
      return null
    }
    const process = new TryProcess(child)
    process.child.stdin.write(input)
    process.greeting = await process.line()
    return process
  }

  /** Milliseconds of processor time of one more try. */
  async next(): Promise<number> {
    this.child.stdin.write("\n")
    return Number(await this.line())
  }

  end(): void {
    this.child.stdin.end()
  }

  private async line(): Promise<string> {
    const { done, value } = await this.lines.next()
    if (done === true) throw new Error(`${this.child.spawnfile} ended before it answered.`)
    return value
  }
}
