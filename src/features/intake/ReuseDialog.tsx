/** A paper this commune already holds of the same person: reused with their consent, never asked a second time. One key
 *  when there is one that holds; what may not be used again is shown with its reason. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ComponentProof } from '../../../domain/dossier/events.ts'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { getContext } from '../../data/current.ts'
import { findReusable, type ReusablePaper } from '../../data/reusable.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
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
  useEffect(() => {
    const { idNumber = '' } = applicantOf(session)
    void findReusable(getContext(), { idNumber, kind: component.kind ?? null }).then((found) => {
      papers.value = found
      chosen.value = found.find((one) => one.problem === null)?.id ?? ''
    })
  }, [component.id])
  const known = papers.value ?? []
  const usable = known.filter((one) => one.problem === null)
  const paper = usable.find((one) => one.id === chosen.value)
  const prove = () => {
    if (paper) onProve({ by: 'reuse', files: paper.files, from: paper.code, consent: true })
  }
  return (
    <Dialog
      title={`${words.reuse}: ${component.label}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" shortcut="Ctrl+Enter" disabled={!paper} onClick={prove}>
            {words.reuseAgreed}
          </Button>
          <Button onClick={onClose}>{t(everywhere).cancel}</Button>
        </>
      }
    >
      {papers.value !== null && usable.length === 0 && (
        <EmptyState icon="file-text" title={words.nothingToReuse}>
          {words.nothingToReuseHint}
        </EmptyState>
      )}
      {usable.length > 0 && (
        <>
          <fieldset>
            <legend class="hidden-text">{words.reuse}</legend>
            <Radios
              id="reuse-paper"
              describedBy={undefined}
              invalid={false}
              stacked
              value={chosen.value}
              options={usable.map((one) => ({ value: one.id, label: nameOf(one), hint: standingOf(one) }))}
              onChange={(value) => (chosen.value = value)}
            />
          </fieldset>
          <p>{words.reusePurpose(session.law.procedure.shortName)}</p>
          <p>{words.reuseConsent}</p>
        </>
      )}
      {known
        .filter((one) => one.problem !== null)
        .map((one) => (
          <Notice key={one.id} tone="warn" title={nameOf(one)}>
            {one.problem && problemSentence(one.problem)}
          </Notice>
        ))}
    </Dialog>
  )
}

function nameOf({ code, number, receivedOn }: ReusablePaper): string {
  return [number, code, formatDay(receivedOn)].filter((part) => part !== '').join(' · ')
}

function standingOf({ validity, uses, isResult }: ReusablePaper): string {
  const words = t(intake)
  const until =
    validity.state === 'valid' && validity.until !== null
      ? words.reuseUntil(formatDay(validity.until))
      : validity.state === 'unknown'
        ? words.reuseLook
        : words.reuseLasting
  return [isResult ? words.reuseOwnResult : '', until, words.reuseCount(uses)]
    .filter((part) => part !== '')
    .join(' · ')
}
