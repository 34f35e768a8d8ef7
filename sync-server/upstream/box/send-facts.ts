/** What readers at the province need beside the rows: sent when it changed, before rows that speak of it. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { instant } from '../../clock.ts'
import { sha256Hex } from '../../sha256.ts'
import type { Box } from './box.ts'

const ANCHOR_EVERY_MS = 3_600_000

export async function sendFacts(box: Box): Promise<Result<boolean>> {
  const { commune } = box.membership
  const state = await box.store.upstreamState(commune)
  if (!state) return ok(false)
  const { officers, devices, anchors } = await box.store.upstreamFacts(commune)
  const facts = sha256Hex(JSON.stringify({ officers, devices }))
  const anchoredMs = state.anchoredAt === '' ? 0 : Date.parse(state.anchoredAt)
  const isAnchorDue = box.clock() - anchoredMs >= ANCHOR_EVERY_MS || box.clock() < anchoredMs
  if (facts === state.facts && !isAnchorDue) return ok(false)
  const body = { officers, devices, anchors }
  const sent = await box.line.post<void>(`/api/upstream/mirrors/${state.history}/facts`, body)
  if (!sent.ok) return sent
  await box.store.patchUpstream(commune, { facts, anchoredAt: instant(box.clock()) })
  return ok(false)
}

/** One at a time: a kept segment may be as large as a push. */
export async function sendKept(box: Box): Promise<Result<boolean>> {
  const { commune } = box.membership
  while (!box.signal.aborted) {
    const state = await box.store.upstreamState(commune)
    const kept = state && (await box.store.nextKept(commune, state.keptThrough))
    if (!kept) return ok(false)
    const sent = await box.line.post<void>(`/api/upstream/mirrors/${state.history}/kept`, kept)
    if (!sent.ok) return sent
    await box.store.patchUpstream(commune, { keptThrough: kept.id })
  }
  return ok(true)
}
