import type { Result } from '../../../domain/base/result.ts'
import type { LocalRule } from '../../../domain/workflow/local-rules.ts'

/** What a commune laid down itself beside its law pack: it only grows, and its order is part of what it says. */
export interface LocalRuleStore {
  localRules(commune: string): Promise<readonly LocalRule[]>
  /** `after`: how many there were when the rule was looked at. `workflow.rules.moved` when there are more by now. */
  addLocalRule(commune: string, rule: LocalRule, after: number): Promise<Result<null>>
}
