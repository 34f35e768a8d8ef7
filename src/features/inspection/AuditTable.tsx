/** Rows of the audit in words: what was done, by whom, about which dossier or person, and what was said of it. */
import type { AuditKind, AuditLine } from '../../../domain/inspection/audit-log.ts'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { deeds } from '../../i18n/vi/deeds.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Table } from '../../ui/data/Table.tsx'
import styles from './Inspection.module.css'

export function AuditTable({ lines }: { lines: readonly AuditLine[] }) {
  const words = t(inspection)
  const ctx = getContext()
  const listed = useLive(() => listDossiers(ctx), [ctx])
  const codes = new Map(
    listed.value?.ok ? listed.value.value.map(({ state }) => [state.id, state.reception?.code]) : [],
  )
  const naming = (id: string) => codes.get(id) ?? nameOrId(id)
  return (
    <Table
      caption={words.auditCaption}
      rows={lines}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'at', title: words.auditAt, cell: ({ at }) => formatInstant(at), narrow: true },
        { key: 'what', title: words.auditAction, cell: what },
        {
          key: 'who',
          title: words.auditWho,
          cell: ({ officer }) => (officer === null ? words.nobody : officerName(ctx, officer)),
        },
        {
          key: 'object',
          title: words.auditObject,
          cell: ({ object }) => <span class={styles.said}>{object === null ? '' : naming(object)}</span>,
          minor: true,
        },
        {
          key: 'detail',
          title: words.auditDetail,
          cell: ({ detail }) => <span class={styles.said}>{detailWords(detail, naming)}</span>,
        },
      ]}
    />
  )
}

function what({ action, outcome }: AuditLine): string {
  const words = t(inspection)
  const [first = ''] = action.split('.')
  const kind = Object.hasOwn(words.kind, first) ? words.kind[first as AuditKind] : first
  const known: Readonly<Record<string, string>> = t(deeds).deed
  if (outcome === 'refused') return `${kind} (${words.refused}) · ${action}`
  return known[action] ?? `${kind} · ${action}`
}

/** An id of somebody known here reads as their name. */
function nameOrId(id: string): string {
  const name = officerName(getContext(), id)
  return name === t(everywhere).unknownOfficer ? id : name
}

/** One line for each thing said; what has no words here stands as the server wrote it. */
function detailWords(detail: AuditLine['detail'], naming: (id: string) => string): string {
  const words = t(inspection)
  if (detail === null) return words.erased
  const labels: Readonly<Record<string, string>> = t(deeds).detailLabel
  const groups: Readonly<Record<string, string>> = words.dimension
  const said = (value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => groups[String(one)] ?? said(one)).join(', ')
    return typeof value === 'string' ? readable(value, naming) : JSON.stringify(value)
  }
  return Object.entries(detail)
    .map(([key, value]) => `${labels[key] ?? key}: ${said(value)}`)
    .join('\n')
}

function readable(text: string, naming: (id: string) => string): string {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return formatInstant(text)
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDay(text) : naming(text)
}
