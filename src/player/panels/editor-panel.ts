/**
 * CodeMirror in the code's place, made when the reader edits and thrown away when they close it.
 * What is typed goes to the player's state at once, so that a re-render of the note loses nothing.
 */
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands"
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language"
import { python } from "@codemirror/lang-python"
import { EditorState } from "@codemirror/state"
import type { Extension } from "@codemirror/state"
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view"
import type { EditorActions, EditorMaker } from "./editing"
import { pythonHighlighter } from "./highlight"
import type { Panel, PanelContext } from "./panel"
import { showButton } from "./pieces"

/** While the editor has the focus the app's own hotkeys must not take its keys. */
export interface KeyScope {
  push(): void
  pop(): void
}

/** The editor and its two buttons; empty while nobody edits. */
export function editorPanel(keyScope: KeyScope): EditorMaker {
  return (parent, context, actions) => panelOf(parent, context, { ...actions, keyScope })
}

interface EditorOptions extends EditorActions {
  readonly keyScope: KeyScope
}

function panelOf(parent: HTMLElement, context: PanelContext, options: EditorOptions): Panel {
  const dom = parent.createDiv({ cls: "asyncio-sim-editor asyncio-sim-hidden" })
  let session: EditorSession | null = null
  const close = () => {
    session?.dispose()
    session = null
    dom.empty()
  }
  return {
    dom,
    update({ state }, previous) {
      if (state.edit.isOpen === (session !== null)) return
      dom.toggleClass("asyncio-sim-hidden", !state.edit.isOpen)
      if (!state.edit.isOpen) return close()
      session = openEditor(dom, context, options)
      // Only a reader's own click may move the focus, never a re-render of the note.
      if (previous !== null) session.view.focus()
    },
    dispose: close,
  }
}

interface EditorSession {
  readonly view: EditorView
  dispose(): void
}

function openEditor(
  dom: HTMLElement,
  context: PanelContext,
  options: EditorOptions,
): EditorSession {
  const { say, setIcon } = context
  const scope = heldScope(options.keyScope)
  const extensions = editorExtensions(options, say("code"), scope)
  const state = EditorState.create({ doc: options.source(), extensions })
  const view = new EditorView({ state, parent: dom })
  const bar = dom.createDiv({ cls: "asyncio-sim-controls" })
  showButton(bar, setIcon, {
    text: say("run"),
    icon: "play",
    classes: ["asyncio-sim-primary", "asyncio-sim-main"],
    onClick: () => options.run(),
  })
  showButton(bar, setIcon, { text: say("close"), onClick: () => options.close() })
  const cls = ["asyncio-sim-status", "asyncio-sim-needs-keys"]
  bar.createSpan({ cls, text: say("editor-help") })
  return {
    view,
    dispose() {
      scope.release()
      view.destroy()
    },
  }
}

function editorExtensions(options: EditorOptions, label: string, scope: HeldScope): Extension {
  const command = (work: () => void) => () => {
    work()
    return true
  }
  return [
    lineNumbers(),
    history(),
    drawSelection(),
    highlightActiveLine(),
    indentOnInput(),
    bracketMatching(),
    indentUnit.of("    "),
    EditorState.tabSize.of(4),
    python(),
    syntaxHighlighting(pythonHighlighter),
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
    keymap.of([
      // On a Mac "Mod" is Cmd; Ctrl is what the help names.
      ...["Mod-Enter", "Ctrl-Enter"].map(key => ({ key, run: command(() => options.run()) })),
      { key: "Escape", run: command(() => options.close()) },
      ...defaultKeymap,
      ...historyKeymap,
      indentWithTab,
    ]),
    EditorView.domEventHandlers({
      focus: () => scope.hold(),
      blur: () => scope.release(),
    }),
    EditorView.updateListener.of(update => {
      if (update.docChanged) options.type(update.state.doc.toString())
    }),
  ]
}

interface HeldScope {
  hold(): void
  release(): void
}

/** Pushes and pops in pairs, whatever order focus, blur and closing come in. */
function heldScope(scope: KeyScope): HeldScope {
  let isHeld = false
  return {
    hold() {
      if (!isHeld) scope.push()
      isHeld = true
    },
    release() {
      if (isHeld) scope.pop()
      isHeld = false
    },
  }
}
