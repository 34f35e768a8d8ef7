/** Adding a note: a fact like any other, kept before the screen says so, never edited afterwards. */
import { useSignal } from '@preact/signals'
import { ok } from '../../../domain/base/result.ts'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import { decide } from '../../../domain/dossier/decide.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { authorContext } from '../../data/fact-context.ts'
import { recordFact } from '../../data/ledger.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Dossier.module.css'

export function NoteCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const ctx = getContext()
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const saving = useSignal(false)
  if (!actionsAt(state.stage, ctx.officer.roles).includes('note-added')) return null

  const save = async () => {
    const note = text.peek().trim()
    error.value = note === '' ? words.noteMissing : undefined
    if (note === '' || saving.peek()) return
    saving.value = true
    const recorded = await recordFact(ctx, {
      dossier: state.id,
      decide: (now) => {
        const made = decide({ type: 'note-added', body: { text: note } }, now, authorContext(ctx))
        return made.ok ? ok({ event: made.value }) : made
      },
    })
    saving.value = false
    if (!recorded.ok) {
      error.value = problemSentence(recorded.problem)
      return
    }
    text.value = ''
    showToast(words.noteSaved)
  }
  return (
    <Card title={words.addNote}>
      <form
        class={styles.note}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Field id="note" label={words.noteLabel} hint={words.noteHint} error={error.value}>
          {(wiring) => (
            <TextInput {...wiring} lines={2} value={text.value} onChange={(next) => (text.value = next)} />
          )}
        </Field>
        <Button type="submit" shortcut="Ctrl+Enter" busy={saving.value}>
          {words.saveNote}
        </Button>
      </form>
    </Card>
  )
}
