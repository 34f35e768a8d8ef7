/**
 * Refused at the counter, before reception: form 03 for something that has no number and never becomes a dossier. The
 * reason and what to do about it are told once and in full (NĐ 118/2025 art. 17(2)a).
 */
import { refuse, type Result } from '../base/result.ts'
import type { AnyEvent, Person } from '../dossier/events.ts'
import { unbornDossier, type Reception } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { SlipContent } from '../slip/content.ts'
import { slipContent } from '../slip/issue.ts'
import type { SlipLaw } from '../slip/template.ts'
import { namesResidencePaper } from './residence.ts'

export type RefusalKind = 'authority' | 'papers' | 'condition'

export interface CounterRefusal {
  readonly kind: RefusalKind
  readonly kindWords: string
  readonly papers: readonly string[] // labels of the components that are missing or wrong
  readonly guidance: string
}

/** The reasons as they stand on the form and on record; each ends up in a line of its own. */
export function refusalReason({ kind, kindWords, papers, guidance }: CounterRefusal): Result<string> {
  const told = guidance.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (told === '' || (kind === 'papers' && papers.length === 0)) return refuse('dossier.reason-missing')
  if (namesResidencePaper(told)) return refuse('supplement.residence-paper', { label: '' })
  const lines = [kindWords, ...(kind === 'papers' ? papers : []), told]
  return { ok: true, value: lines.join('\n') }
}

export interface SheetFacts {
  readonly procedure: Procedure
  readonly applicant: Person
  readonly reason: string
  readonly officer: string
  readonly commune: string
  readonly wall: string // YYYY-MM-DDTHH:MM
  readonly noCode: string // what stands where a dossier has its number
  readonly number: string // of the form
}

export function refusalSheet(facts: SheetFacts, law: SlipLaw): Result<SlipContent> {
  const { procedure, applicant, reason, officer, commune, wall, noCode, number } = facts
  const reception: Reception = {
    code: noCode,
    procedure: procedure.code,
    law: { pack: '', procedure: '', form: null },
    channel: 'direct',
    applicant,
    owner: applicant,
    conditions: [],
    form: null,
    receivedAt: wall,
    feeVnd: 0,
    resultVia: 'counter',
    receiver: officer,
    linkedTo: null,
    competent: null,
    origin: null,
    notify: [],
  }
  const event = { type: 'dossier-refused', actor: officer, body: { reason } } as AnyEvent
  return slipContent(
    '03',
    {
      state: { ...unbornDossier(''), reception },
      events: [event],
      procedure,
      clocksOf: () => [],
      commune,
      nameOf: (name) => name,
      kindName: (kind) => kind,
    },
    law,
    { number, version: 1, issuedOn: wall.slice(0, 10), replaced: null, reason: '', qr: '' },
  )
}
