/** Forms 02, 03, 04 and 05: each restates one fact of the dossier. */
import type { DossierEvent, DueDate } from '../../dossier/events.ts'
import type { SlipValues } from '../fill.ts'
import type { ReceivedFacts } from '../slip-facts.ts'
import type { SlipLaw } from '../template.ts'
import { writtenMoment, writtenMoney } from '../written.ts'
import { inCell, papersOf } from './papers.ts'
import { commonTexts } from './person.ts'

export function supplementValues(
  facts: ReceivedFacts,
  law: SlipLaw,
  { body, actor }: DossierEvent<'supplement-requested'>,
): SlipValues {
  const labelOf = (id: string) => facts.procedure.components.find((one) => one.id === id)?.label ?? id
  return {
    texts: {
      ...commonTexts(facts, law),
      reason: body.reason,
      leaderReason: body.leaderReason ?? '',
      officer: facts.nameOf(actor),
    },
    tables: { items: body.items.map((item, at) => [String(at + 1), labelOf(item.component), item.what]) },
  }
}

/** One reason a line: the officer writes them so. */
export function refusalValues(
  facts: ReceivedFacts,
  law: SlipLaw,
  { body, actor }: DossierEvent<'dossier-refused'>,
): SlipValues {
  const reasons = body.reason.split(/\n+|;\s+/).filter((reason) => reason.trim() !== '')
  return {
    texts: { ...commonTexts(facts, law), officer: facts.nameOf(actor) },
    tables: { reasons: reasons.map((reason, at) => [String(at + 1), largeFirst(reason.trim())]) },
  }
}

export function apologyValues(
  facts: ReceivedFacts,
  law: SlipLaw,
  event: DossierEvent<'apology-issued'>,
): SlipValues {
  const { due, reason, responsible } = event.body
  const before = dueBefore(facts, event.id)
  return {
    texts: {
      ...commonTexts(facts, law),
      oldDue: before === null ? '' : writtenMoment(law.words, before.at),
      newDue: writtenMoment(law.words, due.at),
      dueWhy: due.why,
      reason,
      responsible,
      officer: facts.nameOf(event.actor),
    },
    tables: {},
  }
}

/** Stopped by the head, or withdrawn by the applicant (NĐ 118/2025 art. 21). */
export function stopValues(
  facts: ReceivedFacts,
  law: SlipLaw,
  event: DossierEvent<'dossier-stopped'> | DossierEvent<'dossier-withdrawn'>,
): SlipValues {
  const isWithdrawn = event.type === 'dossier-withdrawn'
  const returned = papersOf(facts).filter((paper) => paper.originals + paper.copies > 0)
  const refunded = facts.state.fees.refunds.reduce((sum, one) => sum + one.vnd, 0)
  return {
    texts: {
      ...commonTexts(facts, law),
      reason: event.body.reason,
      withdrawnBy: isWithdrawn ? event.body.by : '',
      hasReturned: returned.length > 0 ? 'x' : '',
      refund: writtenMoney(law.words, refunded),
      officer: isWithdrawn ? '' : facts.nameOf(event.actor),
    },
    tables: {
      returned: returned.map((paper, at) => [
        String(at + 1),
        paper.name,
        inCell(paper.originals),
        inCell(paper.copies),
      ]),
    },
  }
}

function largeFirst(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}

/** The time that had been promised when this fact came. */
function dueBefore({ events }: ReceivedFacts, id: string): DueDate | null {
  let due: DueDate | null = null
  for (const event of events) {
    if (event.id === id) break
    if (
      event.type === 'dossier-received' ||
      event.type === 'supplement-received' ||
      event.type === 'apology-issued' ||
      event.type === 'competent-accepted'
    )
      due = event.body.due
  }
  return due
}
