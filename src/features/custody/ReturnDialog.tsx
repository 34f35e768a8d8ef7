/** Originals go back: who takes them, what they showed, how they acknowledged it. The note is printed before it is signed. */
import { useSignal } from '@preact/signals'
import type { Acknowledgement } from '../../../domain/dossier/bodies/originals.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { BackNote } from './BackNote.tsx'
import styles from './Custody.module.css'
import { CustodyDialog, type CustodyDialogOpen } from './CustodyDialog.tsx'
import { PaperBoxes } from './PaperBoxes.tsx'
import { printDrawn } from './print-drawn.ts'

const SHOWN = ['receipt', 'id'] as const
const WAYS = ['signed', 'fingerprint', 'post'] as const satisfies readonly Acknowledgement[]

export function ReturnDialog({ state, onClose }: CustodyDialogOpen) {
  const words = t(custody)
  const here = state.originals.filter(({ returned }) => returned === null)
  // What a rule keeps stays, unless somebody decides otherwise.
  const chosen = useSignal<readonly number[]>(
    here.filter(({ retained }) => retained?.ground !== 'law').map(({ no }) => no),
  )
  const to = useSignal(state.reception?.applicant.name ?? '')
  const shown = useSignal<(typeof SHOWN)[number]>('receipt')
  const way = useSignal<Acknowledgement>('signed')
  const reference = useSignal('')
  const print = () => {
    const { clock, device, officer } = getContext()
    const papers = here.filter(({ no }) => chosen.peek().includes(no))
    const note = { state, papers, to: to.peek(), at: clock.wall(), officer: officer.name }
    void printDrawn(<BackNote {...note} commune={device.communeName} />, 'a5')
  }
  return (
    <CustodyDialog
      state={state}
      title={words.backTitle}
      intro={words.backIntro}
      submit={words.saveBack}
      command={() => ({
        type: 'originals-returned',
        body: {
          papers: chosen.peek(),
          to: to.peek().trim(),
          shown: shown.peek(),
          acknowledged: way.peek(),
          ...(way.peek() === 'post' ? { reference: reference.peek().trim() } : {}),
        },
      })}
      onClose={onClose}
    >
      <PaperBoxes id="custody-papers" papers={here} chosen={chosen} />
      <Field id="custody-back-to" label={words.backTo}>
        {(wiring) => <TextInput {...wiring} value={to.value} onChange={(next) => (to.value = next)} />}
      </Field>
      <Field id="custody-shown" label={words.shown} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={shown.value}
            options={SHOWN.map((value) => ({ value, label: words.shownAs[value] }))}
            onChange={(next) => (shown.value = next === 'id' ? 'id' : 'receipt')}
          />
        )}
      </Field>
      <Field id="custody-way" label={words.acknowledged} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={way.value}
            options={WAYS.map((value) => ({ value, label: words.acknowledgedAs[value] }))}
            onChange={(next) => (way.value = WAYS.find((one) => one === next) ?? 'signed')}
          />
        )}
      </Field>
      {way.value === 'post' ? (
        <Field id="custody-reference" label={words.reference}>
          {(wiring) => (
            <TextInput {...wiring} value={reference.value} onChange={(next) => (reference.value = next)} />
          )}
        </Field>
      ) : (
        <div class={styles.acts}>
          <Button icon="printer" onClick={print}>
            {words.printNote}
          </Button>
        </div>
      )}
    </CustodyDialog>
  )
}
