// Counts what a page holds on to and no component shows: intervals, frames asked for, observers, and
// listeners on what outlives a plugin (window, document, media queries). Tests install it before the
// app starts, so that "off leaves nothing" can be checked by counting.

interface Counted {
  readonly intervals: Set<number>
  readonly frames: Set<number>
  readonly observers: Set<object>
  readonly listeners: Map<EventTarget, Set<string>>
}

/** What is held right now, by kind. */
export type TraceCounts = Record<"intervals" | "frames" | "observers" | "globalListeners", number>

function countIntervals(win: Window, { intervals, frames }: Counted): void {
  const setInterval = win.setInterval.bind(win)
  const clearInterval = win.clearInterval.bind(win)
  const requestAnimationFrame = win.requestAnimationFrame.bind(win)
  const cancelAnimationFrame = win.cancelAnimationFrame.bind(win)
  Object.assign(win, {
    setInterval(...args: Parameters<typeof setInterval>) {
      const id = Number(setInterval(...args))
      intervals.add(id)
      return id
    },
    clearInterval(id?: number) {
      if (id !== undefined) intervals.delete(id)
      clearInterval(id)
    },
    requestAnimationFrame(callback: FrameRequestCallback) {
      const id = requestAnimationFrame(time => {
        frames.delete(id)
        callback(time)
      })
      frames.add(id)
      return id
    },
    cancelAnimationFrame(id: number) {
      frames.delete(id)
      cancelAnimationFrame(id)
    },
  })
}

type Observer = { prototype: { observe: unknown; disconnect: unknown } }
type Method = (this: object, ...args: unknown[]) => unknown

/** A method to be called with another `this`: read by name, so that it is never taken for bound. */
function methodOf(prototype: object, name: string): Method {
  return Reflect.get(prototype, name) as Method
}

function countObserver({ prototype }: Observer, { observers }: Counted): void {
  const observe = methodOf(prototype, "observe")
  const disconnect = methodOf(prototype, "disconnect")
  prototype.observe = function (this: object, ...args: unknown[]) {
    observers.add(this)
    return observe.apply(this, args)
  }
  prototype.disconnect = function (this: object) {
    observers.delete(this)
    return disconnect.apply(this)
  }
}

type ListenerOptions = boolean | AddEventListenerOptions | undefined

function countListeners({ listeners }: Counted): void {
  const names = new WeakMap<object, number>()
  let last = 0
  const nameOf = (listener: object): number => {
    const name = names.get(listener) ?? (last += 1)
    names.set(listener, name)
    return name
  }
  const { prototype } = EventTarget
  const add = methodOf(prototype, "addEventListener")
  const remove = methodOf(prototype, "removeEventListener")
  const isGlobal = (target: EventTarget) => !(target instanceof Element)
  const keyOf = (type: string, listener: object, options: ListenerOptions) => {
    const capture = typeof options === "object" ? options.capture === true : options === true
    return `${type} ${nameOf(listener)} ${capture}`
  }
  prototype.addEventListener = function (this: EventTarget, ...args: unknown[]) {
    const [type, listener, options] = args as [string, object | null, ListenerOptions]
    const isOnce = typeof options === "object" && options.once === true
    if (listener && isGlobal(this) && !isOnce) {
      const keys = listeners.get(this) ?? new Set()
      listeners.set(this, keys.add(keyOf(type, listener, options)))
      const signal = typeof options === "object" ? options.signal : undefined
      const drop = () => keys.delete(keyOf(type, listener, options))
      if (signal) add.call(signal, "abort", drop, { once: true })
    }
    add.apply(this, args)
  }
  prototype.removeEventListener = function (this: EventTarget, ...args: unknown[]) {
    const [type, listener, options] = args as [string, object | null, ListenerOptions]
    if (listener) listeners.get(this)?.delete(keyOf(type, listener, options))
    remove.apply(this, args)
  }
}

/** Starts counting in the page; the function it gives tells the counts. */
export function countTraces(): () => TraceCounts {
  const counted: Counted = {
    intervals: new Set(),
    frames: new Set(),
    observers: new Set(),
    listeners: new Map(),
  }
  countIntervals(window, counted)
  for (const observer of [ResizeObserver, MutationObserver, IntersectionObserver]) {
    countObserver(observer, counted)
  }
  countListeners(counted)
  return () => ({
    intervals: counted.intervals.size,
    frames: counted.frames.size,
    observers: counted.observers.size,
    globalListeners: [...counted.listeners.values()].reduce((sum, keys) => sum + keys.size, 0),
  })
}
