/** Locks, queues, events and their like: holder, contents, who waits. */
import type { HeldBy, SyncRow } from "../model/details-model"
import { sectionPanel } from "./details-section"
import type { Panel, PanelContext, PanelMaker } from "./panel"
import { showPeople } from "./pieces"

type SyncSection = "locks" | "queues" | "channels"

/** Locks, semaphores, events, ... */
export const locksPanel: PanelMaker = (parent, context) =>
  syncsPanel(parent, context, {
    heading: context.say("syncs"),
    section: "locks",
  })

/** Queues and what is in them. */
export const queuesPanel: PanelMaker = (parent, context) =>
  syncsPanel(parent, context, {
    heading: context.say("queues"),
    section: "queues",
  })

/** Connections, servers and processes. */
export const channelsPanel: PanelMaker = (parent, context) =>
  syncsPanel(parent, context, {
    heading: context.say("channels"),
    section: "channels",
  })

function syncsPanel(
  parent: HTMLElement,
  { say }: PanelContext,
  { heading, section }: { readonly heading: string; readonly section: SyncSection },
): Panel {
  return sectionPanel<SyncRow>(parent, {
    heading,
    pick: details => details[section],
    more: { section, words: count => say("waits-for-more", { count }) },
    empty: say("syncs-empty"),
    list: "ul",
    show(list, row) {
      const item = list.createEl("li", { cls: "asyncio-sim-sync" })
      item.createEl("code", { text: row.name || row.what })
      if (row.name !== "") item.createSpan({ cls: "asyncio-sim-muted", text: row.what })
      showRoles(item, row.state, row.holders)
      showItems(item, row, say("queue-next"))
      if (row.waiters.length > 0) showRoles(item, say("sync-waited"), row.waiters)
    },
  })
}

function showRoles(item: HTMLElement, words: string, people: readonly HeldBy[]): void {
  if (words === "" && people.length === 0) return
  const box = item.createSpan({ cls: "asyncio-sim-people" })
  if (words !== "") box.createSpan({ text: words })
  showPeople(box, people)
}

const mostItems = 8

/** A queue's contents as boxes, the next to be taken first. */
function showItems(item: HTMLElement, { items }: SyncRow, next: string): void {
  if (items.length === 0) return
  const list = item.createEl("ol", { cls: "asyncio-sim-boxes", attr: { title: next } })
  for (const text of items.slice(0, mostItems)) list.createEl("li").createEl("code", { text })
  const rest = items.length - mostItems
  if (rest > 0) list.createEl("li", { cls: "asyncio-sim-muted", text: `+${rest}` })
}
