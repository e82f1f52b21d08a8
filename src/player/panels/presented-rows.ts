/** Lines of code and of output are this high. */
export const LINE_PIXELS = 20

/**
 * How many lines fit below each other in `part`, from the top of `list` in it down to `foot`; 0 in
 * a note, where the model says how many are shown. Presented, a part has the height that the
 * screen leaves it.
 */
export function presentedRows(part: HTMLElement, list: HTMLElement, foot?: HTMLElement): number {
  if (!part.closest(".asyncio-sim-presenting")) return 0
  const abovePixels = list.offsetTop - (list.offsetParent === part ? 0 : part.offsetTop)
  const roomPixels = part.clientHeight - abovePixels - (foot?.offsetHeight ?? 0)
  return Math.max(1, Math.floor(roomPixels / LINE_PIXELS))
}
