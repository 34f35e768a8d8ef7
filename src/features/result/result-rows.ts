/** What is said of a result that stands on a dossier. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { result as source } from '../../i18n/vi/result.ts'
import type { SummaryRow } from '../../ui/data/SummaryList.tsx'

export function resultRows({ result, certified, reception }: DossierState): SummaryRow[] {
  const words = t(source)
  if (certified) {
    const { book, number, year } = certified.register
    return [
      { key: 'what', label: words.title, value: words.certified },
      { key: 'register', label: words.register, value: `${number}/${year}, ${book}` },
      { key: 'signer', label: words.signer, value: certified.signer },
    ]
  }
  if (!result) return []
  const { check } = result
  const owner = reception?.owner.name ?? ''
  return [
    { key: 'number', label: words.number, value: result.number, note: formatDay(result.date) },
    { key: 'signer', label: words.signer, value: result.signer },
    ...(result.signedAt === ''
      ? []
      : [{ key: 'signedAt', label: words.signedAt, value: formatInstant(result.signedAt) }]),
    ...(check
      ? [
          {
            key: 'owner',
            label: words.owner,
            value: check.namesOwner ? words.ownerFound(owner, check.page) : words.ownerMissing(owner),
            flagged: !check.namesOwner,
          },
        ]
      : []),
  ]
}
