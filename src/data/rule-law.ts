/** What a new rule of the commune is checked against, as this device knows it. The home server asks again. */
import type { RuleLaw } from '../../domain/workflow/check-rule.ts'
import { currentRules, getContext, getLaw } from './current.ts'

export function ruleLaw(): RuleLaw {
  const { procedures, calendar, local } = getLaw()
  return {
    calendar: local?.calendar ?? calendar,
    procedures: new Map([...procedures].map(([code, { procedure }]) => [code, procedure])),
    known: currentRules.value,
    now: getContext().clock.wall(),
  }
}
