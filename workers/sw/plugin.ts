/**
 * Builds the service worker in a pass of its own after everything else, with the list of what it keeps written into it.
 * Own pass: a chunk shared with a page would make `sw.js` a module with imports, which older browsers refuse.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { KIT_WORKERS, listFiles } from './precache-list.ts'

function readAll(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  )
}

/** `workers.filesOf`: the built files of the named workers; `plugins`: for the build of the service worker itself. */
export function serviceWorker(
  workers: { filesOf(names: readonly string[]): Set<string> },
  plugins: Plugin[] = [],
): Plugin {
  let outDir = ''
  let target: string | string[] | false | undefined
  return {
    name: 'service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
      target = config.build.target
    },
    // Not closeBundle: that one also runs after a failed build and would hide why it failed.
    async writeBundle() {
      const list = listFiles(readAll(outDir), workers.filesOf(KIT_WORKERS))
      const shell = JSON.stringify(list.shell)
      const kit = JSON.stringify(list.kit)
      const id = createHash('sha256').update(shell).update(kit).digest('hex').slice(0, 12)
      await build({
        configFile: false,
        root: import.meta.dirname,
        publicDir: false,
        plugins,
        logLevel: 'warn',
        define: { __SHELL__: shell, __KIT__: kit, __BUILD__: JSON.stringify(id) },
        build: {
          outDir,
          emptyOutDir: false,
          ...(target === undefined ? {} : { target }),
          modulePreload: false,
          rolldownOptions: {
            input: resolve(import.meta.dirname, 'sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
          },
        },
      })
    },
  }
}
