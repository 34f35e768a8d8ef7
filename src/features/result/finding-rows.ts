/** What was found in a file somebody brings as a result, in words. */
import type { CheckedResult } from '../../bridge/pdf.ts'
import { formatBytes, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { result as source } from '../../i18n/vi/result.ts'
import type { SummaryRow } from '../../ui/data/SummaryList.tsx'

export function findingRows(
  { check, signatures, hasText }: CheckedResult,
  file: { readonly name: string; readonly size: number },
  owner: string,
  isRefused: boolean,
): SummaryRow[] {
  const words = t(source)
  const rows: SummaryRow[] = [
    { key: 'file', label: words.file, value: file.name, note: formatBytes(file.size) },
  ]
  for (const [at, { holder, signedAt, timeFrom }] of signatures.entries())
    rows.push({
      key: `signature-${at}`,
      label: words.signedBy,
      value: holder.name,
      note: [holder.organisation, formatInstant(signedAt), words.timeFrom[timeFrom]]
        .filter((part) => part !== '')
        .join(' · '),
    })
  // Of a file that cannot be used nothing good is said.
  if (isRefused) return rows
  const found = check.namesOwner
    ? words.ownerFound(owner, check.page)
    : hasText
      ? words.ownerMissing(owner)
      : words.ownerUnread
  return [
    ...rows,
    {
      key: 'whole',
      label: words.whole,
      value: words.isWhole,
    },
    {
      key: 'authority',
      label: words.authority,
      value: check.trust === 'known' ? words.known : words.unknown,
    },
    ...signatures.map(({ holder, revocation }, at) => ({
      key: `revocation-${at}`,
      label: words.revocation,
      value: words.revocationOf[revocation.state],
      flagged: revocation.state.startsWith('revoked'),
      note: [
        signatures.length > 1 ? holder.name : '',
        revocation.at === null ? '' : formatInstant(revocation.at),
        revocation.from === null ? '' : words.revocationFrom[revocation.from],
      ]
        .filter((part) => part !== '')
        .join(' · '),
    })),
    ...(check.register === undefined || check.register === 'no-register'
      ? []
      : [
          {
            key: 'register',
            label: words.inRegister,
            value: words.registerOf[check.register],
            flagged: check.register !== 'registered',
          },
        ]),
    { key: 'owner', label: words.owner, value: found, flagged: !check.namesOwner },
  ]
}
