/**
 * The one check of every drill. What any device ever saw as committed = server rows ∪ its review shelf ∪ what still waits
 * in outboxes, with equal hashes; nothing stands twice, and nothing stands there that nobody made.
 */
import type { DeviceAccount } from './support/account.ts'
import type { ServerAccount, ServerRow } from './support/read-server.ts'

export interface Findings {
  readonly lost: readonly string[]
  readonly duplicated: readonly string[]
  /** Neither lost nor doubled, and still wrong: damage, a refused lawful fact, work that never got through. */
  readonly other: readonly string[]
}

/** What still waits on a device, by dseq. */
export type Waiting = ReadonlyMap<string, ReadonlySet<number>>

/** `healed`: the line has been good for long enough, so nothing may wait any more. */
export function compareLedgers(
  devices: readonly DeviceAccount[],
  server: ServerAccount,
  waiting: Waiting,
  healed: boolean,
): Findings {
  const lost: string[] = []
  const other = [...server.damage]
  const rowByPlace = new Map(server.rows.map((row) => [`${row.device}/${row.dseq}`, row]))
  const rowBySeq = new Map(server.rows.map((row) => [row.seq, row]))

  for (const account of devices) {
    const { device } = account
    for (const [dseq, sha256] of account.saved) {
      const row = rowByPlace.get(`${device}/${dseq}`)
      const waits = waiting.get(device)?.has(dseq) ?? false
      if (row && row.sha256 !== sha256) lost.push(`${device}/${dseq}: the server holds other bytes`)
      else if (!row && !waits && !server.kept.has(sha256)) lost.push(`${device}/${dseq}: nowhere`)
      else if (healed && waits) other.push(`${device}/${dseq}: still waits`)
    }
    for (const [dseq, { seq }] of account.placed) {
      const row = rowByPlace.get(`${device}/${dseq}`)
      if (!row || row.seq !== seq) lost.push(`${device}/${dseq}: answered as seq ${seq}, not there`)
    }
    for (const seen of account.read.values()) {
      const row = rowBySeq.get(seen.seq)
      if (!row || row.sha256 !== seen.sha256 || row.device !== seen.device || row.dseq !== seen.dseq)
        lost.push(`seq ${seen.seq}: read by ${device}, not there`)
    }
    for (const sha256 of account.verified)
      if (!server.files.has(sha256)) lost.push(`file ${sha256}: told as verified to ${device}, not there`)
    for (const sha256 of healed ? account.files : [])
      if (!server.files.has(sha256)) lost.push(`file ${sha256} of ${device}: never arrived`)
  }
  return {
    lost,
    duplicated: findDoubles(devices, server.rows),
    other: [...other, ...findRefused(server.rows)],
  }
}

function findDoubles(devices: readonly DeviceAccount[], rows: readonly ServerRow[]): string[] {
  const doubles = devices.flatMap((account) => account.contradictions)
  const made = new Map(devices.map((account) => [account.device, account.saved]))
  const count = (what: string, keyOf: (row: ServerRow) => string | null) => {
    const seen = new Map<string, number>()
    for (const row of rows) {
      const key = keyOf(row)
      if (key === null) continue
      const first = seen.get(key)
      if (first !== undefined) doubles.push(`${what} ${key}: seq ${first} and ${row.seq}`)
      else seen.set(key, row.seq)
    }
  }
  const counts = (row: ServerRow) => row.verdict !== 'quarantined'
  count('place', (row) => `${row.device}/${row.dseq}`)
  count('id', (row) => (counts(row) ? row.id : null))
  count('bytes', (row) => row.sha256)
  count('number', (row) => row.code)
  rows.forEach((row, i) => {
    if (row.seq !== i + 1) doubles.push(`seq ${row.seq} stands at place ${i + 1}`)
    if (!made.get(row.device)?.has(row.dseq)) doubles.push(`seq ${row.seq}: nobody made it`)
  })
  return doubles
}

/** Drills make lawful facts only: one that is set aside shows a fault of ours. */
function findRefused(rows: readonly ServerRow[]): string[] {
  return rows.flatMap((row) => (row.verdict === 'quarantined' ? [`seq ${row.seq}: ${row.problem}`] : []))
}
