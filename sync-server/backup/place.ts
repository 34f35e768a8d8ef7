/** Where a backup lies: names and bytes, each written once, whole or not at all. */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { syncFolder } from '../blobs/sync-folder.ts'

export interface BackupPlace {
  /** Done means durable. A known name keeps what it has. */
  put(name: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  read(name: string): Promise<Buffer | undefined>
  stream(name: string): Promise<Readable | undefined>
  /** Folders at the top. */
  folders(): Promise<readonly string[]>
  /** Names below a folder, sorted. */
  list(folder: string): Promise<readonly string[]>
  /** When it was written, by the clock of that disk; undefined: it is not there. */
  writtenAt(name: string): Promise<number | undefined>
  remove(name: string): Promise<void>
}

/** A folder on another disk. It must be there: making it would write onto this disk when the other is not mounted. */
export function folderPlace(root: string): BackupPlace {
  return {
    async put(name, bytes) {
      await stat(root)
      const path = join(root, name)
      if (await stat(path).catch(() => undefined)) return
      const folder = dirname(path)
      await makeFolder(root, folder)
      const draft = join(folder, `.${randomBytes(8).toString('hex')}.draft`)
      const file = await open(draft, 'wx', 0o600)
      try {
        await writeAll(file, bytes)
        await file.sync()
      } catch (error) {
        await file.close()
        await rm(draft, { force: true })
        throw error
      }
      await file.close()
      await rename(draft, path)
      await syncFolder(folder)
    },
    read: (name) => readFile(join(root, name)).catch(absent),
    async stream(name) {
      const path = join(root, name)
      return (await stat(path).catch(absent)) && createReadStream(path)
    },
    async folders() {
      const found = await readdir(root, { withFileTypes: true })
      return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
    },
    async list(folder) {
      await stat(root)
      const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(absent)
      return (found ?? [])
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort()
    },
    writtenAt: (name) => stat(join(root, name)).then((info) => info.mtimeMs, absent),
    remove: (name) => rm(join(root, name), { force: true }),
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  if (bytes instanceof Uint8Array) return file.writeFile(bytes)
  for await (const piece of bytes) await file.writeFile(piece)
}

async function makeFolder(root: string, folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let at = folder; at.length >= root.length; at = dirname(at)) await syncFolder(at)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}
