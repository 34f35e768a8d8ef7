/** Journeys in a real Chromium: each starts its own server and its own browser profile (tests/journeys/support). */
import { defineConfig } from '@playwright/test'

/** These hold their figures against a clock. */
const TIMED = /(?:birth-registration|killed-browser|revocation)\.spec\.ts$/

export default defineConfig({
  testDir: 'tests/journeys',
  globalSetup: './tests/journeys/support/once.ts',
  outputDir: 'test-results/journeys',
  // The guides show these pictures (docs/huong-dan); tests/journeys/support/screens.ts keeps them true.
  snapshotPathTemplate: 'docs/screens/{arg}{ext}',
  // Two slow cores are the target machine, and these measure time: they run by themselves (scripts/test.mjs).
  projects: [
    { name: 'timed', testMatch: TIMED },
    { name: 'others', testIgnore: TIMED, fullyParallel: true },
  ],
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // The file of the JSON report comes from PLAYWRIGHT_JSON_OUTPUT_NAME.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
})
