/**
 * Shapes that look alike as one path each. A page pays for every element it holds, whenever it lays
 * out, paints or merely passes by; for the length of a path only when it draws it. So a lane is a
 * handful of elements, whether it has ten marks or ten thousand.
 */
import { markClasses as classes } from "./classes"
import { element, tenth } from "./svg"

/** How shapes can look, back to front; `texture` fills them with a pattern. */
const looks = {
  idle: { className: classes.idle },
  crowd: { className: classes.crowd },
  waiting: { className: classes.waiting },
  inside: { className: classes.inside },
  free: { className: classes.free },
  ready: { className: classes.ready },
  dots: { texture: "dots" },
  held: { className: classes.held },
  heldNow: { className: classes.heldNow },
  blocking: { className: classes.blocking },
  blocker: { className: classes.blocker, texture: "hatch" },
  pale: { texture: "pale" },
  running: { className: classes.running },
} as const satisfies Readonly<Record<string, { className?: string; texture?: string }>>

/** A look by its name. */
export type Look = keyof typeof looks

/** A rectangle; `round` is the radius of its corners. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly round?: number
}

/** Shapes on their way to be drawn together. */
export class MarkPaths {
  private readonly paths = new Map<Look, string[]>()

  /** Adds to what looks so; `path` is SVG path data. */
  add(look: Look, path: string): void {
    if (path === "") return
    const known = this.paths.get(look)
    if (known) known.push(path)
    else this.paths.set(look, [path])
  }

  addBox(look: Look, box: Box): void {
    this.add(look, boxPath(box))
  }

  /** One element for each look; textures are found by `idPrefix`. */
  svg(idPrefix: string): string {
    return Object.entries(looks)
      .map(([look, { className, texture }]: [string, { className?: string; texture?: string }]) => {
        const parts = this.paths.get(look as Look)
        if (!parts) return ""
        const name = className === undefined ? {} : { class: className }
        const fill = texture === undefined ? {} : { fill: `url(#${idPrefix}-${texture})` }
        return element("path", { ...name, ...fill, d: parts.join("") })
      })
      .join("")
  }
}

/** A rectangle as path data. */
export function boxPath({ x, y, width, height, round = 0 }: Box): string {
  const radius = Math.min(round, width / 2)
  if (radius <= 0) {
    const right = tenth(width)
    return `M${tenth(x)} ${tenth(y)}h${right}v${tenth(height)}h-${right}z`
  }
  const [across, down, r] = [tenth(width - 2 * radius), tenth(height - 2 * radius), tenth(radius)]
  const turn = (dx: string, dy: string) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return (
    `M${tenth(x + radius)} ${tenth(y)}h${across}${turn(r, r)}v${down}${turn(`-${r}`, r)}` +
    `h-${across}${turn(`-${r}`, `-${r}`)}v-${down}${turn(r, `-${r}`)}z`
  )
}

/** A line to the right as path data. */
export function linePath(x: number, y: number, width: number): string {
  return `M${tenth(x)} ${tenth(y)}h${tenth(width)}`
}
