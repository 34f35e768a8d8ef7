/** The ledger goes up in pages; how far it has come is the province's word, and is kept. */
import { randomUUID } from 'node:crypto'
import { ok, type Problem, type Result } from '../../../domain/base/result.ts'
import {
  MAX_MIRROR_ROWS,
  mirrorText,
  UPSTREAM_VERSION,
  type MirrorEnd,
  type MirrorPage,
} from '../../../domain/sync/upstream.ts'
import { instant } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { digestOf } from '../page-digest.ts'
import type { Box } from './box.ts'
import { isLineBroken } from './line.ts'

const FIRST_PAGE = 64
const MAX_BYTES = 2 * 1024 * 1024
const PAGES_A_ROUND = 20

/** Pages grow while the line is good and shrink when it breaks. */
export interface PageSize {
  rows: number
}

export const firstPageSize = (): PageSize => ({ rows: FIRST_PAGE })

export async function sendRows(box: Box, size: PageSize): Promise<Result<boolean>> {
  const { commune } = box.membership
  for (let pages = 0; pages < PAGES_A_ROUND && !box.signal.aborted; pages++) {
    const page = await nextPage(box, size.rows)
    if (page === null) return ok(false)
    const answer = await box.line.post<MirrorEnd>('/api/upstream/rows', page)
    if (answer.ok) {
      size.rows = Math.min(MAX_MIRROR_ROWS, size.rows * 2)
      const { have, chain } = answer.value
      if (!(await isOwnHistory(box, have, chain))) await beginMirror(box)
      else await box.store.patchUpstream(commune, { have })
      continue
    }
    const isSettled = await settle(box, answer.problem)
    if (isSettled) continue
    if (isLineBroken(answer.problem) || answer.problem.code === 'request.body.too-large')
      size.rows = Math.max(1, Math.floor(size.rows / 2))
    return answer
  }
  return ok(true)
}

async function nextPage(box: Box, limit: number): Promise<MirrorPage | null> {
  const { commune } = box.membership
  const state = await box.store.upstreamState(commune)
  if (!state) return null
  const { rows, prev, chain } = await box.store.upstreamRows({
    commune,
    after: state.have,
    limit,
    maxBytes: MAX_BYTES,
  })
  const last = rows.at(-1)
  if (!last) return null
  const { history } = state
  const from = state.have + 1
  const unsigned = {
    history,
    commune,
    from,
    seq: last.seq,
    chain,
    digest: digestOf(commune, rows),
    at: instant(box.clock()),
  }
  const sig = signText(box.keys.sign.privateKey, mirrorText(unsigned))
  return { v: UPSTREAM_VERSION, commune, history, from, prev, rows, statement: { ...unsigned, sig } }
}

/** What the box itself can mend: another place to go on from, or a mirror that went another way. */
async function settle(box: Box, problem: Problem): Promise<boolean> {
  if (problem.code === 'upstream.gap') {
    const { have, chain } = (problem.details ?? {}) as Partial<MirrorEnd>
    if (typeof have !== 'number' || typeof chain !== 'string') return false
    if (await isOwnHistory(box, have, chain)) {
      await box.store.patchUpstream(box.membership.commune, { have })
      if (have === 0) await box.store.patchUpstream(box.membership.commune, { facts: '', keptThrough: 0 })
      await box.store.doubtUpstreamFiles(box.membership.commune) // it was set back: its files may be too
    } else await beginMirror(box)
    return true
  }
  if (problem.code !== 'upstream.fork') return false
  await beginMirror(box)
  return true
}

export async function isOwnHistory(box: Box, seq: number, chain: string): Promise<boolean> {
  const { at } = await box.store.ledgerAt(box.membership.commune, seq)
  return at.seq === seq && at.chain === chain
}

/** The mirror holds what this ledger does not: it stays as it is, and a new one begins. */
export async function beginMirror(box: Box): Promise<void> {
  const { commune } = box.membership
  const state = await box.store.upstreamState(commune)
  if (!state) return
  const begun = { history: randomUUID(), have: 0, keptThrough: 0, facts: '', anchoredAt: '' }
  await box.store.setUpstream(commune, { ...state, ...begun })
  box.log.warn({ history: begun.history }, 'the province mirrors another history: a new mirror begins')
}
