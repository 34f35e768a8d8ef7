/** Questions about money as rows of a list: one for each dossier a question concerns, the gravest first. Pure. */
import type { MoneyFlag } from '../../../domain/money/flags.ts'
import type { FeeRow } from './money-rows.ts'

export interface FlagRow {
  readonly key: string
  readonly flag: MoneyFlag
  readonly code: string
  readonly dossier: string // '' when this device does not know it
  readonly vnd: number
}

export const FLAG_KINDS = ['officer-payer', 'same-payer', 'receipt-twice', 'cash'] as const

export function flagRows(flags: readonly MoneyFlag[], rows: readonly FeeRow[]): FlagRow[] {
  const known = new Map(rows.map((row) => [row.code, row]))
  return flags
    .flatMap((flag, at) =>
      [...new Set(codesOf(flag))].map((code) => {
        const row = known.get(code)
        const { cashVnd = 0, reconciledVnd = 0, awaitingVnd = 0 } = row?.standing ?? {}
        const vnd = flag.kind === 'cash' ? flag.vnd : cashVnd + reconciledVnd + awaitingVnd
        return { key: `${at} ${code}`, flag, code, dossier: row?.id ?? '', vnd }
      }),
    )
    .sort((a, b) => gravity(a.flag) - gravity(b.flag))
}

/** An officer who received the dossier and paid for it comes before every other. */
function gravity(flag: MoneyFlag): number {
  return flag.kind === 'officer-payer' && flag.isReceiver ? -1 : FLAG_KINDS.indexOf(flag.kind)
}

function codesOf(flag: MoneyFlag): readonly string[] {
  return flag.kind === 'same-payer' || flag.kind === 'receipt-twice' ? flag.codes : [flag.code]
}
