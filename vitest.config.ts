/**
 * `domain`: pure code · `unit`: the rest without a browser, and the server (Node) · `component`: screens without a browser (happy-dom) · `browser`: workers and
 * storage in a real Chromium · `built`: what `dist/` must and must not contain, after a build.
 */
import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { chromiumArgs, findChromium } from './scripts/chromium.ts'
import { bundledEarly } from './vite/bundled-early.ts'
import { ocrKit } from './vite/ocr-kit.ts'

const jsx = { runtime: 'automatic', importSource: 'preact' } as const
const built = 'tests/built/*.test.ts'
const browser = ['tests/browser/**/*.test.{ts,tsx}', '{src,workers}/**/*.browser.test.{ts,tsx}']
const executablePath = findChromium()
/** A test that takes so long hangs; a slow machine is no failure. */
const HANGS_MS = 30_000

export default defineConfig({
  test: {
    // By default one core is left free; but tests that start programs mostly wait.
    maxWorkers: availableParallelism(),
    projects: [
      {
        // Pure code leaves nothing behind: its files share what was loaded once.
        test: {
          name: 'domain',
          environment: 'node',
          include: ['domain/**/*.test.ts'],
          testTimeout: HANGS_MS,
          isolate: false,
        },
      },
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{workers,sync-server,scripts,src,tests,vite,bench}/**/*.test.ts'],
          testTimeout: HANGS_MS,
          exclude: [...browser, built, 'tests/journeys/**/*.spec.ts', '**/node_modules/**'],
        },
      },
      {
        oxc: { jsx },
        test: {
          name: 'component',
          environment: 'happy-dom',
          testTimeout: HANGS_MS,
          include: ['src/**/*.test.tsx'],
          exclude: browser,
        },
      },
      {
        oxc: { jsx },
        plugins: [ocrKit()],
        publicDir: 'public',
        worker: { format: 'es' },
        optimizeDeps: { include: [...bundledEarly, 'uqr'] },
        test: {
          name: 'browser',
          include: browser,
          fileParallelism: false,
          testTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...chromiumArgs, '--enable-precise-memory-info'],
                ...(executablePath ? { executablePath } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      { test: { name: 'built', environment: 'node', include: [built] } },
    ],
  },
})
