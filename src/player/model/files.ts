/** Files on the simulated disk that the program has opened, the last used first. */
import type { FileTouched } from "../../trace/events"
import type { Recording } from "../../trace/recording"
import type { FileRow } from "./details-model"
import type { Moment } from "./moment"

/** The files used up to a moment. */
export function fileRowsOf({ run, world }: Moment): readonly FileRow[] {
  const rows = new Map<string, FileRow>()
  for (const { what, path, mode } of touchesUpTo(run.recording, world.eventIndex)) {
    const isOpen = what === "opened"
    const state = run.locale.text(isOpen ? "file-open" : "file-closed", { mode })
    rows.delete(path)
    rows.set(path, { path, state, isOpen })
  }
  return [...rows.values()].reverse()
}

function touchesUpTo({ events }: Recording, last: number): readonly FileTouched[] {
  const touches: FileTouched[] = []
  for (let index = 0; index <= last && index < events.length; index++) {
    if (events.kindAt(index) !== "file-touched") continue
    const event = events.at(index)
    if (event.kind === "file-touched") touches.push(event)
  }
  return touches
}
