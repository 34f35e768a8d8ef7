/** What the page of a dossier and the accountant's desk show of its fee. Pure. */
import type { FeeItem } from '../../../domain/dossier/bodies/money.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { exemptionsFor, type Exemption } from '../../../domain/money/exemptions.ts'
import { feeLines, type FeeLine } from '../../../domain/money/fee-lines.ts'
import { feeStanding, type FeeStanding } from '../../../domain/money/fee-standing.ts'
import { feesFor } from '../../../domain/procedure/fee-rule.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { Tone } from '../../ui/data/Tag.tsx'

export interface FeeView {
  readonly standing: FeeStanding
  readonly lines: readonly FeeLine[]
  readonly exemptions: readonly Exemption[]
  readonly items: readonly FeeItem[] // as asked, else as published
  readonly published: string // the words of the law pack
  readonly isLocal: boolean // an amount has to be fixed at the counter
  readonly exemptReason: string | null
  readonly receipts: readonly string[]
}

/** null: nothing is to be paid and nothing was. */
export function feeView(state: DossierState, procedure: Procedure | null): FeeView | null {
  const { reception, fees } = state
  if (reception === null) return null
  const standing = feeStanding(fees, reception.feeVnd)
  const lines = procedure ? feeLines(procedure, reception.channel) : []
  if (standing.stage === 'none' && lines.length === 0) return null
  const asked = fees.asked.at(-1)
  const published = lines.flatMap(({ label, rule, count }) =>
    count > 0 && rule.vnd !== null ? [{ label, vnd: rule.vnd, count }] : [],
  )
  return {
    standing,
    lines,
    exemptions: exemptionsFor(procedure ? feesFor(procedure, reception.channel) : []),
    items: asked?.items ?? itemsOf(published, reception),
    published: lines.map(({ rule }) => rule.text).join('\n'),
    isLocal: asked === undefined && lines.some(({ rule }) => rule.vnd === null),
    exemptReason: fees.taken.find(({ method }) => method === 'exempt')?.reference ?? null,
    receipts: fees.taken.flatMap(({ receipt }) => (receipt ? [`${receipt.book} ${receipt.number}`] : [])),
  }
}

/** Without the version of the procedure on this device the sum fixed at reception stands for itself. */
function itemsOf(published: readonly FeeItem[], { feeVnd, procedure }: Reception): readonly FeeItem[] {
  if (feeVnd === 0) return []
  return published.length > 0 ? published : [{ label: procedure, vnd: feeVnd, count: 1 }]
}

export const feeTones: Readonly<Record<FeeStanding['stage'], Tone>> = {
  none: 'plain',
  due: 'warn',
  asked: 'info',
  awaiting: 'info',
  underpaid: 'overdue',
  reconciled: 'ok',
  cash: 'warn',
  exempt: 'plain',
  overpaid: 'overdue',
  refunded: 'plain',
}
