/** The card of a procedure in plain words: what to bring, what nobody may ask, fee, time, where. Pure; drawn, read out
 *  and printed from the same lines. */
import { feesFor } from '../../../domain/procedure/fee-rule.ts'
import { mustAttend, needsAttachments, publishedChannels } from '../../../domain/procedure/how-to-file.ts'
import type { Channel, Component, Procedure } from '../../../domain/procedure/procedure.ts'
import { fold } from '../../../domain/text/fold.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { feeLine, timeLine } from './limit-words.ts'
import { plainNameOf } from './search-procedures.ts'

export interface PaperLine {
  readonly id: string
  readonly name: string
  readonly notes: readonly string[]
}

export interface ProcedureCard {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly mustAttend: boolean
  readonly always: readonly PaperLine[]
  readonly byCase: readonly PaperLine[]
  readonly notAsked: readonly string[]
  readonly fees: readonly string[]
  readonly times: readonly string[]
  readonly where: readonly string[]
  readonly isKnownByNameOnly: boolean
}

/** Residents at the kiosk hand in at the counter. */
const CHANNEL: Channel = 'direct'
const POLICE = 'cong an' // as `fold` writes it

export function cardOf(procedure: Procedure): ProcedureCard {
  const words = t(kioskContent).card
  const here = procedure.components.filter(({ channels }) => channels.includes(CHANNEL))
  const time = procedure.time.filter(({ channel }) => channel === CHANNEL)
  const fees = feesFor(procedure, CHANNEL)
  return {
    code: procedure.code,
    name: plainNameOf(procedure),
    level: words.level[procedure.level],
    mustAttend: mustAttend(procedure),
    always: here.filter(({ need }) => need === 'mandatory').map(paperLine),
    byCase: here.filter(({ need }) => need === 'conditional').map(paperLine),
    notAsked: words.notAskedList,
    fees: fees.length > 0 ? fees.map((rule) => feeLine(rule, formatVnd)) : [words.feeUnknown],
    times: time.length > 0 ? time.map(timeLine) : [words.timeUnknown],
    where: whereLines(procedure),
    isKnownByNameOnly: procedure.depth === 'identity',
  }
}

function whereLines(procedure: Procedure): string[] {
  const words = t(kioskContent).card
  const channels = publishedChannels(procedure)
  return [
    fold(procedure.agency).includes(POLICE) ? words.atPolice : words.atCounter,
    ...(channels.includes('postal') ? [words.byPost] : []),
    ...(channels.includes('online') ? [words.online] : []),
    ...(needsAttachments(procedure) === false ? [words.noAttachment] : []),
  ]
}

function paperLine(component: Component): PaperLine {
  const words = t(kioskContent).card
  const { id, label, condition, data } = component
  const count = [
    component.originals > 0 ? words.originals(component.originals) : '',
    component.copies > 0 ? words.copies(component.copies) : '',
  ].filter((text) => text !== '')
  const how = { declare: words.declaration, present: words.show, submit: `${count.join(', ')}.` }
  const notes = [
    ...(condition ? [words.when(condition.label)] : []),
    ...(component.mode === 'submit' && count.length === 0 ? [] : [how[component.mode]]),
    ...data.map((from) => words.inData(words.data[from])),
  ]
  return { id, name: label, notes }
}
