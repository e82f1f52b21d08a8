import type { Locale } from "../../locale"
import { messageOf } from "./panel"

/** Replaces a block by what went wrong in us and the program's text: never blank. */
export function showOwnFailure(
  dom: HTMLElement,
  source: string,
  { locale, error }: { readonly locale: Locale; readonly error: unknown },
): void {
  dom.empty()
  const box = dom.createEl("section", { cls: "asyncio-sim-finding", attr: { role: "alert" } })
  const message = locale.text("player-failed", { message: messageOf(error) })
  box.createEl("p", { cls: "asyncio-sim-finding-what", text: message })
  const code = dom.createDiv({ cls: "asyncio-sim-code" })
  code.createEl("pre", { cls: "asyncio-sim-traceback", text: source })
}
