/** The server's own keys, made at the first start and kept in `DATA_DIR/keys` (0600). Losing them means enrolling again. */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { syncFolder } from '../blobs/sync-folder.ts'
import { toPublicJwk } from './ecdsa.ts'

export interface ServerKey {
  readonly privateKey: KeyObject
  readonly publicJwk: PublicKeyJwk
}

export interface ServerKeys {
  readonly sign: ServerKey // checkpoints, receipts
  readonly seal: ServerKey // ECDH: opens sealed events and file keys
  readonly pack: ServerKey // law packs
  readonly pepper: Buffer // keyed hash of enrolment codes: the database alone can't be searched for them
  readonly factor: Buffer // closes the authenticators' secrets
}

export async function openServerKeys(folder: string): Promise<ServerKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return {
    sign: await openKey(folder, 'sign.pem'),
    seal: await openKey(folder, 'seal.pem'),
    pack: await openKey(folder, 'pack.pem'),
    pepper: await openSecret(folder, 'pepper.bin', () => randomBytes(32)),
    factor: await openSecret(folder, 'factor.bin', () => randomBytes(32)),
  }
}

export async function openKey(folder: string, name: string): Promise<ServerKey> {
  const pem = await openSecret(folder, name, newKey)
  const privateKey = createPrivateKey(pem)
  return { privateKey, publicJwk: toPublicJwk(createPublicKey(privateKey)) }
}

function newKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
}

/** A key is in place whole or not at all; of two processes that start together both read the one that won. */
export async function openSecret(folder: string, name: string, make: () => Buffer): Promise<Buffer> {
  const path = join(folder, name)
  const known = await readFile(path).catch(absent)
  if (known) return known
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(make())
  await file.sync()
  await file.close()
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await unlink(draft)
  await syncFolder(folder)
  return readFile(path)
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
