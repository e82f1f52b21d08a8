import { defineConfig } from "eslint/config"
import obsidianmd from "eslint-plugin-obsidianmd"
import globals from "globals"

// Clocks and randomness would make a recording differ between machines, weak references between
// runs; the two files that may read real time say so here.
const nondeterministic = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "No clocks." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "No unseeded randomness." },
  { selector: "Identifier[name='performance']", message: "No clocks." },
  { selector: "Identifier[name='WeakRef']", message: "No weak references." },
  { selector: "Identifier[name='FinalizationRegistry']", message: "No finalisers." },
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
]

export default defineConfig([
  { ignores: ["node_modules/**", "dist/**", "main.js", ".preview-vault/**", "vault/**", "tests/.output/**"] },
  ...obsidianmd.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["eslint.config.*"] } },
    },
  },
  { files: ["src/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...nondeterministic] } },
  { files: ["src/obsidian/slicer.ts"], rules: { "no-restricted-syntax": "off" } },
])
