import type { Locale } from "../../locale"
import { messageOf } from "./panel"

/** Replaces a block by what went wrong in us and the program's text: never blank. */
export function showOwnFailure(
  dom: HTMLElement,
  source: string,
  { locale, error }: { readonly locale: Locale; readonly error: unknown },
): void {
  dom.empty()
  const cls = "asyncio-sim-finding asyncio-sim-own-failure"
  const box = dom.createEl("section", { cls, attr: { role: "alert" } })
  const message = locale.text("player-failed", { message: messageOf(error) })
  box.createEl("p", { cls: "asyncio-sim-finding-what", text: message })
  const code = dom.createDiv({ cls: "asyncio-sim-code" })
  const attr = { tabindex: "0", role: "group", "aria-label": locale.text("code") }
  code.createDiv({ cls: "asyncio-sim-code-scroll", attr }).createEl("pre", { text: source })
}
