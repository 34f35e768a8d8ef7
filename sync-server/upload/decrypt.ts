/** Opens an uploaded file into a draft, in pieces, and proves it: tag, size, hash, then its type. */
import { createDecipheriv, createHash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { fileAad } from '../../domain/sync/signing.ts'
import { findFileType } from './file-type.ts'
import { TAG_BYTES, type UploadTerms } from './metadata.ts'

const PIECE = 1024 * 1024

/** `blob.hash-mismatch`, `blob.type-refused` {found}. A refused draft is gone. */
export async function decryptTo(
  draft: string,
  cipherPath: string,
  terms: UploadTerms,
): Promise<Result<null>> {
  const checked = await decrypt(draft, cipherPath, terms)
  if (!checked.ok) await rm(draft, { force: true })
  return checked
}

async function decrypt(draft: string, cipherPath: string, terms: UploadTerms): Promise<Result<null>> {
  const source = await open(cipherPath, 'r')
  const target = await open(draft, 'wx', 0o600)
  try {
    const { size: total } = await source.stat()
    if (total !== terms.size + TAG_BYTES) return refuse('blob.hash-mismatch')
    const decipher = createDecipheriv('aes-256-gcm', terms.key, terms.iv)
    decipher.setAAD(Buffer.from(fileAad(terms.sha256)))
    const tag = Buffer.alloc(TAG_BYTES)
    await source.read(tag, 0, TAG_BYTES, terms.size)
    decipher.setAuthTag(tag)

    const hash = createHash('sha256')
    const start = Buffer.alloc(Math.min(16, terms.size))
    const piece = Buffer.alloc(PIECE)
    for (let at = 0; at < terms.size;) {
      const { bytesRead } = await source.read(piece, 0, Math.min(PIECE, terms.size - at), at)
      if (bytesRead === 0) return refuse('blob.hash-mismatch')
      const plain = decipher.update(piece.subarray(0, bytesRead))
      if (at < start.length) plain.copy(start, at)
      hash.update(plain)
      await target.writeFile(plain)
      at += bytesRead
    }
    try {
      decipher.final()
    } catch {
      return refuse('blob.hash-mismatch')
    }
    if (hash.digest('hex') !== terms.sha256) return refuse('blob.hash-mismatch')
    const found = findFileType(start)
    return found === terms.mime ? ok(null) : refuse('blob.type-refused', { found })
  } finally {
    await source.close()
    await target.close()
  }
}
