/** What can be said of a paper, in words. Forged is said only of what is known to be. */
import { formatDay, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { Checked } from './check-paper.ts'

export interface VerdictWords {
  readonly tone: 'ok' | 'warn' | 'overdue' | 'info'
  readonly title: string
  readonly text: string
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: string }[]
}

export function verdictWords(checked: Checked): VerdictWords {
  const words = t(kioskContent).verify
  const doubt = { tone: 'warn', title: words.unknownDevice, rows: [] } as const
  switch (checked.kind) {
    case 'genuine':
      return { tone: 'ok', title: words.genuine, text: words.genuineText, rows: receiptRows(checked) }
    case 'revoked':
      return { ...doubt, text: words.revoked, rows: receiptRows(checked) }
    case 'forged':
      return { tone: 'overdue', title: words.forged, text: words.forgedText, rows: [] }
    case 'unknown-device':
      return { ...doubt, text: words.unknownText }
    case 'no-keys':
      return { ...doubt, text: words.noKeys }
    case 'not-ours':
      return { ...doubt, text: words.notOurs }
    case 'result': {
      const { code, number, date } = checked.code
      return {
        tone: 'info',
        title: words.result,
        text: `${checked.isOfCommune ? words.ofCommune : words.ofOthers} ${words.resultText}`,
        rows: [
          { key: 'code', label: words.number, value: code },
          { key: 'number', label: words.resultNumber, value: number },
          { key: 'date', label: words.resultDate, value: formatDay(date) },
        ],
      }
    }
  }
}

function receiptRows({ proven: { claim, signedBy } }: Extract<Checked, { kind: 'genuine' | 'revoked' }>) {
  const words = t(kioskContent).verify
  return [
    { key: 'code', label: words.number, value: claim.code },
    { key: 'due', label: words.due, value: formatWallTime(claim.due) },
    { key: 'by', label: words.printedBy, value: signedBy.name },
  ]
}

export function verdictSpeech(checked: Checked): string {
  const { title, text } = verdictWords(checked)
  return `${title}. ${text}`
}
