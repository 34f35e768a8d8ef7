/**
 * Who this box is to its province: a key of its own in `keys/upstream.pem`, and beside it what the province gave for it.
 * Kept with the keys, not in the database: a database put back from a backup is still the same box.
 */
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { syncFolder } from '../../blobs/sync-folder.ts'
import { openKey, type ServerKey } from '../../keys/server-keys.ts'

export interface Membership {
  readonly url: string
  readonly device: string
  readonly commune: string
  readonly sealKey: PublicKeyJwk
  readonly packKey: PublicKeyJwk
}

export interface BoxIdentity {
  readonly key: ServerKey
  /** Null until the province took this box in. */
  membership(): Membership | null
  join(membership: Membership): Promise<void>
}

export async function openIdentity(folder: string, url: string): Promise<BoxIdentity> {
  const key = await openKey(folder, 'upstream.pem')
  const path = join(folder, 'upstream.json')
  let known = await readMembership(path)
  if (known?.url !== url) known = null // another province knows nothing of this box
  return {
    key,
    membership: () => known,
    async join(membership) {
      const draft = `${path}.${randomBytes(6).toString('hex')}`
      const file = await open(draft, 'wx', 0o600)
      await file.writeFile(JSON.stringify(membership))
      await file.sync()
      await file.close()
      await rename(draft, path)
      await syncFolder(folder)
      known = membership
    },
  }
}

async function readMembership(path: string): Promise<Membership | null> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return text === null ? null : (JSON.parse(text) as Membership)
}
