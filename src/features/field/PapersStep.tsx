/** Papers lying on the table, each photographed for what it is; what is not here comes later. */
import { useSignal } from '@preact/signals'
import type { Component } from '../../../domain/procedure/procedure.ts'
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { FilingPage } from '../../data/filings.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { FieldPorts } from './field-ports.ts'
import styles from './Field.module.css'
import { Step } from './Step.tsx'

export interface PapersStepProps {
  readonly CameraDialog: FieldPorts['CameraDialog']
  readonly papers: readonly Component[]
  readonly pages: readonly FilingPage[]
  readonly onShot: (jpeg: Uint8Array, component: string) => Promise<Result<null>>
  readonly onClear: (component: string) => void
  readonly onGoOn: () => void
  readonly onBack: () => void
}

export function PapersStep(props: PapersStepProps) {
  const { CameraDialog, papers, pages } = props
  const words = t(field).papers
  const shooting = useSignal<string | null>(null)
  const busy = useSignal(0)
  const problem = useSignal<Problem | null>(null)
  const shot = async (jpeg: Uint8Array, component: string) => {
    busy.value += 1
    const taken = await props.onShot(jpeg, component)
    busy.value -= 1
    problem.value = taken.ok ? null : taken.problem
  }
  return (
    <Step
      title={words.title}
      hint={papers.length === 0 ? words.none : words.hint}
      onBack={props.onBack}
      problem={problem.value && problemSentence(problem.value)}
      actions={
        <Button kind="primary" isNext busy={busy.value > 0} onClick={props.onGoOn}>
          {words.goOn}
        </Button>
      }
    >
      <ul class={styles.papers}>
        {papers.map(({ id, label }) => {
          const count = pages.filter((page) => page.component === id).length
          return (
            <li key={id} class={styles.paper}>
              <p class={styles.name}>{label}</p>
              <p role="status">{count > 0 ? words.pages(count) : ''}</p>
              <div class={styles.actions}>
                <Button
                  icon="camera"
                  label={words.shoot(label)}
                  onClick={() => {
                    shooting.value = id
                  }}
                >
                  {words.shoot('').trim()}
                </Button>
                {count > 0 && (
                  <Button kind="quiet" onClick={() => props.onClear(id)}>
                    {words.again}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <p role="status">{busy.value > 0 ? words.taking : ''}</p>
      {shooting.value !== null && (
        <CameraDialog
          onShot={(jpeg) => void shot(jpeg, shooting.peek() ?? '')}
          onClose={() => (shooting.value = null)}
        />
      )}
    </Step>
  )
}
