/** Who wants to hear that something changed; what changed is asked for, never handed over. */
export class Listeners {
  private readonly held = new Set<() => void>()

  /** Calls back at each change; returns what ends that. */
  add(listener: () => void): () => void {
    // A function of its own, so that the same listener added twice is held twice.
    const own = (): void => listener()
    this.held.add(own)
    return () => void this.held.delete(own)
  }

  notify(): void {
    for (const listener of [...this.held]) if (this.held.has(listener)) listener()
  }

  /** How many listen; for tests. */
  get count(): number {
    return this.held.size
  }
}
