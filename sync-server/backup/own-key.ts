/**
 * The server's own key to its backup: with it the drill is automatic and a damaged scan can be taken back. It lies beside
 * the data it opens, so it gives a thief of this machine nothing but what was erased since.
 */
import { openSecret } from '../keys/server-keys.ts'
import { newBackupKey, readIdentities, recipientOf } from './envelope.ts'

const NAME = 'backup.age'

export async function openOwnKey(keysFolder: string): Promise<{ identity: string; recipient: string }> {
  const fresh = await newBackupKey()
  const text = `# public key: ${fresh.recipient}\n${fresh.identity}\n`
  const kept = await openSecret(keysFolder, NAME, () => Buffer.from(text))
  const [identity] = readIdentities(kept.toString())
  if (!identity) throw new Error(`${NAME} holds no age identity`)
  return { identity, recipient: await recipientOf(identity) }
}
