// Obsidian's keymap listens on the window before any element does, and asks the scope pushed last,
// then its parents. A nested editor that wants its own keys pushes a scope while it has the focus.
import type * as Obsidian from "obsidian"

type Listener = Obsidian.KeymapEventListener

/** One key with its modifiers, and what to do. `null` stands for any. */
export interface KeyHandler {
  readonly scope: Scope
  readonly modifiers: string | null
  readonly key: string | null
  readonly listener: Listener
}

function modifierText(modifiers: readonly Obsidian.Modifier[] | null): string | null {
  if (modifiers === null) return null
  const names = modifiers.map(name => (name === "Mod" ? "Ctrl" : name))
  return [...names].sort().join(",")
}

function pressedModifiers(event: KeyboardEvent): string {
  const pressed: string[] = []
  if (event.altKey) pressed.push("Alt")
  if (event.ctrlKey) pressed.push("Ctrl")
  if (event.metaKey) pressed.push("Meta")
  if (event.shiftKey) pressed.push("Shift")
  return pressed.join(",")
}

/** A set of hotkeys that is active while it is pushed. */
export class Scope implements Pick<Obsidian.Scope, "register" | "unregister"> {
  private handlers: KeyHandler[] = []
  readonly parent: Scope | undefined

  constructor(parent?: Scope) {
    this.parent = parent
  }

  register(modifiers: Obsidian.Modifier[] | null, key: string | null, listener: Listener) {
    const handler = { scope: this, modifiers: modifierText(modifiers), key, listener }
    this.handlers.push(handler)
    return handler as KeyHandler & Obsidian.KeymapEventHandler
  }

  unregister(handler: Obsidian.KeymapEventHandler): void {
    this.handlers = this.handlers.filter(other => other !== (handler as unknown))
  }

  /** False when a handler took the key; undefined when nobody here or above wanted it. */
  handle(event: KeyboardEvent): false | undefined {
    const modifiers = pressedModifiers(event)
    for (const handler of this.handlers) {
      const keyFits = handler.key === null || handler.key.toLowerCase() === event.key.toLowerCase()
      const modifiersFit = handler.modifiers === null || handler.modifiers === modifiers
      if (!keyFits || !modifiersFit) continue
      const answer: unknown = handler.listener(event, {
        modifiers,
        key: event.key,
        vkey: event.key,
      })
      if (answer === false) return false
      if (answer !== undefined) return undefined
    }
    return this.parent?.handle(event)
  }
}

/** The stack of scopes; the one pushed last is asked first. */
export class Keymap implements Pick<Obsidian.Keymap, keyof Obsidian.Keymap> {
  private scopes: Scope[] = []
  private readonly root: Scope

  constructor(root: Scope) {
    this.root = root
  }

  pushScope(scope: Obsidian.Scope | Scope): void {
    this.scopes = [...this.scopes.filter(other => other !== scope), scope as Scope]
  }

  popScope(scope: Obsidian.Scope | Scope): void {
    this.scopes = this.scopes.filter(other => other !== scope)
  }

  /** How many scopes are pushed: an editor that is gone must leave none. */
  get depth(): number {
    return this.scopes.length
  }

  listenOn(win: Window): void {
    win.addEventListener("keydown", event => this.onKeydown(event), { capture: true })
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Obsidian.Modifier) {
    if (modifier === "Mod" || modifier === "Ctrl") return event.ctrlKey
    if (modifier === "Meta") return event.metaKey
    return modifier === "Shift" ? event.shiftKey : event.altKey
  }

  static isModEvent(event?: Obsidian.UserEvent | null): Obsidian.PaneType | boolean {
    if (!event) return false
    if ("button" in event && event.button === 1) return "tab"
    if (!event.ctrlKey) return false
    if (event.altKey) return event.shiftKey ? "window" : "split"
    return "tab"
  }

  private onKeydown(event: KeyboardEvent): void {
    const scope = this.scopes[this.scopes.length - 1] ?? this.root
    if (scope.handle(event) !== false) return
    event.preventDefault()
    event.stopPropagation()
  }
}
