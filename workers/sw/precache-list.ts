/** Decides which built files the service worker keeps from the first visit and which only on demand. */
import { createHash } from 'node:crypto'
import type { BuiltFile } from './api.ts'

/** Workers whose code is heavy and not needed for a first screen. */
export const KIT_WORKERS: readonly string[] = ['imaging', 'ocr', 'pdf']

const SHELL = /\.(?:html|js|css|woff2|webmanifest|svg|png)$/
const KIT = /\.(?:wasm|ttf|traineddata\.gz)$/
const KIT_FOLDERS = /^(?:assets\/ocr-|samples\/)/
/** Never kept: build records, precompressed copies (the browser asks for the plain name), law packs (Dexie holds them). */
const LEFT_OUT = /^(?:\.|pack\/|sw\.js|robots\.txt)|\.(?:br|map)$|(?<!traineddata)\.gz$/

export interface FileList {
  readonly shell: readonly (BuiltFile & { readonly revision: string | null })[]
  readonly kit: readonly BuiltFile[]
}

/** `files`: path inside `dist` with forward slashes → its bytes; `heavy`: files that belong to a kit worker. */
export function listFiles(files: ReadonlyMap<string, Uint8Array>, heavy: ReadonlySet<string>): FileList {
  const shell = []
  const kit = []
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (LEFT_OUT.test(path)) continue
    const digest = createHash('sha256').update(bytes).digest()
    const file = { url: `/${path}`, integrity: `sha256-${digest.toString('base64')}`, size: bytes.length }
    if (heavy.has(path) || KIT_FOLDERS.test(path) || KIT.test(path)) kit.push(file)
    else if (SHELL.test(path)) {
      // Names under assets/ carry their hash; the others keep their name from build to build.
      const revision = path.startsWith('assets/') ? null : digest.toString('hex').slice(0, 16)
      shell.push({ ...file, revision })
    }
  }
  return { shell, kit }
}
