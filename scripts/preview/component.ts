// The two base classes nearly everything in Obsidian derives from: `Events` (named listeners) and
// `Component` (a tree of things that are loaded and unloaded together).
import type * as Obsidian from "obsidian"

type Listener = (...data: unknown[]) => unknown

/** A registered listener; `offref` takes it off again. */
export interface EventRef {
  readonly events: Events
  readonly name: string
  readonly callback: Listener
  readonly context: unknown
}

/** Named events. A listener that throws does not keep the others from hearing. */
export class Events implements Pick<Obsidian.Events, "off" | "trigger"> {
  private listeners: EventRef[] = []

  on<Arguments extends never[]>(
    name: string,
    callback: (...data: Arguments) => unknown,
    context?: unknown,
  ): EventRef {
    const ref: EventRef = { events: this, name, callback: callback as Listener, context }
    this.listeners.push(ref)
    return ref
  }

  off(name: string, callback: (...data: never[]) => unknown): void {
    this.listeners = this.listeners.filter(ref => ref.name !== name || ref.callback !== callback)
  }

  offref(ref: EventRef): void {
    this.listeners = this.listeners.filter(other => other !== ref)
  }

  trigger(name: string, ...data: unknown[]): void {
    for (const ref of this.listeners.filter(each => each.name === name)) this.tryTrigger(ref, data)
  }

  tryTrigger(ref: EventRef, data: unknown[]): void {
    try {
      ref.callback.apply(ref.context, data)
    } catch (error) {
      window.setTimeout(() => {
        throw error
      })
    }
  }

  /** How many listeners there are: a plugin that is off must leave none. */
  countListeners(): number {
    return this.listeners.length
  }
}

type ListenerOptions = boolean | AddEventListenerOptions

/** Something that is loaded and unloaded, with children that follow it. */
export class Component implements Pick<Obsidian.Component, "load" | "unload" | "register"> {
  private loaded = false
  private readonly children: Component[] = []
  private cleanups: (() => unknown)[] = []

  load(): void {
    if (this.loaded) return
    this.loaded = true
    this.startLoading()
    for (const child of [...this.children]) child.load()
  }

  /** What `onload` returned; a plugin's is a promise the loader waits for. */
  protected startLoading(): unknown {
    return this.onload()
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this.loaded) return
    this.loaded = false
    while (this.children.length > 0) this.children.pop()?.unload()
    const cleanups = this.cleanups
    this.cleanups = []
    for (const cleanup of cleanups.reverse()) cleanup()
    this.onunload()
  }

  onunload(): void {}

  addChild<T extends Component>(child: T): T {
    this.children.push(child)
    if (this.loaded) child.load()
    return child
  }

  removeChild<T extends Component>(child: T): T {
    const index = this.children.indexOf(child)
    if (index !== -1) {
      this.children.splice(index, 1)
      child.unload()
    }
    return child
  }

  register(cleanup: () => unknown): void {
    this.cleanups.push(cleanup)
  }

  registerEvent(ref: EventRef): void {
    this.register(() => ref.events.offref(ref))
  }

  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (event: never) => unknown,
    options?: ListenerOptions,
  ): void {
    const listener = callback as EventListener
    target.addEventListener(type, listener, options)
    this.register(() => target.removeEventListener(type, listener, options))
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id))
    return id
  }
}
