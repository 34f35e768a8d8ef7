/** One scan out of the backup, opened and compared with the hash it is named by. */
import { createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { BlobStore } from '../blobs/port.ts'
import { decrypterOf } from './envelope.ts'
import { fileName } from './layout.ts'
import type { BackupPlace } from './place.ts'

/** False when it is not there, does not open, or is another. */
export async function restoreFile(
  place: BackupPlace,
  identities: readonly string[],
  blobs: BlobStore | null,
  sha256: string,
): Promise<boolean> {
  const source = await place.stream(fileName(sha256))
  if (!source) return false
  const draft = blobs && (await blobs.draft())
  const target = draft === null ? null : await open(draft, 'wx', 0o600)
  const hash = createHash('sha256')
  let isWhole = false
  try {
    const sealed = Readable.toWeb(source) as unknown as ReadableStream<Uint8Array>
    const plain = await decrypterOf(identities).decrypt(sealed)
    for await (const piece of plain as unknown as AsyncIterable<Uint8Array>) {
      hash.update(piece)
      await target?.writeFile(piece)
    }
    isWhole = hash.digest('hex') === sha256
  } catch {
    isWhole = false // another key, a cut or a flipped byte: to whom restores, the file is not there
  } finally {
    await target?.close()
    source.destroy()
  }
  if (blobs && draft !== null && isWhole) await blobs.keep(draft, sha256)
  else if (draft !== null) await rm(draft, { force: true })
  return isWhole
}
