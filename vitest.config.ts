/**
 * `unit`: pure code and the server (Node) · `component`: screens without a browser (happy-dom) · `browser`: workers and
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

export default defineConfig({
  test: {
    // By default one core is left free; but tests that start programs mostly wait.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,workers,sync-server,scripts,src,tests,vite,bench}/**/*.test.ts'],
          exclude: [...browser, built, 'tests/journeys/**/*.spec.ts', '**/node_modules/**'],
        },
      },
      {
        oxc: { jsx },
        test: {
          name: 'component',
          environment: 'happy-dom',
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
