/**
 * Builds the service workers in passes of their own after everything else, with the lists of what they keep written into
 * them. Own passes: a chunk shared with a page would make `sw.js` a module with imports, which older browsers refuse.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { KIT_WORKERS, listFiles, listReached } from './precache-list.ts'
import { reachedByResidents, reachedFrom } from './reach.ts'

const RESIDENTS: readonly string[] = ['kiosk.html', 'board.html']
const PUBLIC_WORKER = 'kiosk-sw.js'
/** Read by the server: the residents' listener has no other file (sync-server/http/public-files.ts). */
export const PUBLIC_LIST = '.vite/public-files.json'

function readAll(folder: string): Map<string, Uint8Array> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]),
  )
}

/** `workers.filesOf`: the built files of the named workers; `plugins`: for the builds of the service workers themselves. */
export function serviceWorker(
  workers: { filesOf(names: readonly string[]): Set<string> },
  plugins: Plugin[] = [],
): Plugin {
  let outDir = ''
  let target: string | string[] | false | undefined

  async function write(name: string, source: string, shells: object, kit: object): Promise<void> {
    const lists = { __SHELLS__: JSON.stringify(shells), __KIT__: JSON.stringify(kit) }
    const id = createHash('sha256').update(lists.__SHELLS__).update(lists.__KIT__).digest('hex').slice(0, 12)
    await build({
      configFile: false,
      root: import.meta.dirname,
      publicDir: false,
      plugins,
      logLevel: 'warn',
      define: { ...lists, __BUILD__: JSON.stringify(id) },
      build: {
        outDir,
        emptyOutDir: false,
        ...(target === undefined ? {} : { target }),
        modulePreload: false,
        rolldownOptions: {
          input: resolve(import.meta.dirname, source),
          output: { format: 'iife', entryFileNames: name, codeSplitting: false },
        },
      },
    })
  }

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
      const files = readAll(outDir)
      const residents = RESIDENTS.map((page) => [page, reachedByResidents(files, page)] as const)
      const theirs = new Set(residents.flatMap(([, reached]) => [...reached]))
      const staffs = reachedFrom(files, ['index.html'])
      const onlyTheirs = new Set([...theirs].filter((path) => !staffs.has(path)))
      // Kept on demand by the staff too: what is read aloud in the field comes from the same recordings.
      for (const path of onlyTheirs) if (path.startsWith('voice/')) onlyTheirs.delete(path)
      const { shell, kit } = listFiles(files, workers.filesOf(KIT_WORKERS), onlyTheirs)
      const shells = residents.map(([page, reached]) => [`/${page}`, listReached(files, reached)])
      await write('sw.js', 'sw.ts', { '/index.html': shell }, kit)
      await write(PUBLIC_WORKER, 'public-sw.ts', Object.fromEntries(shells), [])
      writeFileSync(join(outDir, PUBLIC_LIST), JSON.stringify([PUBLIC_WORKER, ...theirs].sort(), null, 1))
    },
  }
}
