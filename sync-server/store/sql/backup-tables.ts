/** Which table goes where in a backup. A table nobody thought of is exported: forgetting one must not lose it. */
import type { Transaction } from 'kysely'
import type { Cell, TableRow } from '../port.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { Tables } from './tables.ts'

/** Shipped piece by piece as they grow. */
const LOGS = ['event', 'event_file', 'audit', 'audit_detail', 'audit_head', 'blob']
/** Made again from the ledger. */
const DERIVED = ['ledger', 'dossier']
/**
 * Of one process or one place: sessions end, a restored server ships to its backup anew, boxes of statuses are made from
 * the ledger, devices tell their waiting room again. Pages sent before the counter are big and short-lived, and the paper is in the resident's hand.
 */
const EPHEMERAL = [
  'session',
  'sign_in_miss',
  'sign_in_challenge',
  'job',
  'queue_fact',
  'shipped',
  'file_shipped',
  'blob_damaged',
  'result_check',
  'upstream',
  'upstream_file',
  'upstream_taken',
  'status_book',
  'status_box',
  'submission_page',
]
export const NOT_IN_STATE: ReadonlySet<string> = new Set([...LOGS, ...DERIVED, ...EPHEMERAL])

/** Only ever added to: unchanged while their count is. */
export const FACT_TABLES: ReadonlySet<string> = new Set([
  'pack',
  'pack_item',
  'number_book',
  'kept_segment',
  'mirror_event',
  'mirror_page',
  'mirror_kept',
  'mirror_anchor',
  'down_item',
  'down_inbox',
  'transfer_note',
  'inspection_opening',
  'inspection_sample',
  'inspection_finding',
])

/** Grow without end and are whole elsewhere (at the box): in the daily, not in every look. */
export const BULKY: ReadonlySet<string> = new Set([
  'mirror_event',
  'mirror_page',
  'mirror_dossier',
  'mirror_kept',
  'down_item',
  'submission',
])

/** Keys of `meta` that belong to this database and not to what it holds. */
export const OWN_META: ReadonlySet<string> = new Set(['history-id', 'backup-place'])

export interface TableShape {
  readonly name: string
  /** Numbers itself in this database, and may do so anew in another. */
  readonly counter: string | null
}

export async function listTables(trx: Transaction<Tables>): Promise<readonly TableShape[]> {
  const found = await trx.introspection.getTables()
  return found
    .filter(({ name, isView }) => !isView && !name.startsWith('kysely'))
    .map(({ name, columns }) => ({
      name,
      counter: columns.find((c) => c.name === 'id' && /int/i.test(c.dataType))?.name ?? null,
    }))
    .sort((a, b) => compareText(a.name, b.name))
}

/** A log's head stands in the ledger; here it would make a new export of every push. */
export function settled(table: string, row: Record<string, Cell>): TableRow {
  if (table !== 'device') return row
  return { ...row, stored: 0, head: CHAIN_START, ...('seen_at' in row ? { seen_at: null } : {}) }
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
