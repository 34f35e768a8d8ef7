/** The record of one dossier, with the proof that its facts stand where the ledger says. */
import type { Problem } from '../../domain/base/result.ts'
import {
  recordLists,
  recordText,
  type DossierRecord,
  type RecordedAudit,
  type RecordedFact,
} from '../../domain/inspection/record.ts'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import { signText } from '../keys/ecdsa.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import { sha256Hex } from '../sha256.ts'
import type { AuditRow, ExportedEvent, Store } from '../store/port.ts'
import { AUDIT_START } from '../audit/chain.ts'

const PAGE = 500
const PAGE_BYTES = 8 * 1024 * 1024

type Readable = Pick<
  Store,
  'dossierSpan' | 'ledgerAt' | 'exportEvents' | 'searchAudit' | 'readAudit' | 'auditHeads'
>

/** Null when the ledger knows no such dossier. */
export async function makeRecord(
  store: Readable,
  key: ServerKey,
  asked: { readonly commune: string; readonly dossier: string; readonly made: DossierRecord['made'] },
): Promise<DossierRecord | null> {
  const { commune, dossier, made } = asked
  const span = await store.dossierSpan(commune, dossier)
  if (span === null) return null
  const facts: RecordedFact[] = []
  const links: string[] = []
  let end = { seq: span.first - 1, chain: CHAIN_START }
  const before = { seq: end.seq, chain: (await store.ledgerAt(commune, end.seq)).at.chain }
  while (end.seq < span.last) {
    const rows = await store.exportEvents({ commune, after: end.seq, limit: PAGE, maxBytes: PAGE_BYTES })
    for (const row of rows.filter(({ seq }) => seq <= span.last)) {
      const sha256 = sha256Hex(row.raw)
      links.push(sha256)
      if (row.dossier === dossier) facts.push(toFact(row, sha256))
      end = { seq: row.seq, chain: row.chain }
    }
    if (rows.length === 0) break
  }
  const unsigned = {
    v: 1 as const,
    kind: 'motcua/dossier-record' as const,
    commune,
    dossier,
    made,
    facts,
    ledger: { before, links, end },
    audit: await auditOf(store, commune, dossier),
  }
  const lists = recordLists(unsigned)
  const digests = {
    purpose: sha256Hex(lists.purpose),
    facts: sha256Hex(lists.facts),
    audit: sha256Hex(lists.audit),
  }
  const { kty, crv, x, y } = key.publicJwk
  return {
    ...unsigned,
    key: { kty, crv, x, y },
    sig: signText(key.privateKey, recordText(unsigned, digests)),
  }
}

function toFact(row: ExportedEvent, sha256: string): RecordedFact {
  const { seq, id, device, dseq, recv_at: recv, verdict } = row
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as Problem)
  return { seq, id, device, dseq, recv, verdict, problem, raw: Buffer.from(row.raw).toString('utf8'), sha256 }
}

async function auditOf(store: Readable, commune: string, dossier: string): Promise<DossierRecord['audit']> {
  const end = (await store.auditHeads()).find((head) => head.commune === commune)
  const rows: RecordedAudit[] = []
  let before = (end?.seq ?? 0) + 1
  for (;;) {
    const page = await store.searchAudit({ commune, before, limit: PAGE, object: dossier })
    for (const row of page) rows.push(await withPrevious(store, row))
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) break
    before = last.seq
  }
  return { rows: rows.reverse(), end: { seq: end?.seq ?? 0, hash: end?.hash ?? AUDIT_START } }
}

async function withPrevious(store: Readable, row: AuditRow): Promise<RecordedAudit> {
  const [previous] = await store.readAudit({ commune: row.commune, after: row.seq - 2, limit: 1 })
  const { commune: _, ...said } = row
  return { ...said, previous: row.seq === 1 ? AUDIT_START : (previous?.hash ?? '') }
}
