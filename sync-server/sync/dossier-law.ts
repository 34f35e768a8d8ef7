/** The law of domain/dossier behind the ledger's port, with what only the home server can check: whose book a number is of. */
import { refuse, type Problem } from '../../domain/base/result.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { judge } from '../../domain/dossier/judge.ts'
import { VALIDITY_ITEM } from '../../domain/repository/validity-law.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { ownCheck } from '../results/own-check.ts'
import type { EventLaw, LawFacts } from './law.ts'

/** The pack item a due date is computed by. */
export const CALENDAR = 'calendar:vn'
const ITEMS: readonly string[] = [CALENDAR, VALIDITY_ITEM]

/** Lawfulness of a reception under the pack it names; null when nothing speaks against it. */
export type Inspect = (
  event: AnyEvent & { readonly type: 'dossier-received' },
  facts: LawFacts,
) => Problem | null

export function dossierLaw(inspect: Inspect): EventLaw {
  return {
    parse: parseEvent,
    itemsOf: (pack) => pack.items.filter((item) => ITEMS.includes(item.id)).map((item) => item.hash),
    judge(state, event, facts) {
      return judge(state, event, {
        rolesOf: (officer) => facts.rolesOf(officer),
        inspect: (received) => foreignBook(received, facts) ?? inspect(received, facts),
        codeTaken: (code, dossier) => isElsewhere(facts.codeHolder(code), dossier),
        originTaken: (origin, dossier) => isElsewhere(facts.originHolder(origin), dossier),
        resultUsedElsewhere: (sha256, dossier) => isElsewhere(facts.resultHolder(sha256), dossier),
        ...(facts.officerOf ? { officerOf: facts.officerOf } : {}),
        localRules: facts.localRules ?? [],
        ...ownCheck(state, event, facts),
        procedureOf: (hash) => (facts.findItem(hash) as Procedure | undefined) ?? null,
      })
    },
  }
}

function isElsewhere(holder: string | null, dossier: string): boolean {
  return holder !== null && holder !== dossier
}

/** A number counts only from the book this device was given at enrolment, of its own agency. */
function foreignBook(
  event: AnyEvent & { readonly type: 'dossier-received' },
  facts: LawFacts,
): Problem | null {
  const { agency, number } = event.body.book
  const expected = facts.book
  const isHeld = number === expected || facts.earlierBooks.has(number)
  if (agency === facts.agency && isHeld) return null
  return refuse('dossier.book.not-yours', { number, expected }).problem
}
