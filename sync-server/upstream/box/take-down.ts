/** What comes down is taken in its order, each once. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { isPlainObject } from '../../../domain/base/shape.ts'
import type { DownAnswer, DownItem } from '../../../domain/sync/upstream.ts'
import { instant } from '../../clock.ts'
import type { Box } from './box.ts'

export async function takeDown(box: Box): Promise<Result<boolean>> {
  const { commune } = box.membership
  const state = await box.store.upstreamState(commune)
  if (!state) return ok(false)
  const answer = await box.line.get<DownAnswer>(`/api/upstream/down?after=${state.downThrough}`)
  if (!answer.ok) return answer
  const { items, more } = answer.value
  if (!Array.isArray(items) || !items.every(isItem)) return refuse('net.offline', { why: 'foreign answer' })
  for (const item of items) {
    const isNew = await box.store.takeDown(commune, item, instant(box.clock()))
    if (isNew) box.log.info({ n: item.n, kind: item.kind }, 'came down from the province')
  }
  return ok(more)
}

function isItem(value: unknown): value is DownItem {
  if (!isPlainObject(value)) return false
  const { n, kind, body, at } = value
  return Number.isSafeInteger(n) && typeof kind === 'string' && isPlainObject(body) && typeof at === 'string'
}
