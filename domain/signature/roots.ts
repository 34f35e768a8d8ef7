/** The authorities whose signatures we know, as the law pack gives them (`lists:signature-roots`): data, never code. */
import { anything, listOf, record, text } from '../base/shape.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { fromBase64 } from './pem.ts'

export const ROOTS_ITEM = 'lists:signature-roots'

const certificates = listOf(text, 50)
const shape = record({ certificates }, { intermediates: certificates, meta: anything })

interface PackAuthorities {
  readonly certificates: readonly string[] // DER in base64: the anchors
  readonly intermediates?: readonly string[]
}

/** An item that is missing or not what it should be gives none: trust is then unknown. */
export function authoritiesOf(item: unknown): { roots: Certificate[]; intermediates: Certificate[] } {
  if (shape(item, '') !== null) return { roots: [], intermediates: [] }
  const given = item as PackAuthorities
  return { roots: read(given.certificates), intermediates: read(given.intermediates ?? []) }
}

function read(texts: readonly string[]): Certificate[] {
  return texts.flatMap((one) => readCertificate(fromBase64(one) ?? new Uint8Array()) ?? [])
}
