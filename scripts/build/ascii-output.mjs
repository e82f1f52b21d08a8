// Writes what is beyond ASCII in the finished plugin as escapes. One letter beyond Latin makes the
// engine keep the whole text in twice the memory, and esbuild's own `charset` leaves such letters in
// regular expressions.
import { readFile, writeFile } from "node:fs/promises"

/** For a target of `esbuild.config.mjs` with one outfile and `charset: "ascii"`. */
export const asciiOutput = {
  name: "ascii-output",
  setup(builder) {
    const { outfile } = builder.initialOptions
    builder.onEnd(async ({ errors }) => {
      if (errors.length > 0) return
      const text = await readFile(outfile, "utf8")
      const escaped = text.replace(/[\u0080-\uffff]/g, escapeOf)
      if (escaped !== text) await writeFile(outfile, escaped)
    })
  },
}

function escapeOf(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
}
