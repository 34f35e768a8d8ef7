/** Below the parts: how long it takes, what it costs, which keys help. */
import { feesFor } from '../../../domain/procedure/fee-rule.ts'
import { formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { intake } from '../../i18n/vi/intake.ts'
import type { IntakeSession } from './intake-session.ts'

export function PartsNote({ session }: { session: IntakeSession }) {
  const words = t(intake)
  const due = session.due.value
  return (
    <>
      {due.ok && <p>{words.timeLimit(formatWallTime(due.value.at))}</p>}
      <p>{words.fee(feeText(session))}</p>
      <p>{words.keysHint}</p>
    </>
  )
}

/** The published words where the amount depends on a case or on the province; else the amount. */
export function feeText(session: IntakeSession): string {
  const words = t(intake)
  const rule = feesFor(session.law.procedure, session.store.draft.value.channel)[0]
  if (!rule) return words.feeExempt
  if (rule.vnd === null) return rule.text
  return rule.vnd === 0 ? words.feeExempt : formatVnd(rule.vnd)
}
