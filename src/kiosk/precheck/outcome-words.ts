/** The outcome in words: for the screen, for the ear and for the slip. */
import type { PreCheckOutcome } from '../../../domain/procedure/pre-check.ts'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { PaperLine } from '../find/card.ts'
import type { SlipLine } from '../kiosk.ts'

export interface OutcomePart {
  readonly title: string
  readonly papers: readonly PaperLine[]
  readonly isToDo: boolean // stands on the list to take home
}

export interface VerdictWords {
  readonly title: string
  readonly hint: string
}

/** What only data may hold is no promise: then it is said to be possible. `isTold`: the counter hears of it with the number. */
export function verdictWords(outcome: PreCheckOutcome, isTold: boolean): VerdictWords {
  const { title, hint } = verdictOf(outcome)
  return { title, hint: isTold ? `${hint} ${t(kioskContent).precheck.sentTo}` : hint }
}

function verdictOf({ isEnough, lacking, unsure, inData }: PreCheckOutcome): VerdictWords {
  const words = t(kioskContent).precheck
  if (isEnough && inData.length > 0) return { title: words.maybeEnough, hint: words.maybeEnoughHint }
  if (isEnough) return { title: words.enough, hint: words.enoughHint }
  const title = lacking.length > 0 ? words.lacking(lacking.length) : words.unsureCount(unsure.length)
  return { title, hint: words.lackingHint }
}

/** What has to be done first; empty parts are left out. */
export function outcomeParts(outcome: PreCheckOutcome): readonly OutcomePart[] {
  const words = t(kioskContent)
  const { precheck, card } = words
  const kept = new Set(outcome.maybeKept)
  const line = (component: Component): PaperLine => ({
    id: component.id,
    name: component.label,
    notes: kept.has(component) ? [precheck.maybeKept] : [],
  })
  const parts: OutcomePart[] = [
    { title: precheck.toBring, papers: outcome.lacking.map(line), isToDo: true },
    { title: precheck.toAsk, papers: outcome.unsure.map(line), isToDo: true },
    {
      title: precheck.inData,
      papers: outcome.inData.map(({ component, from }) => ({
        ...line(component),
        notes: from.map((one) => precheck.inDataOf(card.data[one])),
      })),
      isToDo: false,
    },
    { title: precheck.here, papers: outcome.here.map(line), isToDo: false },
    {
      title: precheck.openCases,
      papers: outcome.openCases.map(({ id, label }) => ({ id, name: label, notes: [] })),
      isToDo: false,
    },
  ]
  return parts.filter(({ papers }) => papers.length > 0)
}

export function outcomeSlip(name: string, outcome: PreCheckOutcome, today: string): SlipLine[] {
  const words = t(kioskContent)
  const { title } = verdictOf(outcome)
  return [
    { text: name, size: 'normal', align: 'centre' },
    { text: title, size: 'large', align: 'centre' },
    ...outcomeParts(outcome).flatMap((part): SlipLine[] => [
      { text: part.title, size: 'large' },
      ...part.papers.flatMap((paper): SlipLine[] => [
        { text: `${part.isToDo ? '☐ ' : ''}${paper.name}`, size: 'normal' },
        ...paper.notes.map((text): SlipLine => ({ text, size: 'small' })),
      ]),
    ]),
    { text: words.asOf(formatDay(today)), size: 'small' },
  ]
}
