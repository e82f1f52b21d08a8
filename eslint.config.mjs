import obsidianmd from "eslint-plugin-obsidianmd"
import { defineConfig } from "eslint/config"
import { configs as typescript } from "typescript-eslint"

const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Named exports only." }

// Clocks and randomness would make a recording differ between machines, weak references between
// runs.
const nondeterministic = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "No clocks." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clocks." },
  { selector: "Identifier[name='performance']", message: "No clocks." },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "No unseeded randomness.",
  },
  { selector: "Identifier[name='WeakRef']", message: "No weak references." },
  { selector: "Identifier[name='FinalizationRegistry']", message: "No finalisers." },
]

/** The only files of the plugin that read real time. */
const clockReaders = ["src/player/panels/window-clock.ts", "src/obsidian/slicer.ts"]

/** What travels through the machine: plain objects, because a JavaScript stack costs too much. */
const thrownWithoutStack = [
  { from: "file", name: ["PyRaise", "LimitReached", "KilledBySignal", "ReplacedProgram"] },
]

/** Rules for code inside the app: they mean nothing to what runs in Node or plays the app itself. */
const pluginRules = [
  ...Object.keys(obsidianmd.rules ?? {}).map(rule => `obsidianmd/${rule}`),
  // The preview offers what the app offers, the deprecated too, and brings what the app brings.
  "@typescript-eslint/no-deprecated",
  "@typescript-eslint/no-restricted-imports",
  "no-restricted-globals",
  // Builds load what they have just made.
  "no-unsanitized/method",
]

export default defineConfig([
  { ignores: ["dist/**", "main.js", ".preview-vault/**", "vault/**", "tests/.output/**"] },
  ...obsidianmd.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", noDefaultExport, ...nondeterministic],
      "@typescript-eslint/only-throw-error": ["error", { allow: thrownWithoutStack }],
    },
  },
  // A page outside the app has no helpers but those it brings.
  { files: ["src/page/**"], rules: { "obsidianmd/prefer-create-el": "off" } },
  // Control characters are white space, separators and ends to Python's texts.
  { files: ["src/python/**"], rules: { "no-control-regex": "off" } },
  {
    files: clockReaders,
    rules: { "no-restricted-syntax": ["error", noDefaultExport] },
  },
  {
    files: ["scripts/**", "tests/**", "*.mjs", "*.config.ts"],
    languageOptions: { globals: { Buffer: false, process: false, __dirname: false } },
    rules: Object.fromEntries(pluginRules.map(rule => [rule, "off"])),
  },
  // Obsidian brings moment, so the preview has to bring it too.
  {
    files: ["package.json"],
    rules: { "depend/ban-dependencies": ["error", { allowed: ["moment"] }] },
  },
  { files: ["**/*.mjs", "*.config.ts"], ...typescript.disableTypeChecked },
])
