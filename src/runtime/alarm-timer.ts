/** The timer of a process: sends it SIGALRM, once or again and again. */
import type { OutsideEvent, OutsideEvents } from "./outside"
import type { Signals } from "./signals"

const SIGALRM = 14

/** When a timer is to go off. */
export interface TimerSetting {
  /** From now on; 0 switches it off. */
  readonly delayNanos: number
  /** From one time to the next; 0 for once. */
  readonly intervalNanos: number
}

/** What `signal.alarm` and `signal.setitimer` share. */
export class AlarmTimer {
  private event: OutsideEvent | null = null
  private intervalNanos = 0

  constructor(
    private readonly outside: OutsideEvents,
    private readonly signals: Signals,
  ) {}

  /** Seconds until it goes off, 0 when it is off, and the interval in seconds. */
  state(nowNanos: number): readonly [number, number] {
    if (this.event === null) return [0, 0]
    return [Math.max(1, this.event.dueNanos - nowNanos) / 1e9, this.intervalNanos / 1e9]
  }

  set(nowNanos: number, { delayNanos, intervalNanos }: TimerSetting): void {
    if (this.event !== null) this.event.isCancelled = true
    this.event = null
    this.intervalNanos = intervalNanos
    if (delayNanos > 0) this.wait(nowNanos + delayNanos)
  }

  private wait(dueNanos: number): void {
    this.event = this.outside.at(Math.round(dueNanos), at => {
      this.event = null
      if (this.intervalNanos > 0) this.wait(at + this.intervalNanos)
      this.signals.arrive(SIGALRM)
    })
  }
}
