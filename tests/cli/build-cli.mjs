// Builds the terminal for its tests, so that they need no build of the whole house before them.
import { build } from "esbuild"
import { pagePlayer } from "../../scripts/build/page-player.mjs"
import { pythonText } from "../../scripts/build/python-text.mjs"

await build({
  entryPoints: ["scripts/cli/main.ts"],
  outfile: "tests/.output/cli.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
  plugins: [pythonText.esbuild(), pagePlayer.esbuild()],
})
