/**
 * Serves (dev) and emits (build) the reader's engine at fixed addresses: start wrapper, engine worker and core. The
 * model lies in `public/ocr/`; the service worker's own list makes all of it available offline.
 */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { ENGINE_FOLDER } from '../workers/ocr/kit.ts'

const packages = createRequire(import.meta.url)
const inPackage = (name: string, file: string) =>
  join(dirname(packages.resolve(`${name}/package.json`)), file)

const SOURCES: Readonly<Record<string, string>> = {
  'start.js': join(import.meta.dirname, '../workers/ocr/engine-start.js'),
  'worker.min.js': inPackage('tesseract.js', 'dist/worker.min.js'),
  'tesseract-core-simd-lstm.js': inPackage('tesseract.js-core', 'tesseract-core-simd-lstm.js'),
  'tesseract-core-simd-lstm.wasm': inPackage('tesseract.js-core', 'tesseract-core-simd-lstm.wasm'),
}

export function ocrKit(): Plugin {
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const source = path.startsWith(ENGINE_FOLDER) ? SOURCES[path.slice(ENGINE_FOLDER.length)] : undefined
    if (source === undefined) return next()
    // instantiateStreaming refuses any other type than application/wasm.
    response.setHeader('Content-Type', source.endsWith('.wasm') ? 'application/wasm' : 'text/javascript')
    response.end(readFileSync(source))
  }
  return {
    name: 'motcua:ocr-kit',
    configureServer: (server) => void server.middlewares.use(serve),
    generateBundle() {
      for (const [name, path] of Object.entries(SOURCES))
        this.emitFile({ type: 'asset', fileName: ENGINE_FOLDER.slice(1) + name, source: readFileSync(path) })
    },
  }
}
