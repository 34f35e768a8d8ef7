/** Takes a built law pack into the store: every hash is recomputed, then the manifest is signed with the pack key. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseManifest } from '../../domain/procedure/pack.ts'
import { packText } from '../../domain/sync/signing.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import { signText } from '../keys/ecdsa.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import { sha256Hex } from '../sha256.ts'
import type { Store } from '../store/port.ts'

export interface ImportedPack {
  readonly hash: string
  readonly name: string
  readonly items: number
  readonly isNew: boolean
}

/** Undefined when the folder holds no pack. Throws on a pack whose bytes are not what its hashes say. */
export async function importPack(
  folder: string,
  parts: { readonly store: Store; readonly packKey: ServerKey; readonly at: string },
): Promise<ImportedPack | undefined> {
  const bytes = await readFile(join(folder, 'manifest.json'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw error
    },
  )
  if (bytes === undefined) return undefined
  const manifest = readManifest(bytes, folder)
  const packHash = sha256Hex(bytes)
  const isNew = (await parts.store.findPack(packHash)) === undefined
  const known = await knownItems(parts.store, manifest)
  const items = []
  for (const { hash: itemHash } of manifest.items) {
    if (known.has(itemHash)) continue
    const itemText = await readFile(join(folder, 'items', `${itemHash}.json`), 'utf8')
    if (sha256Hex(itemText) !== itemHash)
      throw new Error(`law pack ${folder}: item ${itemHash} has other bytes`)
    JSON.parse(itemText)
    items.push({ hash: itemHash, text: itemText })
  }
  const sig = signText(parts.packKey.privateKey, packText(packHash))
  await parts.store.addPack({ hash: packHash, bytes, sig, at: parts.at }, items)
  return { hash: packHash, name: manifest.name, items: manifest.items.length, isNew }
}

function readManifest(bytes: string, folder: string): PackManifest {
  const manifest = parseManifest(JSON.parse(bytes))
  if (manifest.ok) return manifest.value
  const { code, details } = manifest.problem
  throw new Error(`law pack ${folder}: ${code} ${JSON.stringify(details)}`)
}

async function knownItems(store: Store, manifest: PackManifest): Promise<Set<string>> {
  const known = new Set<string>()
  for (let i = 0; i < manifest.items.length; i += 500) {
    const hashes = manifest.items.slice(i, i + 500).map((item) => item.hash)
    for (const found of (await store.packItems(hashes)).keys()) known.add(found)
  }
  return known
}
