/** Content-addressed files on disk: `aa/bb/<sha256>`. Written once, never changed. */
import { randomBytes } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BlobStore } from './port.ts'
import { syncFolder } from './sync-folder.ts'

export async function openDiskBlobs(root: string): Promise<BlobStore> {
  const drafts = join(root, 'drafts')
  await mkdir(drafts, { recursive: true })
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    async draft() {
      return join(drafts, randomBytes(16).toString('hex'))
    },
    async keep(draft, sha256) {
      const path = pathOf(sha256)
      const folder = dirname(path)
      await mkdir(folder, { recursive: true })
      await syncFile(draft)
      await rename(draft, path)
      await syncFolder(folder)
      await syncFolder(dirname(folder))
      await syncFolder(root)
    },
    async find(sha256) {
      const path = pathOf(sha256)
      const info = await stat(path).catch(() => undefined)
      return info && { size: info.size, stream: createReadStream(path) }
    },
    async clearDrafts() {
      for (const name of await readdir(drafts)) await rm(join(drafts, name), { force: true })
    },
    async check() {
      await access(drafts, constants.W_OK)
    },
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
