/**
 * Which built files a page can ever ask for: whatever it names, and what these name in turn. Read from the files
 * themselves: scripts fetched later, workers, styles, fonts and wasm all stand in them under their built names.
 */

const READABLE = /\.(?:html|js|css|webmanifest)$/
/** Asked for under names that are put together while running. */
const FOLDERS: readonly string[] = ['voice/']
const NAME = /[\w./-]+\.[a-z][a-z0-9]+/gi

/** `files`: path inside `dist` with forward slashes → its bytes; `pages`: where to begin. */
export function reachedFrom(files: ReadonlyMap<string, Uint8Array>, pages: readonly string[]): Set<string> {
  const decoder = new TextDecoder()
  const reached = new Set<string>()
  const waiting = pages.filter((page) => files.has(page))
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    if (!READABLE.test(path)) continue
    for (const [name] of decoder.decode(files.get(path)).matchAll(NAME)) {
      const found = findFile(files, name)
      if (found !== undefined && !reached.has(found)) waiting.push(found)
    }
  }
  return reached
}

/** What kiosks and boards reach, the folders included. */
export function reachedByResidents(files: ReadonlyMap<string, Uint8Array>, page: string): Set<string> {
  const reached = reachedFrom(files, [page])
  if (reached.size > 0)
    for (const path of files.keys()) if (FOLDERS.some((folder) => path.startsWith(folder))) reached.add(path)
  return reached
}

/** A page is never reached from another: its name in a script is a link, not a part. */
function findFile(files: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const path = name.replace(/^(?:\.{0,2}\/)+/, '')
  if (path.endsWith('.html') || path.endsWith('sw.js')) return undefined
  if (files.has(path)) return path
  const asset = `assets/${path}`
  return files.has(asset) ? asset : undefined
}
