// Icons by name, as Obsidian offers them: Lucide's, with or without the `lucide-` prefix, and those
// a plugin adds. Built as elements, so that no text is ever parsed as HTML.
import { icons, type IconNode } from "lucide"
import type * as Obsidian from "obsidian"

const svgNamespace = "http://www.w3.org/2000/svg"

function pascalCase(name: string): string {
  return name
    .replace(/^lucide-/, "")
    .split("-")
    .map(part => part.charAt(0).toUpperCase() + part.slice(1))
    .join("")
}

function lucideNode(name: string): IconNode | undefined {
  const found: unknown = Reflect.get(icons, pascalCase(name))
  return Array.isArray(found) ? (found as IconNode) : undefined
}

function emptySvg(name: string, viewBox: string): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, "svg")
  const attributes = {
    viewBox,
    width: "24",
    height: "24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    class: `svg-icon ${name.startsWith("lucide-") ? name : `lucide-${name}`}`,
  }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value)
  return svg
}

/** The icons of one app: Lucide's and those added by plugins. */
export class IconSet {
  private readonly added = new Map<string, string>()
  /** Names asked for that no icon has; tests fail on them. */
  readonly missing = new Set<string>()

  readonly addIcon: typeof Obsidian.addIcon = (name, svgContent) => {
    this.added.set(name, svgContent)
  }

  readonly removeIcon: typeof Obsidian.removeIcon = name => {
    this.added.delete(name)
  }

  readonly getIconIds: typeof Obsidian.getIconIds = () => {
    const names = Object.keys(icons).map(name =>
      name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase(),
    )
    return [...names.map(name => `lucide-${name}`), ...this.added.keys()]
  }

  readonly getIcon: typeof Obsidian.getIcon = name => {
    const content = this.added.get(name)
    if (content !== undefined) return this.addedIcon(name, content)
    const node = lucideNode(name)
    if (!node) {
      this.missing.add(name)
      return null
    }
    const svg = emptySvg(name, "0 0 24 24")
    for (const [tag, attributes] of node) {
      const child = document.createElementNS(svgNamespace, tag)
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, String(value))
      svg.append(child)
    }
    return svg
  }

  readonly setIcon: typeof Obsidian.setIcon = (parent, name) => {
    parent.replaceChildren()
    const icon = this.getIcon(name)
    if (icon) parent.append(parent.ownerDocument.adoptNode(icon))
  }

  private addedIcon(name: string, content: string): SVGSVGElement {
    const svg = emptySvg(name, "0 0 100 100")
    const source = `<svg xmlns="${svgNamespace}">${content}</svg>`
    const parsed = new DOMParser().parseFromString(source, "image/svg+xml")
    svg.append(...[...parsed.documentElement.childNodes].map(node => document.adoptNode(node)))
    return svg
  }
}

/** The page's icons. Components that plugins make themselves know no app, so they share this one. */
export const iconSet = new IconSet()
