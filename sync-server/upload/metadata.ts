/** The `Upload-Metadata` of a file (BlobUploadMetadata), checked before a byte is taken. */
import type { KeyObject } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { openSealed } from '../keys/seal.ts'

export const MAX_FILE_BYTES = 25 * 1024 * 1024
export const TAG_BYTES = 16

export interface UploadTerms {
  readonly sha256: string
  readonly size: number // plain bytes
  readonly mime: string
  readonly iv: Buffer
  readonly key: Buffer // opened
}

/** `blob.metadata-invalid` {name}, `blob.too-large` {maxBytes}. */
export function readUploadTerms(
  metadata: Readonly<Record<string, string | null>> | undefined,
  uploadBytes: number | undefined,
  sealKey: KeyObject,
): Result<UploadTerms> {
  const invalid = (name: string) => refuse('blob.metadata-invalid', { name })
  const { sha256, size: sizeText, mime, iv: ivText, key: keyText } = metadata ?? {}
  if (!sha256 || !/^[0-9a-f]{64}$/.test(sha256)) return invalid('sha256')
  if (!sizeText || !/^[1-9]\d{0,11}$/.test(sizeText)) return invalid('size')
  const size = Number(sizeText)
  if (size > MAX_FILE_BYTES) return refuse('blob.too-large', { maxBytes: MAX_FILE_BYTES })
  if (uploadBytes !== size + TAG_BYTES) return invalid('size')
  if (!mime || mime.length > 100) return invalid('mime')
  const iv = Buffer.from(ivText ?? '', 'base64url')
  if (iv.length !== 12) return invalid('iv')
  const key = openSealed(sealKey, Buffer.from(keyText ?? '', 'base64url'))
  if (key?.length !== 32) return invalid('key')
  return ok({ sha256, size, mime, iv, key })
}
