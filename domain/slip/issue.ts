/** One slip of one dossier: its words for the version that is wanted. Same facts, same words: a reprint has the same hash. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { AnyEvent } from '../dossier/events.ts'
import type { DossierSlip, SlipContent } from './content.ts'
import { fillTemplate, fillWords, type SlipIssue, type SlipValues } from './fill.ts'
import { headOf, type ReceivedFacts, type SlipFacts } from './slip-facts.ts'
import { OCCASIONS } from './standing.ts'
import { templateOf, type SlipLaw } from './template.ts'
import { controlValues } from './values/control.ts'
import { receptionValues } from './values/reception.ts'
import { apologyValues, refusalValues, stopValues, supplementValues } from './values/side-roads.ts'
import { shortDay } from './written.ts'

/** What is written on this copy besides the facts of the dossier. */
export interface Edition {
  readonly number: string // '' where the form has none
  readonly version: number
  readonly issuedOn: string // YYYY-MM-DD
  readonly replaced: string | null // the day of the version this one replaces
  readonly reason: string // why it was corrected
  readonly qr?: string // instead of the bare code
}

/** `slip.not-lawful` when the dossier has no such fact, `slip.template-missing` {slip} when the pack has no words for it. */
export function slipContent(
  slip: DossierSlip | 'ticket',
  facts: SlipFacts,
  law: SlipLaw,
  edition: Edition,
): Result<SlipContent> {
  const template = templateOf(law, slip, edition.issuedOn)
  if (template === null) return refuse('slip.template-missing', { slip })
  const { reception } = facts.state
  if (reception === null) return refuse('slip.not-lawful', { slip })
  const values = valuesOf(slip, { ...facts, reception }, law)
  if (values === null) return refuse('slip.not-lawful', { slip })
  const { number, issuedOn, qr = reception.code } = edition
  const issue: SlipIssue = {
    head: headOf(law, facts.commune, number, issuedOn),
    issuedOn,
    amended: amendment(law, edition),
    qr,
  }
  return ok(fillTemplate(template, law, values, issue))
}

function amendment({ words }: SlipLaw, { version, replaced, reason }: Edition): string {
  if (version < 2) return ''
  const replacedOn = replaced === null ? '' : shortDay(words, replaced)
  return fillWords(words.amended, {
    version: String(version),
    replaced: replacedOn,
    reason: reason.replace(/[.\s]+$/, ''),
  })
}

function valuesOf(slip: DossierSlip | 'ticket', facts: ReceivedFacts, law: SlipLaw): SlipValues | null {
  if (slip === '01' || slip === 'ticket') return receptionValues(facts, law)
  if (slip === '06') return controlValues(facts, law)
  const event: AnyEvent | undefined = facts.events.filter((one) => OCCASIONS[slip].includes(one.type)).at(-1)
  switch (event?.type) {
    case 'supplement-requested':
      return supplementValues(facts, law, event)
    case 'dossier-refused':
      return refusalValues(facts, law, event)
    case 'apology-issued':
      return apologyValues(facts, law, event)
    case 'dossier-stopped':
    case 'dossier-withdrawn':
      return stopValues(facts, law, event)
    default:
      return null
  }
}
