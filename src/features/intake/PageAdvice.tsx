/** What speaks against a page, and what can be done about it. */
import type { DraftPage } from '../../data/drafts.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { QualityNote } from '../../ui/capture/QualityNote.tsx'

export function PageAdvice({ page, number }: { page: DraftPage; number: number }) {
  const words = t(capture)
  const sentences = [
    ...(page.sheet?.verdict === 'ask' ? [words.sheetNotFound] : []),
    ...(page.sheet?.verdict === 'show' ? [words.sheetDoubtful] : []),
    ...(page.faults ?? []).map((fault) => words.faults[fault]),
  ]
  return <QualityNote title={words.checkPage(number)} faults={sentences} />
}
