/** Which labels, on which paper; a sheet of labels that was begun is used up. */
import { useSignal } from '@preact/signals'
import { LABELS_A_SHEET } from '../../../domain/custody/label-sheet.ts'
import { ok } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { CustodyDialogOpen } from './CustodyDialog.tsx'
import { LabelRoll, LabelSheets } from './Labels.tsx'
import { PaperBoxes } from './PaperBoxes.tsx'
import { printDrawn } from './print-drawn.ts'

const PAPERS = ['ticket', 'sheet'] as const

export function LabelDialog({ state, onClose }: CustodyDialogOpen) {
  const words = t(custody)
  const here = state.originals.filter(({ returned }) => returned === null)
  const chosen = useSignal<readonly number[]>(here.map(({ no }) => no))
  const paper = useSignal<(typeof PAPERS)[number]>('ticket')
  const from = useSignal('1')
  const { isBusy, submit } = useSubmission(async () => {
    const code = state.reception?.code ?? ''
    const labels = here
      .filter(({ no }) => chosen.peek().includes(no))
      .map(({ no, title }) => ({ code, no, title }))
    const isRoll = paper.peek() === 'ticket'
    const drawn = isRoll ? (
      <LabelRoll labels={labels} />
    ) : (
      <LabelSheets labels={labels} from={Number(from.peek())} />
    )
    if (labels.length > 0) await printDrawn(drawn, isRoll ? 'ticket' : 'pages')
    onClose()
    return ok(null)
  })
  return (
    <AskDialog
      title={words.labelTitle}
      submit={words.print}
      shortcut="Ctrl+Enter"
      problem={null}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <PaperBoxes id="custody-label-papers" papers={here} chosen={chosen} />
      <Field id="custody-label-on" label={words.labelPaper} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={paper.value}
            options={PAPERS.map((value) => ({ value, label: words.labelOn[value] }))}
            onChange={(next) => (paper.value = next === 'sheet' ? 'sheet' : 'ticket')}
          />
        )}
      </Field>
      {paper.value === 'sheet' && (
        <Field
          id="custody-first-place"
          label={`${words.firstPlace} (1–${LABELS_A_SHEET})`}
          hint={words.firstPlaceHint}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              short
              inputMode="numeric"
              value={from.value}
              onChange={(next) => (from.value = next)}
            />
          )}
        </Field>
      )}
    </AskDialog>
  )
}
