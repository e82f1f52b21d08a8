/**
 * The text of a definition, rendered the same wherever it is shown: links lead to notes, and the
 * other terms it mentions to what the place shows of them.
 */
import { MarkdownRenderer } from "obsidian"
import type { Component } from "obsidian"
import type { Definition, EntryId } from "../glossary/entry"
import type { Glossary } from "../glossary/glossary"
import { followLinks } from "./follow-links"
import type { House } from "./house"
import { linkMentions } from "./mention-links"
import { withoutHardWraps } from "./reflow"

/** What rendering a definition needs. */
export interface DefinitionTextOptions {
  readonly app: House["app"]
  /** Lives as long as the text is shown. */
  readonly owner: Component
  readonly glossary: Glossary
  /** The entry that the definition is of: its own name is no link. */
  readonly own: EntryId
  /** Shows another entry. */
  readonly jumpTo: (id: EntryId) => void
  /** A link leads to another note; for what should not stay over it. */
  readonly onLeave?: () => void
}

/** Renders a definition into `el`. */
export async function renderDefinition(
  { markdown, path }: Definition,
  el: HTMLElement,
  { app, owner, glossary, own, jumpTo, onLeave }: DefinitionTextOptions,
): Promise<void> {
  await MarkdownRenderer.render(app, withoutHardWraps(markdown), el, path, owner)
  followLinks(el, { app, path, onLeave: onLeave ?? (() => undefined) })
  linkMentions(el, text => glossary.mentionsIn(text, own), jumpTo)
}
