/**
 * The helpers that Obsidian adds to elements, as far as the player uses them: `createEl`, `setText`,
 * `toggleClass` and their like. A page outside the app has to bring them. They mean the same as in
 * the app; a test compares their names with those that the panels call.
 */

type Attributes = Readonly<Record<string, string | number | boolean | null>>

/** What `createEl` is told. */
export type ElementInfo = Omit<DomElementInfo, "attr"> & { readonly attr?: Attributes }

/** What is added to nodes. */
export const nodeMethods = {
  createEl<K extends keyof HTMLElementTagNameMap>(
    this: Node,
    tag: K,
    info?: ElementInfo | string,
    callback?: (element: HTMLElementTagNameMap[K]) => void,
  ) {
    return makeElement(documentOf(this), tag, inside(this, info), callback)
  },
  createDiv(this: Node, info?: ElementInfo | string, callback?: (element: HTMLDivElement) => void) {
    return makeElement(documentOf(this), "div", inside(this, info), callback)
  },
  createSpan(
    this: Node,
    info?: ElementInfo | string,
    callback?: (element: HTMLSpanElement) => void,
  ) {
    return makeElement(documentOf(this), "span", inside(this, info), callback)
  },
  appendText(this: Node, text: string) {
    this.appendChild(documentOf(this).createTextNode(text))
  },
  empty(this: Node) {
    while (this.lastChild) this.removeChild(this.lastChild)
  },
}

/** What is added to elements. */
export const elementMethods = {
  setText(this: Element, text: string | DocumentFragment) {
    if (typeof text === "string") this.textContent = text
    else this.replaceChildren(text)
  },
  addClass(this: Element, ...classes: string[]) {
    this.classList.add(...classes.flatMap(classList))
  },
  addClasses(this: Element, classes: readonly string[]) {
    this.classList.add(...classes)
  },
  removeClass(this: Element, ...classes: string[]) {
    this.classList.remove(...classes)
  },
  toggleClass(this: Element, classes: string | string[], value: boolean) {
    for (const name of classList(classes)) this.classList.toggle(name, value)
  },
  setAttr(this: Element, name: string, value: string | number | boolean | null) {
    if (value === null) this.removeAttribute(name)
    else this.setAttribute(name, String(value))
  },
  setAttrs(this: Element, attributes: Attributes) {
    for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value)
  },
  getAttr(this: Element, name: string) {
    return this.getAttribute(name)
  },
}

/** What is added to what has a style. */
export const styleMethods = {
  setCssProps(this: HTMLElement, props: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(props)) this.style.setProperty(name, value)
  },
}

/** Gives `target` methods of its own. */
export function extend(target: object, methods: object): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true })
  }
}

/** Gives `target` properties that are computed when they are read. */
export function extendGetters(
  target: object,
  getters: Readonly<Record<string, (this: never) => unknown>>,
): void {
  for (const [name, get] of Object.entries(getters)) {
    Object.defineProperty(target, name, { get, configurable: true })
  }
}

/** Adds the helpers to a page that has one window and keeps its elements in it. */
export function installDom(): void {
  extend(Node.prototype, nodeMethods)
  extendGetters(Node.prototype, { doc: () => document, win: () => window })
  extend(Element.prototype, elementMethods)
  extend(HTMLElement.prototype, { ...styleMethods, onWindowMigrated: () => () => undefined })
}

/** The names in `cls`, which may be a list or words with spaces between them. */
export function classList(cls: string | readonly string[] | undefined): string[] {
  const names = typeof cls === "string" ? cls.split(" ") : (cls ?? [])
  return names.filter(name => name !== "")
}

/** The document that a node is in, or is. */
export function documentOf(node: Node): Document {
  return isDocument(node) ? node : (node.ownerDocument ?? document)
}

function isDocument(node: Node): node is Document {
  return node.nodeType === Node.DOCUMENT_NODE
}

/** An element of a document, as `createEl` describes it. */
export function makeElement<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  info: ElementInfo | string | undefined,
  callback: ((element: HTMLElementTagNameMap[K]) => void) | undefined,
): HTMLElementTagNameMap[K] {
  const element = doc.createElement(tag)
  applyInfo(element, info)
  callback?.(element)
  return element
}

/** `info` with the parent that is meant where it names none. */
export function inside<T extends { parent?: Node }>(parent: Node, info: T | string | undefined) {
  const details = typeof info === "string" ? { cls: info } : info
  return { parent, ...details }
}

/** Puts an element at the end of its parent, or before everything there. */
export function place(element: Element, parent: Node | undefined, isFirst = false): void {
  parent?.insertBefore(element, isFirst ? parent.firstChild : null)
}

function applyInfo(element: HTMLElement, info: ElementInfo | string | undefined): void {
  const details: ElementInfo = typeof info === "string" ? { cls: info } : (info ?? {})
  element.classList.add(...classList(details.cls))
  if (details.text !== undefined) element.setText(details.text)
  if (details.attr) element.setAttrs(details.attr)
  if (details.title !== undefined) element.title = details.title
  for (const name of ["value", "type", "placeholder", "href"] as const) {
    const value = details[name]
    if (value !== undefined) element.setAttribute(name, value)
  }
  if (details.value !== undefined && "value" in element) element.value = details.value
  place(element, details.parent, details.prepend)
}
