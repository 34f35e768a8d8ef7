/** The key of a transfer file, out of the code that one side reads out to the other. */
import { ENROL_ALPHABET } from '../../../../domain/access/enrol-code.ts'
import { CODE_SIGNS, KEY_INFO } from '../../../../domain/transfer/file-format.ts'

/** Every sign as likely as any other. */
export function makeTransferCode(
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  let code = ''
  while (code.length < CODE_SIGNS)
    for (const byte of fill(new Uint8Array(CODE_SIGNS))) {
      const sign = ENROL_ALPHABET[byte & 31] // 31 signs of 32: the last number is thrown away
      if (sign !== undefined && code.length < CODE_SIGNS) code += sign
    }
  return code
}

export async function transferKey(code: string, salt: Uint8Array): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(code)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const purpose = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(salt),
    info: new TextEncoder().encode(KEY_INFO),
  }
  const target = { name: 'AES-GCM', length: 256 }
  return await crypto.subtle.deriveKey(purpose, material, target, false, ['encrypt', 'decrypt'])
}
