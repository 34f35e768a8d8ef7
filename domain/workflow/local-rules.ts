/**
 * What a commune lays down itself beside its law pack: the steps of a procedure from a day on, and extra opening sessions.
 * The home server numbers them; the register only grows. So "the first n" names one law for ever: a reception says how many
 * its device knew, and keeps their plan and their sessions whatever is laid down later.
 */
import { withOpenings, type Announced } from '../calendar/announced.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import type { Procedure, ProcedureStep } from '../procedure/procedure.ts'

export interface PlanRule {
  readonly kind: 'plan'
  readonly procedure: string // code
  readonly validFrom: string // YYYY-MM-DD
  readonly steps: readonly ProcedureStep[]
  readonly reason: string
}

export type OpeningRule = Announced & { readonly kind: 'opening' }

export interface CancelRule {
  readonly kind: 'opening-cancelled'
  readonly opening: string // id of its rule
  readonly reason: string
}

export type NewLocalRule = PlanRule | OpeningRule | CancelRule
export type LocalRule = NewLocalRule & { readonly id: string; readonly by: string; readonly at: string }

export interface LocalRuleList {
  readonly commune: string
  readonly rules: readonly LocalRule[] // in the order they were laid down
}

/** `list` null: the same as what `known` named. */
export interface LocalRulesAnswer {
  readonly hash: string // SHA-256 of `localRulesText`
  readonly list: (LocalRuleList & { readonly sig: string }) | null
}

/** What the home server signs. */
export function localRulesText({ commune, rules }: LocalRuleList): string {
  const rows = rules.map(({ id, by, at, ...rule }) => [id, by, at, partsOf(rule)])
  return `motcua/local-rules/1|${commune}|${JSON.stringify(rows)}`
}

function partsOf(rule: NewLocalRule): readonly unknown[] {
  switch (rule.kind) {
    case 'plan': {
      const steps = rule.steps.map(({ id, role, title, hours }) => [id, role, title, hours])
      return [rule.kind, rule.procedure, rule.validFrom, steps, rule.reason]
    }
    case 'opening':
      return [rule.kind, rule.date, rule.from, rule.to, rule.returnsSameDay, rule.reason]
    case 'opening-cancelled':
      return [rule.kind, rule.opening, rule.reason]
  }
}

/** Sessions that were announced and not called off. */
export function openingsOf(rules: readonly LocalRule[]): Extract<LocalRule, { kind: 'opening' }>[] {
  const off = new Set(rules.flatMap((rule) => (rule.kind === 'opening-cancelled' ? [rule.opening] : [])))
  return rules.flatMap((rule) => (rule.kind === 'opening' && !off.has(rule.id) ? [rule] : []))
}

/** The plan of a procedure for what is received on this day; null: that of the law pack. */
export function planRuleFor(rules: readonly LocalRule[], procedure: string, day: string): PlanRule | null {
  return rules.reduce<PlanRule | null>((found, rule) => {
    if (rule.kind !== 'plan' || rule.procedure !== procedure || rule.validFrom > day) return found
    return found === null || rule.validFrom >= found.validFrom ? rule : found
  }, null)
}

/** What of a reception says which rules it stands under. */
export interface Pinned {
  readonly procedure: string
  readonly receivedAt: string
  readonly law: { readonly local?: number }
}

/** The rules a dossier was received under. */
export function rulesUnder(rules: readonly LocalRule[], { law }: Pick<Pinned, 'law'>): readonly LocalRule[] {
  return rules.slice(0, law.local ?? 0)
}

/** The calendar by which a dossier was promised its day. */
export function calendarUnder(
  pack: CalendarData,
  rules: readonly LocalRule[],
  reception: Pick<Pinned, 'law'>,
): CalendarData {
  return withOpenings(pack, openingsOf(rulesUnder(rules, reception)))
}

/** The procedure with the steps a dossier goes through, from its reception to its end. */
export function procedureUnder<P extends Pick<Procedure, 'steps'>>(
  procedure: P,
  rules: readonly LocalRule[],
  reception: Pinned,
): P {
  if (!reception.law.local) return procedure
  const day = reception.receivedAt.slice(0, 10)
  const rule = planRuleFor(rulesUnder(rules, reception), reception.procedure, day)
  return rule === null ? procedure : { ...procedure, steps: rule.steps }
}
