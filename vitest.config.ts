import { defineConfig } from "vitest/config"
import { pagePlayer } from "./scripts/build/page-player.mjs"
import { pythonText } from "./scripts/build/python-text.mjs"
import { studyVault } from "./scripts/build/study-vault.mjs"

export default defineConfig({
  plugins: [pythonText.vite(), studyVault.vite(), pagePlayer.vite()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What a test looks for on screen may need a moment on a busy machine.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
