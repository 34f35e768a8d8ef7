/** What lies in the watched folder, as far as it can be a page: names, sizes, times. Nothing is read yet. */

export interface FolderEntry {
  readonly name: string
  readonly size: number
  readonly mtime: number
}

/** A file of the folder with the way to it. */
export interface FoundFile extends FolderEntry {
  readonly file: File
}

const PAGES = /\.(?:jpe?g|png|webp|pdf|tiff?)$/i
/** Half-written files of scanner programs and copies in progress. */
const UNFINISHED = /^[.~]|\.(?:tmp|part|crdownload)\b/i
const TIFF = /\.tiff?$/i
/** Beyond this many, files that were there before are not looked at again: only new names count. */
const MANY = 300

export function isTiff(name: string): boolean {
  return TIFF.test(name)
}

/** In the order of their names, numbers by value. `known`: names that need not be looked at again in a large folder. */
export async function listFolder(
  folder: FileSystemDirectoryHandle,
  known: ReadonlySet<string> = new Set(),
): Promise<FoundFile[]> {
  const handles: FileSystemFileHandle[] = []
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file' || !PAGES.test(handle.name) || UNFINISHED.test(handle.name)) continue
    handles.push(handle as FileSystemFileHandle)
  }
  const wanted = handles.length > MANY ? handles.filter(({ name }) => !known.has(name)) : handles
  const found: FoundFile[] = []
  for (const handle of wanted.sort((a, b) => byName.compare(a.name, b.name))) {
    try {
      const file = await handle.getFile()
      found.push({ name: handle.name, size: file.size, mtime: file.lastModified, file })
    } catch {
      // Taken away, or locked by the program that writes it: the next look sees it again.
    }
  }
  return found
}

const byName = new Intl.Collator('en', { numeric: true })

/** How a file is remembered: neither its name, which may be a person's, nor anything it can be read back from. */
export async function markOf({ name, size, mtime }: FolderEntry): Promise<string> {
  const text = new TextEncoder().encode(`${name}|${size}|${mtime}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
