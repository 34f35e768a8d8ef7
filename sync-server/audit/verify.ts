/** Goes through an audit chain from its first row and says where it stops being true (U3). */
import type { AuditHead, AuditRow, AuditStore } from '../store/port.ts'
import { AUDIT_START, commitmentOf, DETAILS_ERASED, nextAuditHash } from './chain.ts'

const PAGE = 1000

export type AuditFaultKind =
  | 'row-missing' // a hole in the numbers
  | 'row-changed' // the hash of the row is not what its content gives
  | 'detail-changed' // the detail is not the one that was committed to
  | 'detail-missing' // gone, and no row says that it was erased
  | 'detail-stray' // details beside no row
  | 'end-missing' // the chain ends before where its head, or an anchor, says
  | 'end-differs' // the chain leads elsewhere than its head, or an anchor, says

export interface AuditFault {
  readonly commune: string
  readonly seq: number
  readonly kind: AuditFaultKind
}

export interface AuditVerdict {
  readonly commune: string
  readonly rows: number
  readonly fault: AuditFault | null
}

/** `anchored`: ends of this chain that were once exported. */
export async function verifyAudit(
  store: Pick<AuditStore, 'readAudit' | 'countStrayDetails'>,
  head: AuditHead,
  anchored: readonly AuditHead[] = [],
): Promise<AuditVerdict> {
  const { commune } = head
  let hash = AUDIT_START
  let seq = 0
  let erasedThrough = 0
  let firstWithoutDetail: number | null = null
  let lastWithoutDetail = 0
  const fault = (kind: AuditFaultKind, at: number): AuditVerdict => ({
    commune,
    rows: seq,
    fault: { commune, seq: at, kind },
  })
  const ends = new Map(anchored.filter((end) => end.commune === commune).map((end) => [end.seq, end.hash]))

  for (;;) {
    const page = await store.readAudit({ commune, after: seq, limit: PAGE })
    for (const row of page) {
      if (row.seq !== seq + 1) return fault('row-missing', seq + 1)
      hash = nextAuditHash(hash, row)
      if (hash !== row.hash) return fault('row-changed', row.seq)
      seq = row.seq
      if (ends.has(seq) && ends.get(seq) !== hash) return fault('end-differs', seq)
      const detail = detailFault(row)
      if (detail) return fault(detail, seq)
      if (row.detail === null) {
        firstWithoutDetail ??= seq
        lastWithoutDetail = seq
      }
      if (row.action === DETAILS_ERASED) erasedThrough = Math.max(erasedThrough, Number(row.object))
    }
    if (page.length < PAGE) break
  }
  if (firstWithoutDetail !== null && lastWithoutDetail > erasedThrough)
    return fault('detail-missing', Math.max(firstWithoutDetail, erasedThrough + 1))
  if ((await store.countStrayDetails(commune)) > 0) return fault('detail-stray', 0)
  for (const end of [head, ...anchored.filter((one) => one.commune === commune)])
    if (end.seq > seq) return fault('end-missing', seq + 1)
  if (head.seq !== seq || head.hash !== hash) return fault('end-differs', seq)
  return { commune, rows: seq, fault: null }
}

function detailFault(row: AuditRow): AuditFaultKind | null {
  if (row.detail === null || row.salt === null) return null
  return commitmentOf(row.salt, row.detail) === row.commitment ? null : 'detail-changed'
}

/** Every chain of a server: those that have a head, and those an anchor still knows. */
export async function verifyAllAudit(
  store: Pick<AuditStore, 'readAudit' | 'countStrayDetails' | 'auditHeads'>,
  communes: readonly string[],
  anchored: readonly AuditHead[] = [],
): Promise<readonly AuditVerdict[]> {
  const heads = new Map((await store.auditHeads()).map((head) => [head.commune, head]))
  const known = new Set([...communes, ...heads.keys(), ...anchored.map((end) => end.commune)])
  const verdicts: AuditVerdict[] = []
  for (const commune of [...known].sort())
    verdicts.push(
      await verifyAudit(store, heads.get(commune) ?? { commune, seq: 0, hash: AUDIT_START }, anchored),
    )
  return verdicts
}
