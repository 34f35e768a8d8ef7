/** The authorities whose signatures we know, as the law pack gives them (`lists:signature-roots`): data, never code. */
import { anything, listOf, record, text } from '../base/shape.ts'
import { fromBase64Url } from '../base/bytes-text.ts'
import { readCertificate, type Certificate } from './certificate.ts'

export const ROOTS_ITEM = 'lists:signature-roots'

const shape = record({ certificates: listOf(text, 50) }, { meta: anything })

/** DER of each, base64 in the pack. An item that is missing or not what it should be gives none: trust is then unknown. */
export function rootBytes(item: unknown): Uint8Array<ArrayBuffer>[] {
  if (shape(item, '') !== null) return []
  const { certificates } = item as { certificates: readonly string[] }
  return certificates.flatMap((one) => {
    const url = one
      .replace(/\s|=+$/g, '')
      .replaceAll('+', '-')
      .replaceAll('/', '_')
    return fromBase64Url(url) ?? []
  })
}

export function readRoots(item: unknown): Certificate[] {
  return rootBytes(item).flatMap((bytes) => readCertificate(bytes) ?? [])
}
