// Obsidian adds helpers to the prototypes of Node, Element, Array, String and others. The plugin
// relies on them, so the stand-in adds the same ones to every window it owns (the main window and
// each popout, which has its own set of classes); those that the exported page has too are written
// there. One `InsertionWatcher` serves all windows, because an element may wander from one document
// to another and must hear of it.

import {
  classList,
  documentOf,
  extend,
  extendGetters,
  inside,
  makeElement,
  elementMethods as pageElementMethods,
  nodeMethods as pageNodeMethods,
  styleMethods as pageStyleMethods,
  place,
} from "../../src/page/dom"
import type { ElementInfo } from "../../src/page/dom"

type Realm = Window & typeof globalThis

interface Watched {
  readonly element: HTMLElement
  readonly onInserted: () => void
  readonly onMigrated: ((win: Window) => void) | undefined
  readonly once: boolean
  wasConnected: boolean
  lastWindow: Window | null
}

/** Tells elements when they enter a document and when that document is another window's. */
export class InsertionWatcher {
  private readonly watched = new Set<Watched>()

  observe(document: Document): void {
    const observer = new MutationObserver(() => this.check())
    observer.observe(document, { childList: true, subtree: true })
  }

  add(element: HTMLElement, listeners: Pick<Watched, "onInserted" | "onMigrated" | "once">) {
    const entry: Watched = {
      element,
      ...listeners,
      wasConnected: element.isConnected,
      lastWindow: element.ownerDocument.defaultView,
    }
    this.watched.add(entry)
    return () => void this.watched.delete(entry)
  }

  /** How many elements are watched: a plugin that is off must leave none. */
  get size(): number {
    return this.watched.size
  }

  private check(): void {
    for (const entry of [...this.watched]) this.checkOne(entry)
  }

  private checkOne(entry: Watched): void {
    const connected = entry.element.isConnected
    const inserted = connected && !entry.wasConnected
    entry.wasConnected = connected
    if (!connected) return
    if (inserted) {
      if (entry.once) this.watched.delete(entry)
      entry.onInserted()
    }
    const win = entry.element.ownerDocument.defaultView
    if (win === null || win === entry.lastWindow) return
    entry.lastWindow = win
    entry.onMigrated?.(win)
  }
}

function makeSvg<K extends keyof SVGElementTagNameMap>(
  document: Document,
  tag: K,
  info: SvgElementInfo | string | undefined,
  callback: ((element: SVGElementTagNameMap[K]) => void) | undefined,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag)
  const details: SvgElementInfo = typeof info === "string" ? { cls: info } : (info ?? {})
  element.classList.add(...classList(details.cls))
  if (details.attr) element.setAttrs(details.attr)
  place(element, details.parent, details.prepend)
  callback?.(element)
  return element
}

function windowOf(node: Node): Realm {
  return documentOf(node).defaultView ?? window
}

const nodeMethods = {
  ...pageNodeMethods,
  detach(this: Node) {
    this.parentNode?.removeChild(this)
  },
  insertAfter<T extends Node>(this: Node, node: T, child: Node | null): T {
    this.insertBefore(node, child ? child.nextSibling : this.firstChild)
    return node
  },
  indexOf(this: Node, other: Node) {
    return Array.prototype.indexOf.call(this.childNodes, other)
  },
  setChildrenInPlace(this: Node, children: Node[]) {
    const wanted = new Set(children)
    for (const child of [...this.childNodes]) if (!wanted.has(child)) this.removeChild(child)
    for (const child of children) this.appendChild(child)
  },
  instanceOf(this: Node, type: { new (): unknown; name: string }) {
    if (this instanceof type) return true
    const local: unknown = Reflect.get(this.constructorWin, type.name)
    return typeof local === "function" && this instanceof local
  },
  createSvg<K extends keyof SVGElementTagNameMap>(
    this: Node,
    tag: K,
    info?: SvgElementInfo | string,
    callback?: (element: SVGElementTagNameMap[K]) => void,
  ) {
    return makeSvg(documentOf(this), tag, inside(this, info), callback)
  },
}

const elementMethods = {
  ...pageElementMethods,
  getText(this: Element) {
    return this.textContent
  },
  removeClasses(this: Element, classes: string[]) {
    this.classList.remove(...classes)
  },
  hasClass(this: Element, name: string) {
    return this.classList.contains(name)
  },
  matchParent(this: Element, selector: string, lastParent?: Element): Element | null {
    if (this.matches(selector)) return this
    if (this === lastParent) return null
    return this.parentElement?.matchParent(selector, lastParent) ?? null
  },
  getCssPropertyValue(this: Element, property: string, pseudoElement?: string) {
    const style = windowOf(this).getComputedStyle(this, pseudoElement)
    return style.getPropertyValue(property).trim()
  },
  isActiveElement(this: Element) {
    return documentOf(this).activeElement === this
  },
  find(this: Element, selector: string) {
    return this.querySelector(selector)
  },
  findAll(this: Element, selector: string) {
    return [...this.querySelectorAll(selector)]
  },
  findAllSelf(this: Element, selector: string) {
    return [...(this.matches(selector) ? [this] : []), ...this.querySelectorAll(selector)]
  },
}

const styleMethods = {
  ...pageStyleMethods,
  setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>) {
    Object.assign(this.style, styles)
  },
}

type Delegated = (this: EventTarget, event: Event, target: Element) => unknown

interface Delegation {
  readonly type: string
  readonly selector: string
  readonly listener: Delegated
  readonly wrapped: (event: Event) => void
}

const delegationMethods = (delegations: WeakMap<EventTarget, Delegation[]>) => ({
  on(
    this: Node,
    type: string,
    selector: string,
    listener: Delegated,
    options?: AddEventListenerOptions | boolean,
  ) {
    const wrapped = (event: Event) => {
      const from = event.target
      const element = from instanceof Element ? from : null
      const target = element?.closest(selector) ?? null
      if (target && this.contains(target)) listener.call(this, event, target)
    }
    const list = delegations.get(this) ?? []
    delegations.set(this, [...list, { type, selector, listener, wrapped }])
    this.addEventListener(type, wrapped, options)
  },
  off(
    this: Node,
    type: string,
    selector: string,
    listener: Delegated,
    options?: AddEventListenerOptions | boolean,
  ) {
    for (const entry of delegations.get(this) ?? []) {
      if (entry.type !== type || entry.selector !== selector || entry.listener !== listener) {
        continue
      }
      this.removeEventListener(type, entry.wrapped, options)
    }
  },
})

const htmlMethods = (watcher: InsertionWatcher) => ({
  ...styleMethods,
  show(this: HTMLElement) {
    this.style.removeProperty("display")
  },
  hide(this: HTMLElement) {
    this.style.setProperty("display", "none")
  },
  toggle(this: HTMLElement, shown: boolean) {
    if (shown) this.show()
    else this.hide()
  },
  toggleVisibility(this: HTMLElement, visible: boolean) {
    this.style.setProperty("visibility", visible ? "" : "hidden")
  },
  isShown(this: HTMLElement) {
    return this.offsetParent !== null
  },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => void, options?: boolean) {
    this.addEventListener("click", listener, options)
    this.addEventListener("auxclick", listener, options)
  },
  onNodeInserted(this: HTMLElement, listener: () => void, once = false) {
    return watcher.add(this, { onInserted: listener, onMigrated: undefined, once })
  },
  onWindowMigrated(this: HTMLElement, listener: (win: Window) => void) {
    return watcher.add(this, { onInserted: () => undefined, onMigrated: listener, once: false })
  },
  trigger(this: HTMLElement, type: string) {
    this.dispatchEvent(new Event(type, { bubbles: true }))
  },
})

const arrayMethods = {
  first<T>(this: T[]) {
    return this[0]
  },
  last<T>(this: T[]) {
    return this[this.length - 1]
  },
  contains<T>(this: T[], target: T) {
    return this.includes(target)
  },
  remove<T>(this: T[], target: T) {
    for (let index = this.indexOf(target); index !== -1; index = this.indexOf(target)) {
      this.splice(index, 1)
    }
  },
  unique<T>(this: T[]) {
    return [...new Set(this)]
  },
}

const stringMethods = {
  contains(this: string, target: string) {
    return this.includes(target)
  },
  format(this: string, ...args: string[]) {
    return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole)
  },
}

function extendEvents(win: Realm): void {
  extendGetters(win.UIEvent.prototype, {
    targetNode(this: UIEvent) {
      const { target } = this
      // Made in the main window and moved to this one, or made in this one.
      return target instanceof Node || target instanceof win.Node ? target : null
    },
    win(this: UIEvent) {
      return this.view ?? win
    },
    doc(this: UIEvent) {
      return (this.view ?? win).document
    },
  })
  extend(win.UIEvent.prototype, {
    instanceOf(this: UIEvent, type: { new (...data: never[]): unknown; name: string }) {
      const local: unknown = Reflect.get(this.view ?? win, type.name)
      return this instanceof type || (typeof local === "function" && this instanceof local)
    },
  })
}

function extendGlobals(win: Realm): void {
  extend(win, {
    createEl: <K extends keyof HTMLElementTagNameMap>(
      tag: K,
      info?: ElementInfo | string,
      callback?: (element: HTMLElementTagNameMap[K]) => void,
    ) => makeElement(activeDocument, tag, info, callback),
    createDiv: (info?: ElementInfo | string, callback?: (element: HTMLDivElement) => void) =>
      makeElement(activeDocument, "div", info, callback),
    createSpan: (info?: ElementInfo | string, callback?: (element: HTMLSpanElement) => void) =>
      makeElement(activeDocument, "span", info, callback),
    createSvg: <K extends keyof SVGElementTagNameMap>(
      tag: K,
      info?: SvgElementInfo | string,
      callback?: (element: SVGElementTagNameMap[K]) => void,
    ) => makeSvg(activeDocument, tag, info, callback),
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = activeDocument.createDocumentFragment()
      callback?.(fragment)
      return fragment
    },
    fish: (selector: string) => activeDocument.querySelector(selector),
    fishAll: (selector: string) => [...activeDocument.querySelectorAll(selector)],
    isBoolean: (value: unknown) => typeof value === "boolean",
    sleep: (ms: number) => new Promise<void>(done => win.setTimeout(done, ms)),
    nextFrame: () => new Promise<void>(done => win.requestAnimationFrame(() => done())),
    ready: (callback: () => void) => callback(),
  })
  extend(win.Math, {
    clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
    square: (value: number) => value * value,
  })
  extend(win.Object, { isEmpty: (value: object) => Object.keys(value).length === 0 })
  extend(win.String, { isString: (value: unknown) => typeof value === "string" })
  extend(win.Number, { isNumber: (value: unknown) => typeof value === "number" })
}

/** Adds Obsidian's helpers to one window. */
export function installDom(target: Window, watcher: InsertionWatcher): void {
  const win = target as Realm
  const delegations = new WeakMap<EventTarget, Delegation[]>()
  extend(win.Node.prototype, nodeMethods)
  extendGetters(win.Node.prototype, {
    doc(this: Node) {
      return documentOf(this)
    },
    win(this: Node) {
      return windowOf(this)
    },
    constructorWin: () => win,
  })
  extend(win.Element.prototype, elementMethods)
  extend(win.DocumentFragment.prototype, {
    find(this: DocumentFragment, selector: string) {
      return this.querySelector(selector)
    },
    findAll(this: DocumentFragment, selector: string) {
      return [...this.querySelectorAll(selector)]
    },
  })
  extend(win.HTMLElement.prototype, htmlMethods(watcher))
  extend(win.HTMLElement.prototype, delegationMethods(delegations))
  extend(win.Document.prototype, delegationMethods(delegations))
  extendGetters(win.HTMLElement.prototype, {
    innerWidth(this: HTMLElement) {
      const style = win.getComputedStyle(this)
      return this.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    },
    innerHeight(this: HTMLElement) {
      const style = win.getComputedStyle(this)
      return this.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)
    },
  })
  extend(win.SVGElement.prototype, styleMethods)
  extend(win.Array.prototype, arrayMethods)
  extend(win.String.prototype, stringMethods)
  extendEvents(win)
  extendGlobals(win)
  watcher.observe(win.document)
}
