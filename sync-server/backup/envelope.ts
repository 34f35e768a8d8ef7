/** One file of the backup: compressed, then sealed with `age` to every recipient. `age -d FILE | zstd -d` opens it by hand. */
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import type { Decrypter, Encrypter } from 'age-encryption'
import { ok, refuse, type Result } from '../../domain/base/result.ts'

/** Sixty modules that a server without a backup never needs; the settings are checked without waiting. */
const require = createRequire(import.meta.url)
const age = () => require('age-encryption') as typeof import('age-encryption')

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
/** A file that inflates to more than this was not made by us. */
const MAX_PLAIN = 512 * 1024 * 1024

export async function seal(plain: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  return encrypterFor(recipients).encrypt(new Uint8Array(await compress(plain)))
}

/** `backup.wrong-key`, `backup.damaged`. */
export async function open(sealed: Uint8Array, identities: readonly string[]): Promise<Result<Buffer>> {
  const opened = await decrypt(sealed, identities)
  if (!opened.ok) return opened
  try {
    return ok(await decompress(opened.value, { maxOutputLength: MAX_PLAIN }))
  } catch {
    return refuse('backup.damaged')
  }
}

async function decrypt(sealed: Uint8Array, identities: readonly string[]): Promise<Result<Uint8Array>> {
  try {
    return ok(await decrypterOf(identities).decrypt(sealed))
  } catch (error) {
    return refuse(isWrongKey(error) ? 'backup.wrong-key' : 'backup.damaged')
  }
}

export function isWrongKey(error: unknown): boolean {
  return error instanceof Error && /no identity matched/i.test(error.message)
}

export function encrypterFor(recipients: readonly string[]): Encrypter {
  if (recipients.length === 0) throw new Error('a backup needs a recipient')
  const encrypter = new (age().Encrypter)()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter
}

export function decrypterOf(identities: readonly string[]): Decrypter {
  const decrypter = new (age().Decrypter)()
  for (const identity of identities) decrypter.addIdentity(identity)
  return decrypter
}

/** A new pair: the identity goes into a safe, the recipient into the configuration. */
export async function newBackupKey(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await age().generateX25519Identity()
  return { identity, recipient: await recipientOf(identity) }
}

export function recipientOf(identity: string): Promise<string> {
  return age().identityToRecipient(identity)
}

/** The identities of a key file as `age` writes it: one a line, `#` begins a comment. */
export function readIdentities(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'))
}

export function isRecipient(text: string): boolean {
  try {
    new (age().Encrypter)().addRecipient(text)
    return true
  } catch {
    return false
  }
}
