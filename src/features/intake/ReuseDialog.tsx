/** A paper this commune already holds of the same person: reused with their consent, never asked a second time. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentProof } from '../../../domain/dossier/events.ts'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { getContext } from '../../data/current.ts'
import { findReusable, type ReusablePaper } from '../../data/reusable.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { applicantOf } from './applicant.ts'
import type { IntakeSession } from './intake-session.ts'

export interface ReuseDialogProps {
  readonly session: IntakeSession
  readonly component: Component
  readonly onProve: (proof: ComponentProof) => void
  readonly onClose: () => void
}

export function ReuseDialog({ session, component, onProve, onClose }: ReuseDialogProps) {
  const words = t(intake)
  const papers = useSignal<readonly ReusablePaper[] | null>(null)
  const chosen = useSignal('')
  const consent = useSignal(false)
  useEffect(() => {
    const { idNumber = '' } = applicantOf(session)
    void findReusable(getContext(), { idNumber, kind: component.kind ?? null }).then((found) => {
      papers.value = found
      chosen.value = found[0]?.dossier ?? ''
    })
  }, [component.id])
  const paper = papers.value?.find((one) => one.dossier === chosen.value)
  const prove = () => {
    if (paper && consent.value) onProve({ by: 'reuse', files: paper.files, from: paper.code, consent: true })
  }
  return (
    <Dialog
      title={`${words.reuse}: ${component.label}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" shortcut="Ctrl+Enter" disabled={!paper || !consent.value} onClick={prove}>
            {words.reuse}
          </Button>
          <Button onClick={onClose}>{t(everywhere).cancel}</Button>
        </>
      }
    >
      {papers.value?.length === 0 && (
        <EmptyState icon="file-text" title={words.nothingToReuse}>
          {words.nothingToReuseHint}
        </EmptyState>
      )}
      {papers.value && papers.value.length > 0 && (
        <>
          <fieldset>
            <legend class="hidden-text">{words.reuse}</legend>
            <Radios
              id="reuse-paper"
              describedBy={undefined}
              invalid={false}
              stacked
              value={chosen.value}
              options={papers.value.map((one) => ({
                value: one.dossier,
                label: `${one.code} · ${formatDay(one.receivedOn)}`,
              }))}
              onChange={(value) => (chosen.value = value)}
            />
          </fieldset>
          <Checkbox
            id="reuse-consent"
            label={words.reuseConsent}
            checked={consent.value}
            onChange={(value) => (consent.value = value)}
          />
        </>
      )}
    </Dialog>
  )
}
