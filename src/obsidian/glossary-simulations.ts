/**
 * The simulations of the vault that show a term, in its entry: each with its title and its note,
 * and each can be run in place. What runs goes on while the list around it changes; it is the
 * note's own block, so that the reader's place in it is the same here and there.
 */
import { Component, setIcon } from "obsidian"
import type { Entry } from "../glossary/entry"
import { showButton, showIcon } from "../player/panels/pieces"
import { placeKey } from "./block-place"
import type { House } from "./house"
import { SimulationChild } from "./simulation-child"
import { showSource } from "./source-link"
import type { VaultSimulation } from "./vault-simulations"

/** Simulations that are listed unasked. */
const mostListed = 4

/** Lists the simulations of an entry in `parent`; the list lives as long as what comes back. */
export function renderSimulations(parent: HTMLElement, entry: Entry, house: House): Component {
  return new EntrySimulations(parent.createDiv({ cls: "asyncio-sim-glossary-shows" }), entry, house)
}

class EntrySimulations extends Component {
  private details: HTMLDetailsElement | null = null
  private simulations: readonly VaultSimulation[] = []
  private readonly rows = new Map<string, SimulationRow>()
  private areAllListed = false

  constructor(
    private readonly dom: HTMLElement,
    private readonly entry: Entry,
    private readonly house: House,
  ) {
    super()
  }

  override onload(): void {
    this.register(this.house.studyNotes.onChange(() => void this.refresh()))
    void this.refresh()
  }

  override onunload(): void {
    this.dom.remove()
  }

  private async refresh(): Promise<void> {
    const glossary = this.house.studyNotes.glossary()
    this.simulations = await this.house.simulations.of(this.entry, glossary)
    const { details, simulations } = this
    if (details?.open === true) this.list(details)
    else this.show(simulations.length)
  }

  /** The line that says how many there are; the list is made when it is opened. */
  private show(count: number): void {
    this.dom.empty()
    this.details = null
    if (count === 0) return
    const details = this.dom.createEl("details")
    const summary = details.createEl("summary", { cls: "asyncio-sim-glossary-live" })
    showIcon(summary, setIcon, "play")
    summary.createSpan({ text: this.house.settings.locale.text("glossary-simulations", { count }) })
    details.createEl("ul")
    details.addEventListener("toggle", () => {
      if (!details.open) return this.dropRows(new Set())
      this.list(details)
      const [only] = this.rows.values()
      if (only && this.rows.size === 1) only.open()
    })
    this.details = details
  }

  private list(details: HTMLElement): void {
    const list = details.querySelector("ul")
    if (!list) return
    const count = this.areAllListed ? Infinity : mostListed
    const listed = this.simulations.slice(0, count)
    const keys = listed.map((each, index) => keyOf(each, listed.slice(0, index)))
    this.dropRows(new Set(keys))
    list.empty()
    listed.forEach((simulation, index) => {
      list.append(this.rowFor(keys[index] ?? "", simulation).dom)
    })
    this.showRest(list, this.simulations.length - listed.length)
  }

  private rowFor(key: string, simulation: VaultSimulation): SimulationRow {
    const kept = this.rows.get(key)
    if (kept) {
      kept.follow(simulation)
      return kept
    }
    const row = this.addChild(new SimulationRow(this.dom, simulation, this.house))
    this.rows.set(key, row)
    return row
  }

  private showRest(list: HTMLElement, count: number): void {
    if (count <= 0) return
    showButton(list.createEl("li"), setIcon, {
      text: this.house.settings.locale.text("glossary-simulations-more", { count }),
      classes: ["asyncio-sim-quiet"],
      onClick: () => {
        this.areAllListed = true
        if (this.details) this.list(this.details)
      },
    })
  }

  private dropRows(kept: ReadonlySet<string>): void {
    for (const [key, row] of this.rows) {
      if (kept.has(key)) continue
      this.rows.delete(key)
      this.removeChild(row)
    }
  }
}

/** By title, so that a program that is edited stays the same row. */
function keyOf({ path, title }: VaultSimulation, before: readonly VaultSimulation[]): string {
  const same = before.filter(each => each.path === path && each.title === title)
  return JSON.stringify([path, title, same.length])
}

/** One simulation: its title, its note, and the player while it is open. */
class SimulationRow extends Component {
  readonly dom: HTMLElement
  private readonly button: HTMLButtonElement
  private readonly source: HTMLElement
  private child: SimulationChild | null = null

  constructor(
    parent: HTMLElement,
    private simulation: VaultSimulation,
    private readonly house: House,
  ) {
    super()
    const { title } = simulation
    this.dom = parent.createEl("li")
    this.dom.remove()
    const line = this.dom.createDiv({ cls: "asyncio-sim-glossary-simulation" })
    this.button = showButton(line, setIcon, {
      text: title,
      icon: "play",
      classes: ["asyncio-sim-quiet"],
      onClick: () => (this.child ? this.close() : this.open()),
    })
    const label = house.settings.locale.text("glossary-simulation-open", { title })
    this.button.setAttrs({ "aria-label": label, "aria-expanded": "false" })
    this.source = line.createSpan()
    showSource(this.source, house, simulation)
  }

  override onunload(): void {
    this.dom.remove()
  }

  /** Runs it below its line. */
  open(): void {
    if (this.child) return
    const { path, source, ordinal } = this.simulation
    const place = { path, source, ordinal }
    const el = this.dom.createDiv({ cls: "asyncio-sim-glossary-stage" })
    const showing = { place, locate: () => place }
    this.child = this.addChild(new SimulationChild(el, this.house, showing))
    this.button.setAttr("aria-expanded", "true")
  }

  /** The note changed: the line it stands on, or the program itself. */
  follow(simulation: VaultSimulation): void {
    const isSame = placeKey(simulation) === placeKey(this.simulation)
    const isMoved = simulation.line !== this.simulation.line
    this.simulation = simulation
    if (isMoved) {
      this.source.empty()
      showSource(this.source, this.house, simulation)
    }
    if (isSame || !this.child) return
    this.close()
    this.open()
  }

  private close(): void {
    if (!this.child) return
    const { containerEl } = this.child
    this.removeChild(this.child)
    this.child = null
    containerEl.remove()
    this.button.setAttr("aria-expanded", "false")
  }
}
