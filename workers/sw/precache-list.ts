/** Decides which built files the service worker keeps from the first visit and which only on demand. */
import { createHash } from 'node:crypto'
import type { BuiltFile } from './api.ts'

/** Workers whose code is heavy and not needed for a first screen. */
export const KIT_WORKERS: readonly string[] = ['imaging', 'ocr', 'pdf']

const SHELL = /\.(?:html|js|css|woff2|webmanifest|svg|png)$/
const KIT = /\.(?:wasm|ttf|opus|webm|mp3|traineddata\.gz)$/
const KIT_FOLDERS = /^(?:assets\/ocr-|samples\/)/
/** Never kept: build records, precompressed copies (the browser asks for the plain name), law packs (Dexie holds them). */
const LEFT_OUT = /^(?:\.|pack\/|(?:kiosk-)?sw\.js|robots\.txt)|\.(?:br|map)$|(?<!traineddata)\.gz$/

type ShellFile = BuiltFile & { readonly revision: string | null }

export interface FileList {
  readonly shell: readonly ShellFile[]
  readonly kit: readonly BuiltFile[]
}

type Files = ReadonlyMap<string, Uint8Array> // path inside `dist`, with forward slashes

/** `heavy`: files that belong to a kit worker; `except`: what only other pages reach. */
export function listFiles(
  files: Files,
  heavy: ReadonlySet<string>,
  except: ReadonlySet<string> = new Set(),
): FileList {
  const shell = []
  const kit = []
  for (const [path, bytes] of inOrder(files)) {
    if (LEFT_OUT.test(path) || except.has(path)) continue
    const { revision, ...file } = builtFile(path, bytes)
    if (heavy.has(path) || KIT_FOLDERS.test(path) || KIT.test(path)) kit.push(file)
    else if (SHELL.test(path)) shell.push({ ...file, revision })
  }
  return { shell, kit }
}

/** All that a residents' page reaches, heavy or not: before an outage there is nobody who would ask for it. */
export function listReached(files: Files, reached: ReadonlySet<string>): readonly ShellFile[] {
  return inOrder(files)
    .filter(([path]) => reached.has(path) && !LEFT_OUT.test(path))
    .map(([path, bytes]) => builtFile(path, bytes))
}

const inOrder = (files: Files) => [...files].sort(([a], [b]) => (a < b ? -1 : 1))

function builtFile(path: string, bytes: Uint8Array): ShellFile {
  const digest = createHash('sha256').update(bytes).digest()
  const integrity = `sha256-${digest.toString('base64')}`
  // Names under assets/ carry their hash; the others keep their name from build to build.
  const revision = path.startsWith('assets/') ? null : digest.toString('hex').slice(0, 16)
  return { url: `/${path}`, integrity, size: bytes.length, revision }
}
