/** An upload is named after its device and file, so that ownership needs no second record: `<device>.<sha256>.<nonce>`. */
import { randomBytes } from 'node:crypto'

const ID = /^([0-9a-f-]{36})\.([0-9a-f]{64})\.([0-9a-f]{16})$/

export function newUploadId(device: string, sha256: string): string {
  return `${device}.${sha256}.${randomBytes(8).toString('hex')}`
}

export function uploadOwner(id: string): string | null {
  return ID.exec(id)?.[1] ?? null
}

export function uploadHash(id: string): string | null {
  return ID.exec(id)?.[2] ?? null
}
