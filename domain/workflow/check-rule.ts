/** Whether a commune may lay this down now: the device asks before it sends, the home server before it keeps. */
import { ok, refuse, type Result } from '../base/result.ts'
import { checkOpening, hasBegun, withOpenings } from '../calendar/announced.ts'
import type { CalendarData } from '../calendar/calendar.ts'
import { isRealDate } from '../form/real-date.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { checkPlan } from './check-plan.ts'
import { openingsOf, planRuleFor, type LocalRule, type NewLocalRule, type PlanRule } from './local-rules.ts'
import { planOf } from './plan.ts'

export interface RuleLaw {
  readonly calendar: CalendarData // of the pack, without what the commune announced
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly known: readonly LocalRule[]
  readonly now: string // wall time
}

/** What `checkOpening` and `checkPlan` refuse; `calendar.opening.unknown`, `workflow.plan.no-procedure` {code}, `.past`
 *  {from}, `.unchanged`. */
export function checkRule(rule: NewLocalRule, law: RuleLaw): Result<NewLocalRule> {
  const openings = openingsOf(law.known)
  switch (rule.kind) {
    case 'plan':
      return checkPlanRule(rule, law)
    case 'opening': {
      const checked = checkOpening(rule, withOpenings(law.calendar, openings), law.now)
      return checked.ok ? ok(rule) : checked
    }
    case 'opening-cancelled': {
      const opening = openings.find(({ id }) => id === rule.opening)
      if (!opening) return refuse('calendar.opening.unknown')
      return hasBegun(opening, law.now) ? refuse('calendar.opening.begun') : ok(rule)
    }
  }
}

/** From today at the earliest: what was received stands under what stood then. */
function checkPlanRule(rule: PlanRule, { calendar, procedures, known, now }: RuleLaw): Result<NewLocalRule> {
  const { procedure: code, validFrom, steps } = rule
  const procedure = procedures.get(code)
  if (!procedure) return refuse('workflow.plan.no-procedure', { code })
  if (!isRealDate(validFrom) || validFrom < now.slice(0, 10))
    return refuse('workflow.plan.past', { from: validFrom })
  const checked = checkPlan(steps, procedure, calendar)
  if (!checked.ok) return checked
  const before = planRuleFor(known, code, validFrom)?.steps ?? planOf(procedure)
  return JSON.stringify(before) === JSON.stringify(steps) ? refuse('workflow.plan.unchanged') : ok(rule)
}
