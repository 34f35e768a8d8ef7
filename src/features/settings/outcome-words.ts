/** A check of the self-check in words: what was found, or what is wrong and what to do. */
import { assertNever } from '../../../domain/base/assert-never.ts'
import { formatBytes } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { settings } from '../../i18n/vi/settings.ts'
import type { CheckId, Outcome, Why } from './readiness-check.ts'

export function bookText(book: number): string {
  return String(book).padStart(2, '0')
}

export function outcomeText(id: CheckId, outcome: Outcome): string {
  if (!outcome.passed) return whyText(outcome.why)
  const { found } = t(settings)
  const { fact } = outcome
  switch (id) {
    case 'shell':
      return found.shell(Number(fact))
    case 'pack':
      return found.pack(String(fact))
    case 'book':
      return found.book(bookText(Number(fact)))
    case 'clock':
      return fact === 'synced' ? found.clockSynced : found.clockUnsynced
    case 'space':
      return found.space(formatBytes(Number(fact)))
    case 'key':
    case 'kept':
    case 'fonts':
    case 'reader':
      return found[id]
    default:
      return assertNever(id)
  }
}

function whyText(why: Why): string {
  const words = t(settings).why
  switch (why.kind) {
    case 'problem':
      return problemSentence(why.problem)
    case 'no-service-worker':
      return words.noServiceWorker
    case 'not-controlled':
      return words.notControlled
    case 'files-missing':
      return why.isFull ? words.filesFull(why.count) : words.filesMissing(why.count)
    case 'probe-differs':
      return words.probeDiffers
    case 'no-book':
      return words.noBook
    case 'not-promised':
      return words.notPromised
    case 'no-font':
      return words.noFont
    default:
      return assertNever(why)
  }
}
