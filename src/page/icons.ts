/** The player's icons, where no app has them: Lucide's, drawn as the app draws them. */
import {
  ArrowRight,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleHelp,
  CornerUpLeft,
  Ellipsis,
  Keyboard,
  Lightbulb,
  LocateFixed,
  Maximize2,
  Moon,
  Octagon,
  Pause,
  Pencil,
  Play,
  Presentation,
  Share2,
  Sun,
  X,
  ZoomIn,
  ZoomOut,
} from "lucide"
import type { IconNode } from "lucide"
import type { PlayerIcon } from "../player/panels/panel"

/** The icons there are: the player's, and those of the page around it. */
export type PageIcon = PlayerIcon | "moon" | "sun"

const icons: Readonly<Record<PageIcon, IconNode>> = {
  "arrow-right": ArrowRight,
  check: Check,
  "chevron-down": ChevronDown,
  "chevron-left": ChevronLeft,
  "chevron-right": ChevronRight,
  "chevron-up": ChevronUp,
  "corner-up-left": CornerUpLeft,
  "help-circle": CircleHelp,
  keyboard: Keyboard,
  lightbulb: Lightbulb,
  "locate-fixed": LocateFixed,
  "maximize-2": Maximize2,
  moon: Moon,
  "more-horizontal": Ellipsis,
  octagon: Octagon,
  pause: Pause,
  pencil: Pencil,
  play: Play,
  presentation: Presentation,
  "share-2": Share2,
  sun: Sun,
  x: X,
  "zoom-in": ZoomIn,
  "zoom-out": ZoomOut,
}

const attributes = {
  viewBox: "0 0 24 24",
  width: "24",
  height: "24",
  fill: "none",
  stroke: "currentColor",
  "stroke-width": "2",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  class: "svg-icon",
}

/** Puts an icon in the place of what an element holds. */
export function setIcon(parent: HTMLElement, name: PageIcon): void {
  const svg = svgElement("svg", attributes)
  for (const [tag, its] of icons[name]) svg.append(svgElement(tag, its))
  parent.replaceChildren(svg)
}

function svgElement(
  tag: string,
  given: Readonly<Record<string, string | number | undefined>>,
): Element {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag)
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined) element.setAttribute(name, String(value))
  }
  return element
}
