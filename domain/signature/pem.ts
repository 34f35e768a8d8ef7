/** Certificates as people hand them over: a DER file, a PEM file with one or several, or base64 alone. */
import { fromBase64Url } from '../base/bytes-text.ts'
import { latin1 } from './der-text.ts'

const MOST_BYTES = 512 * 1024
const BLOCK =
  /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END (?:X509 |TRUSTED )?CERTIFICATE-----/g
const SEQUENCE = 0x30

/** Broken over lines or not, padded or not. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const bare = text.replace(/\s|=+\s*$/g, '')
  return fromBase64Url(bare.replaceAll('+', '-').replaceAll('/', '_'))
}

/** DER of each; none when the file holds no certificate. */
export function certificatesIn(file: Uint8Array): readonly Uint8Array[] {
  if (file.length === 0 || file.length > MOST_BYTES) return []
  if (file[0] === SEQUENCE) return [file]
  const text = latin1(file)
  const blocks = [...text.matchAll(BLOCK)].map(([, inside = '']) => inside)
  const found = blocks.length > 0 ? blocks : text.includes('-----') ? [] : [text]
  return found.flatMap((one) => {
    const der = fromBase64(one)
    return der && der[0] === SEQUENCE ? [der] : []
  })
}
