/** What the loudspeaker of the hamlet reads: chosen, looked at, copied, printed, read aloud. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CentreView } from '../../../domain/centre/centre-view.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { hasBegun } from '../../../domain/calendar/announced.ts'
import { openingsOf } from '../../../domain/workflow/local-rules.ts'
import { currentRules, getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import styles from './Posters.module.css'
import { Printed } from './Printed.tsx'
import { noticeScript, openingScript, procedureScript, secondsOf, wordsIn } from './spoken-script.ts'

export interface Reader {
  readonly speak: (text: string) => Promise<'spoken' | 'silent'>
  readonly stop: () => void
}

export interface ScriptPartProps {
  readonly procedure: Procedure | null
  readonly centre: string
  readonly view: CentreView
  readonly reader: Reader
}

type Subject = 'procedure' | 'openings' | 'notices'

export function ScriptPart({ procedure, centre, view, reader }: ScriptPartProps) {
  const words = t(posters)
  const subject = useSignal<Subject>('procedure')
  const reading = useSignal<'no' | 'yes' | 'silent'>('no')
  useEffect(() => () => reader.stop(), [])
  const script = scriptOf(subject.value, procedure, centre, view)
  const text = script.join('\n')
  const read = async () => {
    if (reading.peek() === 'yes') return reader.stop()
    reading.value = 'yes'
    const heard = await reader.speak(script.join(' '))
    reading.value = heard === 'silent' ? 'silent' : 'no'
  }
  return (
    <>
      <Field id="script-subject" label={words.subject}>
        {(wiring) => (
          <Select
            {...wiring}
            value={subject.value}
            options={(Object.keys(words.subjects) as Subject[]).map((one) => ({
              value: one,
              label: words.subjects[one],
            }))}
            onChange={(next) => (subject.value = next as Subject)}
          />
        )}
      </Field>
      {script.length === 0 ? (
        <EmptyState icon="megaphone" title={subject.value === 'procedure' ? words.choose : words.nothing}>
          {subject.value === 'procedure' ? words.chooseHint : words.nothingHint}
        </EmptyState>
      ) : (
        <>
          {reading.value === 'silent' && (
            <Notice tone="warn" live>
              {words.silent}
            </Notice>
          )}
          <p class={styles.hint}>{words.length(wordsIn(text), secondsOf(script))}</p>
          <Printed
            flows
            acts={
              <>
                <Button icon="volume-2" onClick={() => void read()}>
                  {reading.value === 'yes' ? words.stop : words.read}
                </Button>
                <Button
                  icon="files"
                  onClick={() => void navigator.clipboard.writeText(text).then(() => showToast(words.copied))}
                >
                  {words.copy}
                </Button>
              </>
            }
          >
            <div class={styles.script}>
              {script.map((sentence, at) => (
                <p key={at}>{sentence}</p>
              ))}
            </div>
          </Printed>
        </>
      )}
    </>
  )
}

function scriptOf(subject: Subject, procedure: Procedure | null, centre: string, view: CentreView): string[] {
  if (subject === 'procedure') return procedure ? procedureScript(procedure, centre, view) : []
  if (subject === 'notices')
    return view.notices.length === 0 ? [] : noticeScript(view.notices.join(' '), centre, view)
  const now = getContext().clock.wall()
  const [next] = openingsOf(currentRules.value)
    .filter((one) => !hasBegun(one, now))
    .sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1))
  return next ? openingScript(next, centre, view) : []
}
