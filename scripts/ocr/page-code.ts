/** The page's side as one script: made from source when asked, because only the workers are the built ones. */
import { resolve } from 'node:path'
import { build } from 'vite'

export async function bundlePageCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: resolve(import.meta.dirname, 'in-page.ts'), name: 'ocrPage', formats: ['iife'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  // A library's `var ocrPage` would stay inside the evaluated script.
  return `${output.output[0].code};globalThis.ocrPage=ocrPage`
}
