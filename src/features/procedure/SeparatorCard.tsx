/** Prints separator sheets for stacks of this procedure. */
import { useSignal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { printSeparators } from '../../device/separator-sheets.ts'
import { t } from '../../i18n/locale.ts'
import { separators } from '../../i18n/vi/separators.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Checkbox, Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Procedure.module.css'
import { MOST_DOSSIERS, scannedPapers, separatorStack } from './separator-stack.ts'

export function SeparatorCard({ procedure }: { procedure: Procedure }) {
  const words = t(separators)
  const all = scannedPapers(procedure)
  const papers = useSignal<readonly string[]>(all.map(({ id }) => id))
  const typed = useSignal('1')
  const begins = useSignal(false)
  const printing = useSignal(false)
  if (all.length === 0) return null
  const isNumber = /^\d{1,2}$/.test(typed.value)
  const dossiers = Number(typed.value)
  const isWrong = !isNumber || dossiers < 1 || dossiers > MOST_DOSSIERS
  const wish = {
    dossiers: isWrong ? 0 : dossiers,
    papers: new Set(papers.value),
    begins: begins.value,
  }
  const sheets = separatorStack(procedure, wish, words.newDossier)
  const print = async () => {
    printing.value = true
    await printSeparators(sheets)
    printing.value = false
  }
  return (
    <Card title={words.title}>
      <div class={styles.sheets}>
        <p class={styles.hint}>{words.hint}</p>
        <Field
          id="separator-dossiers"
          label={words.dossiers}
          hint={words.dossiersHint(MOST_DOSSIERS)}
          error={isWrong ? words.dossiersWrong(MOST_DOSSIERS) : undefined}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              value={typed.value}
              inputMode="numeric"
              short
              onChange={(text) => (typed.value = text)}
            />
          )}
        </Field>
        <Field id="separator-papers" label={words.papers} group>
          {(wiring) => (
            <Checkboxes
              {...wiring}
              stacked
              values={papers.value}
              options={all.map(({ id, label }) => ({ value: id, label }))}
              onChange={(chosen) => (papers.value = chosen)}
            />
          )}
        </Field>
        <Checkbox
          id="separator-begins"
          label={words.begins}
          checked={begins.value}
          onChange={(wanted) => (begins.value = wanted)}
        />
        <div>
          <Button
            icon="printer"
            busy={printing.value}
            disabled={sheets.length === 0}
            onClick={() => void print()}
          >
            {printing.value ? words.printing : words.print(sheets.length)}
          </Button>
        </div>
      </div>
    </Card>
  )
}
