/** What lies under the seal of a submission or a page, in memory only. */
import type { KeyObject } from 'node:crypto'
import { isAsAnnounced, readSubmission } from '../../domain/submission/shape.ts'
import type { Submission } from '../../domain/submission/submission.ts'
import { openSealed } from '../keys/seal.ts'
import { sha256Hex } from '../sha256.ts'
import { findFileType } from '../upload/file-type.ts'

type Announced = Parameters<typeof isAsAnnounced>[1]

const utf8 = new TextDecoder('utf-8', { fatal: true })

export interface Unsealed {
  readonly submission: Submission | null // null: not sealed to us, no submission, or another than was announced
  readonly digest: string // of what was read; of the seal when nothing was
}

export function unseal(key: KeyObject, sealed: Uint8Array, said: Announced): Unsealed {
  const plain = openSealed(key, sealed)
  if (plain === null) return { submission: null, digest: sha256Hex(sealed) }
  const found = readSubmission(textOf(plain))
  return {
    submission: found !== null && isAsAnnounced(found, said) ? found : null,
    digest: sha256Hex(plain),
  }
}

/** The page, when it is what its name says and a picture; null otherwise. */
export function unsealPage(
  key: KeyObject,
  sealed: Uint8Array,
  sha256: string,
): { readonly bytes: Uint8Array; readonly mime: string } | null {
  const bytes = openSealed(key, sealed)
  if (bytes === null || sha256Hex(bytes) !== sha256) return null
  const mime = findFileType(bytes)
  return mime === 'image/jpeg' || mime === 'image/png' ? { bytes, mime } : null
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return ''
  }
}
