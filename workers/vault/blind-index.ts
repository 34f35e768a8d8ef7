/** Equality search over sealed rows: the same value under the same field gives the same 128 bits, and says no more. */
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { aadOf } from './aead.ts'
import { utf8 } from './bytes.ts'

const INDEX_BYTES = 16

/** `value` comes already normalised by the rule of its field; only its Unicode form is made one here. */
export async function blindIndexOf(key: CryptoKey, field: string, value: string): Promise<string> {
  const text = utf8(aadOf(field, value.normalize('NFC')))
  const mac = await crypto.subtle.sign('HMAC', key, text)
  return toBase64Url(new Uint8Array(mac, 0, INDEX_BYTES))
}

/**
 * Where an officer's slot is found: by the code that is typed, under a salt of this device. It keeps names off the disk
 * and away from a glance; whoever holds the disk can try the few codes a commune has.
 */
export async function slotLookup(device: string, code: string): Promise<string> {
  const salt = utf8(`motcua/lookup/1|${device}`)
  const key = await crypto.subtle.importKey('raw', salt, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return await blindIndexOf(key, 'officer-code', code.normalize('NFKC').trim().toUpperCase())
}
