/** A page of the audit for whoever asks: their reach, numbers covered from those who may not see them (U8, U9). */
import { may } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import {
  auditReach,
  maskNumbers,
  SECURITY_KINDS,
  type AuditAnswer,
  type AuditLine,
  type AuditQuery,
} from '../../domain/inspection/audit-log.ts'
import type { AuditRow, AuditSearch, AuditStore } from '../store/port.ts'
import type { ChainWatch } from './chain-watch.ts'

const PAGE = 50
const DAY_MS = 86_400_000

export interface Reader {
  readonly commune: string
  readonly officer: string
  readonly roles: readonly OfficerRole[]
}

/** Null: nothing is theirs to read. */
export async function readLog(
  store: Pick<AuditStore, 'searchAudit'>,
  chainOf: ChainWatch,
  { commune, officer, roles }: Reader,
  query: AuditQuery,
): Promise<AuditAnswer | null> {
  const reach = auditReach(roles)
  if (reach === null) return null
  const kinds = kindsOf(reach, query)
  const wanted = reach === 'own' ? officer : query.officer
  const search: AuditSearch = {
    commune,
    before: query.before ?? Number.MAX_SAFE_INTEGER,
    limit: PAGE + 1,
    ...(wanted === undefined ? {} : { officer: wanted }),
    ...(query.dossier === undefined ? {} : { object: query.dossier }),
    ...(kinds === null ? {} : { kinds }),
    ...(query.from === undefined ? {} : { from: startOf(query.from) }),
    ...(query.until === undefined ? {} : { until: startOf(query.until, 1) }),
  }
  const isElsewhere = reach === 'own' && query.officer !== undefined && query.officer !== officer
  const rows = isElsewhere || kinds?.length === 0 ? [] : await store.searchAudit(search)
  const seesNumbers = may(roles, 'id-number.reveal') !== null
  const lines = rows.slice(0, PAGE).map((row) => toLine(row, seesNumbers))
  return { reach, lines, more: rows.length > PAGE, chain: await chainOf(commune) }
}

function kindsOf(reach: AuditAnswer['reach'], { kind }: AuditQuery): readonly string[] | null {
  if (reach !== 'security') return kind === undefined ? null : [kind]
  if (kind === undefined) return SECURITY_KINDS
  return SECURITY_KINDS.includes(kind) ? [kind] : []
}

function toLine(row: AuditRow, seesNumbers: boolean): AuditLine {
  const { seq, at, officer, device, action, object, outcome, hash } = row
  const said = row.detail === null ? null : (JSON.parse(row.detail) as AuditLine['detail'])
  const line = { seq, at, officer, device, action, object, outcome, detail: said, hash }
  return seesNumbers ? line : { ...line, object: maskNumbers(object), detail: maskNumbers(said) }
}

/** Days are those of the commune; the chain holds instants. */
function startOf(day: string, daysLater = 0): string {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + daysLater * DAY_MS).toISOString()
}
