/**
 * In a note with many blocks each keeps its controls folded until the reader turns to it. They
 * unfold when a key brings the focus here, or after a press: not at its beginning, or what is being
 * pressed would move away. From then on they stay.
 */

/** Marks `dom` from the moment the reader uses it. */
export function markWhenUsed(dom: HTMLElement, isUsed: boolean): void {
  let isPressed = false
  const use = () => dom.addClass("asyncio-sim-used")
  if (isUsed) use()
  dom.addEventListener("pointerdown", () => (isPressed = true), { capture: true })
  for (const end of ["click", "pointercancel"] as const) {
    dom.addEventListener(end, () => {
      isPressed = false
      use()
    })
  }
  dom.addEventListener("keydown", use)
  dom.addEventListener("focusin", () => {
    if (!isPressed) use()
  })
}
