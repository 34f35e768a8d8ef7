/**
 * An upload is named after its device and what it is of, so that ownership needs no second record:
 * `<device>.<sha256>.<nonce>` of a file, `<device>.<submission>.<sha256>.<nonce>` of a page of a submission.
 */
import { randomBytes } from 'node:crypto'

const ID = /^([0-9a-f-]{36})\.((?:[0-9a-f-]{36}\.)?[0-9a-f]{64})\.[0-9a-f]{16}$/

/** `what`: the hash of a file, or a page as `pageName` calls it. */
export function newUploadId(device: string, what: string): string {
  return `${device}.${what}.${randomBytes(8).toString('hex')}`
}

export function pageName(submission: string, sha256: string): string {
  return `${submission}.${sha256}`
}

export function uploadOwner(id: string): string | null {
  return ID.exec(id)?.[1] ?? null
}

/** What it is an upload of, as it was named. */
export function uploadedThing(id: string): string | null {
  return ID.exec(id)?.[2] ?? null
}
