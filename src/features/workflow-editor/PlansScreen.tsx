/** Duty L09: the steps of a procedure, how long each takes, and a plan with fewer of them, tried before it is in force. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { ChoiceBox } from '../../ui/fields/ChoiceBox.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import styles from './Plans.module.css'

export interface PlanPorts {
  readonly refresh: () => Promise<Result<unknown>>
  readonly lay: (rule: NewLocalRule) => Promise<Result<unknown>>
  readonly mayLay: boolean
}

export interface PlansScreenProps {
  readonly ports: PlanPorts
  readonly onOpen: (path: string) => void
}

export function PlansScreen({ ports, onOpen }: PlansScreenProps) {
  const all = t(rules)
  const words = all.plans
  const code = useSignal('')
  const problem = useSignal<Problem | null>(null)
  useEffect(() => {
    void ports.refresh().then((told) => (problem.value = told.ok ? null : told.problem))
  }, [])
  const isOffline = problem.value?.code.startsWith('net.') ?? false
  const options = [...getLaw().procedures.values()]
    .filter(({ procedure }) => procedure.depth === 'full')
    .map(({ procedure }) => ({ value: procedure.code, label: procedure.shortName, hint: procedure.code }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'))
  const chosen = getLaw().procedures.get(code.value)?.procedure
  return (
    <div class={styles.screen}>
      {isOffline && <Notice tone="offline">{all.offline}</Notice>}
      {problem.value !== null && !isOffline && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <Card
        title={words.title}
        actions={
          <Button kind="quiet" icon="arrow-left" onClick={() => onOpen('/viec/thoi-gian')}>
            {words.back}
          </Button>
        }
      >
        <p class={styles.intro}>{words.intro}</p>
        <ChoiceBox
          id="plan-procedure"
          label={words.procedure}
          options={options}
          match={matchWithoutMarks}
          value={code.value}
          onChange={(next) => (code.value = next)}
        />
      </Card>
      {chosen === undefined ? (
        <EmptyState icon="list-checks" title={words.choose}>
          {words.chooseHint}
        </EmptyState>
      ) : (
        <PlanEditor key={chosen.code} procedure={chosen} ports={ports} />
      )}
    </div>
  )
}
