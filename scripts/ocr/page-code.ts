/** The page's side as one script, made from source when asked, with the built workers' addresses in the bridges. */
import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'

const STARTED_BY_URL = /new URL\('\.\.\/\.\.\/workers\/([a-z-]+)\/worker\.ts', import\.meta\.url\)/g

function builtWorkers(addresses: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'built-workers',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('/src/bridge/')
        ? code.replace(STARTED_BY_URL, (_, worker: string) => JSON.stringify(addresses[worker] ?? ''))
        : null,
  }
}

export async function bundlePageCode(workers: Readonly<Record<string, string>>): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [builtWorkers(workers)],
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
