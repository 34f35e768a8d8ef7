/** What a resident takes home: a narrow slip, and a QR code that holds the list itself, so that no line and no page of
 *  ours is needed to read it. */
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { kioskPlace } from '../../i18n/vi/kiosk-place.ts'
import type { SlipLine } from '../kiosk.ts'
import type { PaperLine, ProcedureCard } from './card.ts'

/** Bytes of a code that an old telephone still reads from a screen at arm's length (QR version 17 at level M). */
export const MOST_QR_BYTES = 500

const size = (text: string) => new TextEncoder().encode(text).length

/** The heading, then as many lines as fit; a last line tells how many stand only on the slip. */
export function listText(heading: string, lines: readonly string[], most = MOST_QR_BYTES): string {
  const words = t(kioskContent).card
  let text = heading
  for (const [at, line] of lines.entries()) {
    const left = lines.length - at
    const next = `${text}\n- ${line}`
    const room = left > 1 ? size(`\n${words.more(left - 1)}`) : 0
    if (size(next) + room > most) return `${text}\n${words.more(left)}`
    text = next
  }
  return text
}

/** Names first: they are what must not be forgotten at home. */
export function cardQr(card: ProcedureCard): string {
  const cases = card.byCase.map(({ name, notes }) => (notes[0] ? `${name} (${notes[0]})` : name))
  return listText(card.name, [...card.always.map(({ name }) => name), ...cases])
}

/** `place`: lines about the centre; none where the kiosk has not heard of it. */
export function cardSlip(card: ProcedureCard, today: string, place: readonly string[] = []): SlipLine[] {
  const words = t(kioskContent)
  const part = (title: string, lines: readonly string[]): SlipLine[] =>
    lines.length === 0
      ? []
      : [{ text: title, size: 'large' }, ...lines.map((text): SlipLine => ({ text, size: 'normal' }))]
  const papers = (lines: readonly PaperLine[]) =>
    lines.flatMap(({ name, notes }) => [`☐ ${name}`, ...notes.map((note) => `   ${note}`)])
  const always = card.always.length > 0 ? papers(card.always) : [words.card.nothing]
  return [
    { text: card.name, size: 'large', align: 'centre' },
    ...part(words.card.bring, always),
    ...part(words.card.byCase, papers(card.byCase)),
    ...part(words.card.fee, card.fees),
    ...part(words.card.time, card.times),
    ...part(words.card.where, card.where),
    ...part(t(kioskPlace).hours, place),
    { text: words.asOf(formatDay(today)), size: 'small' },
  ]
}
