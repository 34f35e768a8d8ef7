/** Sổ chứng thực bản sao từ bản chính: a line for each certified paper, in the order of its register numbers. */
import { numbersOf } from '../../copies/register-number.ts'
import type { Certified } from '../../dossier/state-parts.ts'
import { wallMinute } from '../../dossier/wall-minute.ts'
import type { DossierState } from '../../dossier/state.ts'
import { fillWords, type SlipValues } from '../fill.ts'
import type { SlipLaw } from '../template.ts'
import { grouped, shortDay, twoDigits } from '../written.ts'

/** Of `month` (YYYY-MM). */
export function copiesBookValues(
  states: readonly DossierState[],
  month: string,
  officer: string,
  law: SlipLaw,
): SlipValues {
  const [year = '', inYear = ''] = month.split('-')
  const visits = states
    .flatMap(({ reception, certified }) =>
      reception !== null && certified !== null && wallMinute(certified.at).startsWith(month)
        ? [{ reception, certified }]
        : [],
    )
    .sort(
      (a, b) =>
        a.certified.register.book.localeCompare(b.certified.register.book) ||
        firstOf(a.certified) - firstOf(b.certified),
    )
  const rows = visits.flatMap(({ reception, certified }) => {
    const numbers = numbersOf(certified.register, certified.entries.length)
    return certified.entries.map((entry, i) => [
      `${certified.register.book}/${numbers[i] ?? ''}`,
      shortDay(law.words, wallMinute(certified.at).slice(0, 10)),
      reception.applicant.name,
      entry.title,
      certified.signer,
      twoDigits(entry.copies),
      i === 0 ? grouped(certified.vnd) : '', // the fee is of the visit
      '',
    ])
  })
  return {
    texts: { period: fillWords(law.words.monthOf, { month: inYear, year }), officer },
    tables: { copies: rows },
  }
}

function firstOf({ register, entries }: Certified): number {
  return numbersOf(register, entries.length)[0] ?? 0
}
