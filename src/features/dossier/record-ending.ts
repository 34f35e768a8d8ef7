/** Ends a dossier before its result, as a fact built on what this officer sees. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { Command } from '../../../domain/dossier/decide.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { endings } from '../../i18n/vi/endings.ts'

export const ENDINGS = ['dossier-withdrawn', 'dossier-stopped', 'dossier-refused'] as const
export type Ending = (typeof ENDINGS)[number]

export interface EndingWords {
  readonly reason: string
  readonly by: string // who withdraws
  readonly givenBack: readonly string[] // papers, by their names
}

/** `dossier.ending.reason-missing`; `dossier.chain.superseded` when the dossier moved on under the open dialog. */
export async function recordEnding(
  ctx: DataContext,
  seen: DossierState,
  ending: Ending,
  words: EndingWords,
): Promise<Result<Recorded>> {
  if (words.reason === '') return refuse('dossier.ending.reason-missing')
  const reason = withPapers(words)
  const command: Command =
    ending === 'dossier-withdrawn'
      ? { type: ending, body: { by: words.by, reason } }
      : { type: ending, body: { reason } }
  return await recordCommand(ctx, seen, command)
}

/** What was handed back is part of the record, in the words of the notice. */
function withPapers({ reason, givenBack }: EndingWords): string {
  if (givenBack.length === 0) return reason
  const whole = /[.?!]$/.test(reason) ? reason : `${reason}.`
  return `${whole} ${t(endings).givenBackLine(givenBack.join('; '))}`
}
