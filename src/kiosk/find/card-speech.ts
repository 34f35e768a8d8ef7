/** The whole card as it is read out: the same lines as on the screen, in sentences of at most fifteen words. */
import { shortSentences } from '../../guided/short-sentences.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { PaperLine, ProcedureCard } from './card.ts'

export function cardSpeech(card: ProcedureCard): string {
  const words = t(kioskContent).card
  const papers = (lines: readonly PaperLine[]) => lines.flatMap(({ name, notes }) => [name, ...notes])
  const lines = card.isKnownByNameOnly
    ? [words.speech(card.name), words.identityOnly]
    : [
        words.speech(card.name),
        ...(card.mustAttend ? [words.mustAttend] : []),
        words.bring,
        ...(card.always.length > 0 ? papers(card.always) : [words.nothing]),
        ...(card.byCase.length > 0 ? [words.byCase, ...papers(card.byCase)] : []),
        words.notAsked,
        ...card.notAsked,
        words.fee,
        ...card.fees,
        words.time,
        ...card.times,
        words.where,
        ...card.where,
      ]
  return lines.flatMap(shortSentences).join(' ')
}
