/** Writes down which sources each built script is made of (`dist/.vite/chunks.json`): tests hold the pages' walls against it. */
import { relative, sep } from 'node:path'
import type { Plugin } from 'vite'

export interface BuiltChunk {
  readonly modules: readonly string[] // paths from the repository root
  readonly imports: readonly string[] // built files, loaded with it
  readonly later: readonly string[] // built files, loaded when wanted
  readonly entry: string | null // the page or source it stands for
}

export function chunkModules(root: string): Plugin {
  const source = (id: string) =>
    relative(root, id.split('?')[0] ?? id)
      .split(sep)
      .join('/')
  return {
    name: 'chunk-modules',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks: Record<string, BuiltChunk> = {}
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        chunks[file.fileName] = {
          modules: file.moduleIds.filter((id) => !id.startsWith('\0')).map(source),
          imports: file.imports,
          later: file.dynamicImports,
          entry: file.isEntry && file.facadeModuleId ? source(file.facadeModuleId) : null,
        }
      }
      this.emitFile({ type: 'asset', fileName: '.vite/chunks.json', source: JSON.stringify(chunks, null, 1) })
    },
  }
}
