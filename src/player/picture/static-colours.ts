/**
 * Colours of a picture that stands alone (a file, a PDF, a message): the same decisions as in
 * `styles.css`, worked out for paper, because most viewers of SVG know no variables and no
 * `color-mix`. Contrast on white: texts at least 4.5, marks at least 3.
 */
import { markClasses as classes } from "./classes"

const paper = "#ffffff"
const text = "#222222"
const muted = "#5c5c5c"
const rule = "#e0e0e0"
const outline = "#b8b8b8"
const shade = "#f6f6f6"
const blue = "#0a5cb8"
const yellow = "#8f6a14"
const red = "#d3243a"
const green = "#0c8a4a"
const orange = "#b3521d"
const violet = "#6b4fc4"

/** The rules of a picture that stands alone; `scope` is the class of its root. */
export function staticStyles(scope: string): string {
  return rules.map(([selector, body]) => `.${scope} ${selector}{${body}}`).join("")
}

const halo = `paint-order:stroke;stroke:${paper};stroke-linejoin:round`
const of = (name: keyof typeof classes): string => `.${classes[name]}`

const rules: readonly (readonly [selector: string, body: string])[] = [
  ["text", `font:11px Inter,system-ui,sans-serif;fill:${muted};white-space:pre`],
  [".code", "font:13px 'JetBrains Mono',ui-monospace,monospace"],
  [".strong", `fill:${text};font-weight:600`],
  [".normal", `fill:${text}`],
  [".title", `fill:${text};font-size:14px;font-weight:600`],
  [".size13", "font-size:13px"],
  [".end", "text-anchor:end"],
  [".middle", "text-anchor:middle"],
  [".bracket", `fill:none;stroke:${muted};stroke-width:1.5`],
  [".rule", `stroke:${rule};stroke-width:1`],
  [".tab", `fill:${paper};stroke:${muted};stroke-width:1`],
  [".paper", `fill:${paper}`],
  [".shade", `fill:${shade}`],
  [of("label"), `${halo};stroke-width:6px`],
  [of("running"), `fill:${blue}`],
  [of("ready"), `fill:${paper};stroke:${yellow};stroke-width:1.5`],
  [of("idle"), `fill:${muted}`],
  [of("crowd"), `fill:${yellow};fill-opacity:.55`],
  [of("dots"), `fill:${yellow}`],
  [
    of("place"),
    `fill:${text};font-size:10px;font-weight:600;text-anchor:middle;${halo};stroke-width:3px`,
  ],
  [of("waiting"), `stroke:${muted};stroke-width:3`],
  [of("inside"), `stroke:${muted};stroke-width:1.5;stroke-dasharray:2 3`],
  [of("blocking"), `fill:${red};fill-opacity:.16`],
  [of("hatch"), `stroke:${red};stroke-width:1.5`],
  [of("paleHatch"), `stroke:${red};stroke-width:1;stroke-opacity:.5`],
  [of("blocker"), `stroke:${red};stroke-width:1.5`],
  [of("loud"), `fill:${text};font-weight:600;text-anchor:middle;${halo};stroke-width:6px`],
  [of("gain"), `fill:none;stroke:${green};stroke-width:1.5`],
  [of("loss"), `stroke:${orange}`],
  [of("gainText"), `fill:${text};font-weight:600;text-anchor:middle;${halo};stroke-width:6px`],
  [".ghost g[data-part]:not([data-part=labels])", "opacity:.3"],
  [`.ghost ${of("veil")}`, "visibility:hidden"],
  [of("returned"), `fill:${green}`],
  [of("cancelled"), `fill:none;stroke:${orange};stroke-width:2.5;stroke-linecap:round`],
  [of("raised"), `fill:${red}`],
  [of("unread"), `fill:${paper};stroke:${red};stroke-width:1.5`],
  [of("query"), `fill:${text};font-weight:700;text-anchor:middle`],
  [of("bang"), `fill:${paper};font-weight:700;text-anchor:middle`],
  [of("fold"), `fill:${shade}`],
  [of("foldEdge"), `fill:none;stroke:${muted};stroke-dasharray:4 3`],
  [of("jump"), `fill:${shade}`],
  [of("torn"), `fill:none;stroke:${outline}`],
  [of("row"), `stroke:${rule}`],
  [of("track"), `stroke:${outline};stroke-width:4;stroke-linecap:round`],
  [of("played"), `stroke:${violet};stroke-width:4;stroke-linecap:round`],
  [of("thumb"), `fill:${violet};stroke:${paper};stroke-width:2`],
  [of("playhead"), `stroke:${violet};stroke-width:1.5`],
  [of("pill"), `fill:${shade};stroke:${outline}`],
  [of("pillText"), `fill:${text};font-weight:600;text-anchor:middle`],
  [of("wake"), `fill:none;stroke:${text};stroke-width:1.5`],
  [of("wakeHead"), `fill:${text}`],
  [of("cause"), "opacity:.5"],
  [of("veil"), `fill:${paper};fill-opacity:.68`],
  [of("future"), "opacity:.32"],
  [of("held"), `fill:${paper};stroke:${muted};stroke-width:1.5`],
  [of("heldNow"), `fill:${text}`],
  [of("heldLetter"), `fill:${text};font-weight:600;text-anchor:middle`],
  [of("heldLetterNow"), `fill:${paper};font-weight:700;text-anchor:middle`],
  [of("free"), `stroke:${muted};stroke-dasharray:1 4;stroke-linecap:round`],
]
