/** Names the bundles of `workers/x/worker.ts` after their folder, and remembers which files each of them consists of. */
import { basename, dirname } from 'node:path'
import type { Plugin } from 'vite'

export interface WorkerFiles {
  /** Goes into `worker.plugins`: sees each worker's own build. */
  collect(): Plugin
  entryFileName(chunk: { facadeModuleId?: string | null; name: string }): string
  /** Paths inside the output folder. */
  filesOf(workers: readonly string[]): Set<string>
}

const folderOf = (id: string | null | undefined, otherwise: string) =>
  id ? basename(dirname(id.split('?')[0] ?? id)) : otherwise

export function workerFiles(): WorkerFiles {
  const filesByWorker = new Map<string, Set<string>>()
  return {
    collect: () => ({
      name: 'worker-files',
      generateBundle(_, bundle) {
        const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
        if (entry?.type !== 'chunk') return
        const worker = folderOf(entry.facadeModuleId, entry.name)
        const files = filesByWorker.get(worker) ?? new Set()
        for (const name of Object.keys(bundle)) files.add(name)
        filesByWorker.set(worker, files)
      },
    }),
    entryFileName: (chunk) => `assets/worker-${folderOf(chunk.facadeModuleId, chunk.name)}-[hash].js`,
    filesOf: (workers) => new Set(workers.flatMap((worker) => [...(filesByWorker.get(worker) ?? [])])),
  }
}
