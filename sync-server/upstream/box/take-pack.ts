/** The province's law pack, proven with the province's key and handed on under this server's own. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { parseManifest } from '../../../domain/procedure/pack.ts'
import { packText } from '../../../domain/sync/signing.ts'
import type { SignedPack } from '../../../domain/sync/wire.ts'
import { instant } from '../../clock.ts'
import { findPublicKey, signText, verifyText } from '../../keys/ecdsa.ts'
import { sha256Hex } from '../../sha256.ts'
import type { Box } from './box.ts'

const ITEMS_AT_ONCE = 200

export async function takePack(box: Box): Promise<Result<boolean>> {
  const told = await box.store.lastDown(box.membership.commune, 'pack')
  const hash = told?.body['hash']
  if (typeof hash !== 'string' || (await box.store.findPack('current'))?.hash === hash) return ok(false)
  const taken = await fetchPack(box, hash)
  return taken.ok ? ok(false) : taken
}

/** It becomes the current one here. `pack.forged`, `pack.item-damaged` {hash}, and what the province answers. */
export async function fetchPack(box: Box, hash: string): Promise<Result<null>> {
  const answer = await box.line.get<SignedPack>(`/api/packs/${encodeURIComponent(hash)}`)
  if (!answer.ok) return answer
  const { bytes, sig } = answer.value
  const key = findPublicKey(box.membership.packKey)
  if (!key || sha256Hex(bytes) !== hash || !verifyText(key, packText(hash), sig)) return refuse('pack.forged')
  const manifest = parseManifest(JSON.parse(bytes))
  if (!manifest.ok) return manifest
  const items: { hash: string; text: string }[] = []
  const wanted = [...new Set(manifest.value.items.map((item) => item.hash))]
  for (let i = 0; i < wanted.length; i += ITEMS_AT_ONCE) {
    const page = wanted.slice(i, i + ITEMS_AT_ONCE)
    const known = await box.store.packItems(page)
    const missing = page.filter((each) => !known.has(each))
    if (missing.length === 0) continue
    const given = await box.line.post<{ items: Record<string, string> }>('/api/packs/items', {
      hashes: missing,
    })
    if (!given.ok) return given
    for (const each of missing) {
      const text = given.value.items[each]
      if (text === undefined || sha256Hex(text) !== each) return refuse('pack.item-damaged', { hash: each })
      items.push({ hash: each, text })
    }
  }
  const own = signText(box.keys.pack.privateKey, packText(hash))
  await box.store.addPack({ hash, bytes, sig: own, at: instant(box.clock()) }, items)
  return ok(null)
}
