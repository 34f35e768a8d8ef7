/** Build of the browser side: pages of `src/`, workers, and the service worker that keeps them for an outage. */
import { resolve } from 'node:path'
import prefresh from '@prefresh/vite'
import { defineConfig, type PluginOption, type UserConfig } from 'vite'
import { bundledEarly } from './vite/bundled-early.ts'
import { chunkModules } from './vite/chunk-modules.ts'
import { noCodeFromText } from './vite/no-code-from-text.ts'
import { ocrKit } from './vite/ocr-kit.ts'
import { shippedPackages } from './vite/shipped-packages.ts'
import { serviceWorker } from './workers/sw/plugin.ts'
import { workerFiles } from './vite/worker-files.ts'

const here = import.meta.dirname

/** One bundle each; a page never carries the code of another. */
const pages = ['index.html', 'kiosk.html', 'board.html']

/** Chrome 109, the last on Windows 7 and 8.1. */
const floor = 109

export default defineConfig(async ({ command }): Promise<UserConfig> => {
  const workers = workerFiles()
  const shipped = shippedPackages()
  const development: PluginOption[] = command === 'serve' && !process.env['VITEST'] ? [await prefresh()] : []
  return {
    root: resolve(here, 'src'),
    publicDir: resolve(here, 'public'),
    cacheDir: resolve(here, 'node_modules/.cache/vite'),
    plugins: [
      ...development,
      ocrKit(),
      chunkModules(here),
      shipped.collect(),
      serviceWorker(workers, [shipped.collect()]),
      shipped.write(),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: floor << 16 } } },
    worker: {
      format: 'es',
      plugins: () => [noCodeFromText(), workers.collect(), shipped.collect()],
      rolldownOptions: {
        output: {
          entryFileNames: (chunk) => workers.entryFileName(chunk),
          chunkFileNames: 'assets/part-[name]-[hash].js',
        },
      },
    },
    build: {
      outDir: resolve(here, 'dist'),
      emptyOutDir: true,
      target: `chrome${floor}`,
      cssMinify: 'lightningcss',
      manifest: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map((page) => resolve(here, 'src', page)) },
    },
    optimizeDeps: { include: bundledEarly },
    server: { proxy: { '/api': 'http://localhost:8080' }, fs: { allow: [here] } },
  }
})
