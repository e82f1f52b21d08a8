/** Something that holds a resource until it is told to let go; calling twice is harmless. */
export interface Disposable {
  dispose(): void
}

/** Gathers disposables and lets go of all of them at once, last added first. */
export class Disposables implements Disposable {
  private readonly held: Disposable[] = []

  add<T extends Disposable>(disposable: T): T {
    this.held.push(disposable)
    return disposable
  }

  dispose(): void {
    for (let next = this.held.pop(); next; next = this.held.pop()) next.dispose()
  }
}
