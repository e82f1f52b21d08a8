import { markClasses as classes } from "./classes"
import { element } from "./svg"

/** The textures that tell states apart without colour: hatch, pale hatch, dots. */
export function texturePatterns(idPrefix: string): string {
  const hatch = (name: string, size: number, className: string) =>
    element(
      "pattern",
      {
        id: `${idPrefix}-${name}`,
        width: size,
        height: size,
        patternUnits: "userSpaceOnUse",
        patternTransform: "rotate(45)",
      },
      element("path", { class: className, d: `M0 0V${size}` }),
    )
  const dots = element(
    "pattern",
    { id: `${idPrefix}-dots`, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
    element("circle", { class: classes.dots, cx: 2, cy: 2, r: 0.8 }),
  )
  return hatch("hatch", 7, classes.hatch) + hatch("pale", 10, classes.paleHatch) + dots
}
