/** Writes a pack as files: one manifest, one file per item named by the hash of its bytes. Same law, same bytes. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalJson } from '../../domain/procedure/canonical-json.ts'
import type { PackItem } from '../../domain/procedure/pack.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'

export interface WrittenPack {
  readonly manifest: PackManifest
  readonly hash: string // of the manifest bytes
  readonly bytes: number // of all items
}

export function writePack(
  folder: string,
  pack: { readonly name: string; readonly validFrom: string },
  items: readonly PackItem[],
): WrittenPack {
  const itemsFolder = join(folder, 'items')
  mkdirSync(itemsFolder, { recursive: true })
  const texts = items.map((item) => ({ id: item.id, text: canonicalJson(item.value) }))
  const rows = texts.map(({ id, text }) => ({ id, hash: sha256(text), size: Buffer.byteLength(text) }))
  for (const [i, { hash }] of rows.entries()) {
    const path = join(itemsFolder, `${hash}.json`)
    if (!existsSync(path)) writeFileSync(path, texts[i]?.text ?? '')
  }
  const kept = new Set(rows.map((row) => `${row.hash}.json`))
  for (const name of readdirSync(itemsFolder)) if (!kept.has(name)) rmSync(join(itemsFolder, name))
  const manifest: PackManifest = { v: 1, name: pack.name, validFrom: pack.validFrom, items: rows }
  const bytes = JSON.stringify(manifest)
  writeFileSync(join(folder, 'manifest.json'), bytes)
  return { manifest, hash: sha256(bytes), bytes: rows.reduce((sum, row) => sum + row.size, 0) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
