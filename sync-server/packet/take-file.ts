/** A file of a packet goes through the intake every upload goes through, under its author's name (rules F2, F4–F7). */
import { PassThrough } from 'node:stream'
import { once } from 'node:events'
import { Upload } from '@tus/server'
import type { FileEntry } from '../../domain/sync/packet/format.ts'
import type { FileOutcome } from '../../domain/sync/packet/outcome.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, Store } from '../store/port.ts'
import type { Intake } from '../upload/intake.ts'
import { readUploadTerms } from '../upload/metadata.ts'
import { newUploadId } from '../upload/upload-id.ts'

export interface FileParts {
  readonly store: Store
  readonly keys: ServerKeys
  readonly intake: Intake
}

/** The bytes of one entry on their way. What `settled` says needs none of them. */
export interface EntryTaker {
  readonly settled: FileOutcome | null
  write(bytes: Uint8Array): Promise<void>
  /** Everything came and has the hash of the manifest. */
  finish(): Promise<FileOutcome>
  drop(): Promise<void>
}

export async function takeFile(parts: FileParts, author: Device, entry: FileEntry): Promise<EntryTaker> {
  const { store, keys, intake } = parts
  const { sha256, size, mime, iv, key } = entry
  const metadata = { sha256, size, mime, iv, key }
  if (!readUploadTerms(metadata, entry.bytes, keys.seal.privateKey).ok) return settled('refused')
  const known = (await store.blobStates(author.commune, [sha256])).get(sha256)
  if (known !== undefined) return settled(known === 'verified' ? 'verified' : 'refused')
  // A revoked device is heard, not obeyed: its segments are kept for review, its files are not (D2).
  if (author.status === 'revoked') return settled('refused')

  const id = newUploadId(author.id, sha256)
  await intake.shelf.uploads.create(new Upload({ id, size: entry.bytes, offset: 0, metadata }))
  const pipe = new PassThrough()
  const written = intake.shelf.uploads.write(pipe, id, 0)
  written.catch(() => pipe.destroy()) // a full disk is thrown by `finish`
  const remove = () => intake.shelf.uploads.remove(id).catch(() => undefined)
  return {
    settled: null,
    async write(bytes) {
      if (!pipe.destroyed && !pipe.write(bytes)) await Promise.race([once(pipe, 'drain'), written])
    },
    async finish() {
      pipe.end()
      try {
        await written
      } catch (error) {
        await remove()
        throw error
      }
      return (await intake.finish(id)).ok ? 'verified' : 'refused'
    },
    async drop() {
      pipe.destroy()
      await written.catch(() => undefined)
      await remove()
    },
  }
}

function settled(outcome: FileOutcome): EntryTaker {
  return {
    settled: outcome,
    write: async () => {},
    finish: async () => outcome,
    drop: async () => {},
  }
}
