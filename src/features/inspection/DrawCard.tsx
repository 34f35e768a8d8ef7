/** What is to be drawn from, and how many. The seed is none of the inspector's choice. */
import { useSignal } from '@preact/signals'
import { DIMENSIONS, MOST_DRAWN, type Dimension } from '../../../domain/inspection/sample.ts'
import { refuse } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export function DrawCard({ desk, onDrawn }: { desk: InspectionDesk; onDrawn: (id: string) => void }) {
  const words = t(inspection)
  const today = getContext().clock.wall().slice(0, 10)
  const from = useSignal(`${today.slice(0, 4)}-01-01`)
  const until = useSignal(today)
  const by = useSignal<readonly string[]>(['turn'])
  const size = useSignal('30')
  const atLeast = useSignal('3')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const terms = {
      from: from.peek(),
      until: until.peek(),
      by: DIMENSIONS.filter((one) => by.peek().includes(one)),
      size: whole(size.peek()),
      atLeast: whole(atLeast.peek()),
    }
    if (!DAY.test(terms.from) || !DAY.test(terms.until) || terms.size < 1 || terms.atLeast < 0)
      return refuse('inspection.sample.terms', { most: MOST_DRAWN })
    const drawn = await desk.draw(terms)
    if (drawn.ok) onDrawn(drawn.value.id)
    return drawn
  })
  const day = (id: string, label: string, value: typeof from) => (
    <Field id={id} label={label} group>
      {(wiring) => <DateInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  const number = (id: string, label: string, value: typeof size) => (
    <Field id={id} label={label}>
      {(wiring) => (
        <TextInput
          {...wiring}
          short
          inputMode="numeric"
          value={value.value}
          onChange={(next) => (value.value = next)}
        />
      )}
    </Field>
  )
  return (
    <Card title={words.drawTitle}>
      <form
        class={styles.stack}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <p class={styles.hint}>{words.drawRule}</p>
        {problem !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem)}
          </Notice>
        )}
        <div class={styles.bar}>
          {day('sample-from', words.from, from)}
          {day('sample-until', words.until, until)}
          {number('sample-size', words.size, size)}
          {number('sample-least', words.atLeast, atLeast)}
        </div>
        <Field id="sample-by" label={words.strata} group>
          {(wiring) => (
            <Checkboxes
              {...wiring}
              values={by.value}
              options={DIMENSIONS.map((one: Dimension) => ({ value: one, label: words.dimension[one] }))}
              onChange={(next) => (by.value = next)}
            />
          )}
        </Field>
        <div>
          <Button kind="primary" type="submit" busy={isBusy}>
            {words.draw}
          </Button>
        </div>
      </form>
    </Card>
  )
}

function whole(text: string): number {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : -1
}
