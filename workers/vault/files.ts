/** Scans and attachments: each under its own random key, so that forgetting the key is deleting the file. */
import { toHex } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { fileAad } from '../../domain/sync/signing.ts'
import { aesKey, IV_BYTES, KEY_BYTES, openBytes, sealBytes } from './aead.ts'
import type { SealedFile } from './api.ts'
import { joined, owned, randomBytes, wipe } from './bytes.ts'
import { sealToServer } from './server-seal.ts'

export async function sealFile(files: CryptoKey, server: CryptoKey, plain: Uint8Array): Promise<SealedFile> {
  const sha256 = await hashOf(plain)
  const raw = randomBytes(KEY_BYTES)
  try {
    const { iv, data } = await sealBytes(await aesKey(raw), plain, fileAad(sha256))
    const wrapped = await sealBytes(files, raw, wrapAad(sha256))
    const keyForServer = await sealToServer(server, raw)
    return { sha256, size: plain.length, iv, data, key: joined(wrapped.iv, wrapped.data), keyForServer }
  } finally {
    wipe(raw)
  }
}

/** `vault.file-damaged` when key, content or name do not belong together. */
export async function openFile(
  files: CryptoKey,
  file: Pick<SealedFile, 'sha256' | 'iv' | 'data' | 'key'>,
): Promise<Result<Uint8Array>> {
  const raw = await openBytes(
    files,
    file.key.subarray(0, IV_BYTES),
    file.key.subarray(IV_BYTES),
    wrapAad(file.sha256),
  )
  if (raw === null || raw.length !== KEY_BYTES) return refuse('vault.file-damaged')
  const plain = await openBytes(await aesKey(raw), file.iv, file.data, fileAad(file.sha256))
  wipe(raw)
  if (plain === null || (await hashOf(plain)) !== file.sha256) return refuse('vault.file-damaged')
  return ok(plain)
}

function wrapAad(sha256: string): string {
  return `motcua/filekey/1|${sha256}`
}

async function hashOf(plain: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', owned(plain))))
}
