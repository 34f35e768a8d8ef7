/**
 * Looked at whenever a box meets its province anew: does the province hold rows that this ledger lost? They are taken
 * back as pieces of their authors' logs, in the order they had. Then the mirror to write is chosen.
 */
import { randomUUID } from 'node:crypto'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type {
  KeptAnswer,
  MirrorRow,
  MirrorRowsAnswer,
  MirrorsAnswer,
  MirrorSummary,
  UpstreamFacts,
} from '../../../domain/sync/upstream.ts'
import { nextLedgerHash } from '../../sync/chain.ts'
import type { UpstreamState } from '../../store/port.ts'
import type { Box } from './box.ts'
import { isLineBroken } from './line.ts'
import { piecesOf } from './pieces.ts'
import { isOwnHistory } from './send-rows.ts'
import { fetchPack } from './take-pack.ts'

/** Answers how many rows came back. */
export async function recover(box: Box): Promise<Result<number>> {
  const answer = await box.line.get<MirrorsAnswer>('/api/upstream/mirrors')
  if (!answer.ok) return answer
  const { mirrors } = answer.value
  let taken = 0
  for (const mirror of mirrors) {
    const back = await takeMirrorBack(box, mirror)
    if (!back.ok && isLineBroken(back.problem)) return back
    if (back.ok) taken += back.value
    else box.log.error({ problem: back.problem, history: mirror.history }, 'a mirror could not be taken back')
  }
  await chooseMirror(box, mirrors)
  if (taken > 0) {
    await box.store.patchUpstream(box.membership.commune, { filesBack: true })
    box.log.warn({ rows: taken }, 'rows that this box had lost came back from the province')
  }
  return ok(taken)
}

async function takeMirrorBack(box: Box, mirror: MirrorSummary): Promise<Result<number>> {
  const { commune } = box.membership
  const { history, seq } = mirror
  if (await isOwnHistory(box, seq, mirror.chain)) return ok(0)
  if ((await box.store.takenThrough(commune, history)) >= seq) return ok(0)
  const facts = await takeFacts(box, history)
  if (!facts.ok) return facts
  const { end } = await box.store.ledgerAt(commune, 0)
  // What stands here may be the beginning of the mirror: its chain tells.
  const rest = end.seq > 0 && end.seq <= seq ? await takeRows(box, mirror, end) : null
  const rows =
    rest === null || (!rest.ok && rest.problem.code === 'sync.answer.forged')
      ? await takeRows(box, mirror, { seq: 0, chain: CHAIN_START })
      : rest
  if (rows.ok) await box.store.setTaken(commune, history, seq)
  return rows
}

async function takeRows(
  box: Box,
  { history }: MirrorSummary,
  from: { readonly seq: number; readonly chain: string },
): Promise<Result<number>> {
  const { commune } = box.membership
  let { seq: after, chain } = from
  let added = 0
  for (;;) {
    const page = await box.line.get<MirrorRowsAnswer>(`/api/upstream/mirrors/${history}/rows?after=${after}`)
    if (!page.ok) return page
    const { rows, more } = page.value
    for (const row of rows) chain = nextLedgerHash(chain, Buffer.from(row.raw))
    if (chain !== page.value.chain) return refuse('sync.answer.forged')
    const laws = await fetchLaws(box, rows)
    if (!laws.ok) return laws
    const taken = await takePieces(box, commune, rows)
    if (!taken.ok) return taken
    added += taken.value
    after = rows.at(-1)?.seq ?? after
    if (!more || rows.length === 0) return ok(added)
  }
}

/** Receptions are judged under the law packs they name; the current one is chosen by the round that follows. */
async function fetchLaws(box: Box, rows: readonly MirrorRow[]): Promise<Result<null>> {
  for (const hash of new Set(rows.flatMap(lawOf))) {
    if (await box.store.findPack(hash)) continue
    const fetched = await fetchPack(box, hash)
    if (!fetched.ok && isLineBroken(fetched.problem)) return fetched
    if (!fetched.ok)
      box.log.warn({ problem: fetched.problem, hash }, 'a law pack that facts name is not there')
  }
  return ok(null)
}

function lawOf({ raw }: MirrorRow): string[] {
  try {
    const event = JSON.parse(raw) as { body?: { law?: { pack?: unknown } } } | null
    const pack = event?.body?.law?.pack
    return typeof pack === 'string' && /^[0-9a-f]{64}$/.test(pack) ? [pack] : []
  } catch {
    return []
  }
}

async function takePieces(box: Box, commune: string, rows: readonly MirrorRow[]): Promise<Result<number>> {
  let added = 0
  for (const piece of piecesOf(rows)) {
    const taken = await box.store.takeBack({ commune, ...piece })
    if (!taken.ok) return taken
    added += taken.value.added
  }
  return ok(added)
}

async function takeFacts(box: Box, history: string): Promise<Result<null>> {
  const { commune } = box.membership
  const facts = await box.line.get<UpstreamFacts>(`/api/upstream/mirrors/${history}/facts`)
  if (!facts.ok) return facts
  await box.store.takeBackFacts(commune, facts.value)
  for (let after = 0; ;) {
    const answer = await box.line.get<KeptAnswer>(`/api/upstream/mirrors/${history}/kept?after=${after}`)
    if (!answer.ok) return answer
    for (const kept of answer.value.kept) await box.store.takeBackKept(commune, kept)
    const last = answer.value.kept.at(-1)
    if (!last) return ok(null)
    after = last.id
  }
}

/** The mirror of this history when it leads to this ledger, else a new one: the old one stays as it is. */
async function chooseMirror(box: Box, mirrors: readonly MirrorSummary[]): Promise<void> {
  const { store } = box
  const { commune } = box.membership
  const known = await store.upstreamState(commune)
  const isSameHistory = known?.base === store.historyId
  let history = known && isSameHistory ? known.history : store.historyId
  let mirror = mirrors.find((each) => each.history === history)
  if (mirror && !(await isOwnHistory(box, mirror.seq, mirror.chain))) {
    history = randomUUID()
    mirror = undefined
  }
  if (known && (mirror?.seq ?? 0) < known.have) await store.doubtUpstreamFiles(commune)
  const start: UpstreamState = {
    history,
    base: store.historyId,
    have: mirror?.seq ?? 0,
    filesThrough: known?.filesThrough ?? 0,
    keptThrough: mirror ? (known?.keptThrough ?? 0) : 0,
    facts: '', // told once more
    anchoredAt: '',
    downThrough: known?.downThrough ?? 0,
    filesBack: known?.filesBack ?? false,
  }
  await store.setUpstream(commune, start)
}
