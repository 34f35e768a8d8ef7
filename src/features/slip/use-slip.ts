/** One slip of one dossier, followed live: where it stands, what it would say, and its pages as the worker drew them. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import { stepClocks, WHENEVER } from '../../../domain/deadline/step-clock.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DossierSlip, SlipContent } from '../../../domain/slip/content.ts'
import { slipContent } from '../../../domain/slip/issue.ts'
import { countingEvents, type SlipFacts } from '../../../domain/slip/slip-facts.ts'
import { standingOf, type SlipStanding } from '../../../domain/slip/standing.ts'
import { parseSlipLaw, templateOf, type SlipLaw } from '../../../domain/slip/template.ts'
import { pdf, type DrawnSlips } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import { getLaw } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { useOpenDossier } from '../../data/open-dossier.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { paper as paperWords } from '../../i18n/vi/paper.ts'
import { t } from '../../i18n/locale.ts'
import { openLedger } from '../../sync/open-ledger.ts'
import { planEdition, type Planned } from './edition.ts'
import { useReceiptCode } from './receipt-code.ts'
import { nextNumber } from './record-slip.ts'

export interface OpenSlip {
  readonly state: DossierState
  readonly facts: SlipFacts
  readonly law: SlipLaw
  readonly standing: SlipStanding
  readonly series: string | null
  readonly planned: Planned
  readonly content: SlipContent
}

/** `undefined` while it is opened. `store.not-found`, `slip.*`, `pack.item-damaged`. */
export function useSlip(
  ctx: DataContext,
  id: string,
  slip: DossierSlip,
): ReadonlySignal<Result<OpenSlip> | undefined> {
  const { view, law: pinned } = useOpenDossier(ctx, id)
  const words = useMemo(() => parseSlipLaw(getLaw().item('lists:slips')), [])
  const series = words.ok ? (templateOf(words.value, slip)?.series ?? null) : null
  const ledger = useLive(async () => {
    const [rows, number] = await Promise.all([openLedger(ctx, id), nextNumber(ctx, series)])
    return rows.ok ? ok({ events: rows.value.map((row) => row.event), number }) : rows
  }, [ctx, id, series])
  const plan = useComputed((): Result<Omit<OpenSlip, 'content'>> | undefined => {
    const found = view.value
    if (found === undefined || !found.ok) return found
    const state = found.value?.state
    if (!state?.reception) return refuse('store.not-found')
    if (!words.ok) return words
    if (pinned.value === undefined || ledger.value === undefined) return undefined
    if (!ledger.value.ok) return ledger.value
    const { procedure } = pinned.value
    if (procedure === null) return refuse('pack.item-damaged', { hash: state.reception.law.procedure })
    const standing = standingOf(state, slip)
    if (standing === null || (standing.issued.length === 0 && !standing.isCurrent))
      return refuse('slip.not-lawful', { slip })
    const facts: SlipFacts = {
      state,
      events: countingEvents(state, ledger.value.value.events),
      procedure,
      clocksOf: (then) => stepClocks(then, procedure, WHENEVER, getWorkClock()),
      commune: ctx.device.communeName,
      nameOf: (officer) => knownName(ctx, officer),
      kindName: (kind) => paperWords.kinds[kind],
    }
    const planned = planEdition(standing, facts, ledger.value.value.number, ctx.clock.wall().slice(0, 10))
    return ok({ state, facts, law: words.value, standing, series, planned })
  })
  const code = useReceiptCode(ctx, slip, plan.value?.ok ? plan.value.value.planned.facts.state : undefined)
  return useComputed(() => {
    if (plan.value === undefined || !plan.value.ok) return plan.value
    if (code.value === undefined) return undefined
    const open = plan.value.value
    const edition = { ...open.planned.edition, ...code.value }
    const content = slipContent(slip, open.planned.facts, open.law, edition)
    if (!content.ok) return content
    return ok({ ...open, planned: { ...open.planned, edition }, content: content.value })
  })
}

/** Whose name is not known here signs by hand: no stand-in is ever printed. */
export function knownName(ctx: DataContext, officer: string): string {
  const name = officerName(ctx, officer)
  return name === t(everywhere).unknownOfficer ? '' : name
}

export interface Drawing {
  readonly drawn: DrawnSlips | null
  readonly isCurrent: boolean // false: what is seen is of the words before
  readonly problem: Problem | null
}

/** Draws anew only when a word changed; meanwhile the old pages stay to be looked at. */
export function useDrawing(contents: readonly SlipContent[]): Drawing {
  const drawing = useSignal({ of: '', drawn: null as DrawnSlips | null, problem: null as Problem | null })
  const key = JSON.stringify(contents)
  useEffect(() => {
    if (contents.length === 0) return
    let isWanted = true
    void pdf.slips(contents).then((made) => {
      if (!isWanted) return
      drawing.value = made.ok
        ? { of: key, drawn: made.value, problem: null }
        : { of: '', drawn: drawing.peek().drawn, problem: made.problem }
    })
    return () => {
      isWanted = false
    }
  }, [key])
  const { of, drawn, problem } = drawing.value
  return { drawn, problem, isCurrent: of === key }
}
