import { defineConfig } from 'vitest/config'

/** `unit`: pure code and the server (Node) · `component`: screens without a browser (happy-dom). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{domain,workers,sync-server,scripts,src,tests}/**/*.test.ts'],
          exclude: ['tests/journeys/**', 'tests/browser/**'],
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
        },
      },
    ],
  },
})
