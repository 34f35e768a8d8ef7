/** The steps of one procedure, one row each; every change is a draft on this device until a leader puts it in force. */
import { useSignal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { checkPlan, limitHours, plannedHours } from '../../../domain/workflow/check-plan.ts'
import { addStep } from '../../../domain/workflow/edit-plan.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay, formatInstant, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { EffectPart } from './EffectPart.tsx'
import { ForceDialog } from './ForceDialog.tsx'
import styles from './Plans.module.css'
import type { PlanPorts } from './PlansScreen.tsx'
import { StepRow } from './StepRow.tsx'
import { usePlan, type OpenPlan } from './use-plan.ts'

export interface PlanEditorProps {
  readonly procedure: Procedure
  readonly ports: PlanPorts
}

export function PlanEditor({ procedure, ports }: PlanEditorProps) {
  const all = t(rules)
  const words = all.plans
  const plan = usePlan(procedure)
  const isForcing = useSignal(false)
  const { steps, merged } = plan.edited.value
  const isChanged = JSON.stringify(steps) !== JSON.stringify(plan.inForce)
  const { calendar, local } = getLaw()
  const checked = checkPlan(steps, procedure, local?.calendar ?? calendar)
  const limit = limitHours(procedure, local?.calendar ?? calendar)
  const last = steps.at(-2) ?? steps.at(-1)
  return (
    <Card
      title={procedure.shortName}
      mark={isChanged ? 'warn' : undefined}
      actions={
        <>
          {isChanged && (
            <Button kind="quiet" icon="undo-2" onClick={() => plan.change(null)}>
              {words.undo}
            </Button>
          )}
          {ports.mayLay && (
            <Button
              kind="primary"
              shortcut="F4"
              disabled={!isChanged || !checked.ok}
              onClick={() => (isForcing.value = true)}
            >
              {words.putInForce}
            </Button>
          )}
        </>
      }
    >
      <Standing plan={plan} isChanged={isChanged} />
      {!ports.mayLay && <p class={styles.intro}>{all.onlyLeader}</p>}
      <ol class={styles.steps}>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            at={at}
            step={step}
            steps={steps}
            figures={plan.figures.value}
            walks={plan.walks.value}
            onChange={(next, mergedNow = []) =>
              plan.change({ steps: next, merged: [...merged, ...mergedNow] })
            }
          />
        ))}
      </ol>
      <div class={styles.foot}>
        <Button
          icon="plus"
          onClick={() =>
            plan.change({ steps: addStep(steps, last?.id ?? '', 'handler', words.newStep), merged })
          }
        >
          {words.add}
        </Button>
        <span>{totalWords(plannedHours(steps), limit)}</span>
      </div>
      {!checked.ok && (
        <Notice tone="warn" live>
          {problemSentence(checked.problem)}
        </Notice>
      )}
      <EffectPart change={{ before: plan.inForce, after: steps, merged }} walks={plan.walks.value} />
      {isForcing.value && (
        <ForceDialog
          procedure={procedure}
          steps={steps}
          onSubmit={async (rule) => {
            const laid = await ports.lay(rule)
            if (!laid.ok) return laid
            isForcing.value = false
            showToast(words.done)
            plan.change(null)
            await ports.refresh()
            return laid
          }}
          onClose={() => (isForcing.value = false)}
        />
      )}
    </Card>
  )
}

function totalWords(planned: number, limit: number | null): string {
  const words = t(rules).plans
  if (limit === null) return words.totalOpen(hoursText(planned))
  // Nobody set any: a sum of none would read as a promise.
  if (planned === 0) return words.totalUnset(hoursText(limit))
  return words.total(hoursText(planned), hoursText(limit))
}

function hoursText(hours: number): string {
  return formatNumber(hours, Number.isInteger(hours) ? 0 : 1)
}

function Standing({ plan, isChanged }: { plan: OpenPlan; isChanged: boolean }) {
  const words = t(rules).plans
  const { rule, comes } = plan
  const draft = plan.draft.value
  const name = (id: string) => officerName(getContext(), id)
  const since = rule?.kind === 'plan' ? words.since(formatDay(rule.validFrom), name(rule.by)) : words.fromPack
  return (
    <p class={styles.standing}>
      <span>{since}</span>
      {comes !== null && <Tag tone="info">{words.comes(formatDay(comes))}</Tag>}
      {isChanged && <Tag tone="warn">{words.draft}</Tag>}
      {isChanged && draft && <span>{words.draftKept(name(draft.by), formatInstant(draft.at))}</span>}
    </p>
  )
}
