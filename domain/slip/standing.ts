/** Which slips a dossier has, and which may lawfully be issued now: a slip restates a fact, and without it there is none. */
import type { EventType } from '../dossier/events.ts'
import type { PrintedSlip } from '../dossier/state-parts.ts'
import type { DossierState } from '../dossier/state.ts'
import { DOSSIER_SLIPS, type DossierSlip } from './content.ts'

/** The facts each form stands for; the newest one counts. Form 06 accompanies the dossier from its reception on. */
export const OCCASIONS: Readonly<Record<DossierSlip, readonly EventType[]>> = {
  '01': ['dossier-received'],
  '02': ['supplement-requested'],
  '03': ['dossier-refused'],
  '04': ['apology-issued'],
  '05': ['dossier-stopped', 'dossier-withdrawn'],
  '06': ['dossier-received'],
}

const ENDINGS: readonly DossierSlip[] = ['03', '05']

/** As form 01 was called before the other six were printed here. */
const OLD_NAMES: Readonly<Record<string, DossierSlip>> = {
  'tt03-01': '01',
  'tt03-01/content': '01',
  '01/content': '01', // its PDF could not be made
}

export interface SlipStanding {
  readonly slip: DossierSlip
  readonly occasion: string // id of the fact it stands for
  readonly issued: readonly IssuedSlip[] // oldest first, since that fact
  readonly isCurrent: boolean // false: the fact is history, what was printed may be printed again
}

export interface IssuedSlip extends PrintedSlip {
  readonly event: string // the fact that recorded the print
}

/** Slips that exist or may be issued, in the order of the forms. */
export function slipsOf(state: DossierState): SlipStanding[] {
  if (state.reception === null) return []
  return DOSSIER_SLIPS.flatMap((slip) => {
    const standing = standingOf(state, slip)
    if (standing === null) return []
    return standing.issued.length > 0 || standing.isCurrent ? [standing] : []
  })
}

export function standingOf(state: DossierState, slip: DossierSlip): SlipStanding | null {
  const { timeline } = state
  const at = timeline.map((entry) => OCCASIONS[slip].includes(entry.type)).lastIndexOf(true)
  const occasion = timeline[at]
  if (occasion === undefined) return null
  let count = 0
  const issued = timeline.flatMap((entry, i): IssuedSlip[] => {
    if (entry.type !== 'slip-printed') return []
    const printed = state.slips[count++]
    if (i < at || printed === undefined || slipName(printed.slip) !== slip) return []
    return [{ ...printed, event: entry.event }]
  })
  return { slip, occasion: occasion.event, issued, isCurrent: isCurrent(state, slip) }
}

/** Ended without a result, and nobody has printed yet what tells the resident why (forms 03 and 05). */
export function isEndUntold(state: DossierState): boolean {
  return ENDINGS.some((slip) => {
    const standing = state.reception === null ? null : standingOf(state, slip)
    return standing !== null && standing.isCurrent && standing.issued.length === 0
  })
}

/** The name a printed slip goes by today. */
export function slipName(written: string): string {
  return OLD_NAMES[written] ?? written
}

/** Its newest version, and the day that version came into being: reprints keep both. */
export function newestVersion(issued: readonly IssuedSlip[]): IssuedSlip | null {
  const version = Math.max(0, ...issued.map((one) => one.version))
  return issued.find((one) => one.version === version) ?? null
}

function isCurrent({ stage, apologies }: DossierState, slip: DossierSlip): boolean {
  switch (slip) {
    case '01':
    case '06':
      return stage !== 'unborn'
    case '02':
      return stage === 'awaiting-supplement'
    case '03':
      return stage === 'refused'
    case '04':
      return apologies > 0
    case '05':
      return stage === 'stopped' || stage === 'withdrawn'
  }
}
