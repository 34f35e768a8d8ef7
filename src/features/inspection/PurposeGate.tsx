/** In front of a dossier an inspector says why; it is on the disk before the dossier is shown (I4). */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { noteOpening } from '../../data/inspection-log.ts'
import { getContext } from '../../data/current.ts'
import { findDossier } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { rememberOpened } from './purpose.ts'

export function PurposeGate({ dossier }: { dossier: string }) {
  const words = t(inspection)
  const purpose = useSignal('')
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  // Its number and no more: whose it is shows when the reason is written.
  const found = useLive(() => findDossier(getContext(), dossier), [dossier]).value
  const code = found?.ok ? found.value?.state.reception?.code : undefined
  const { isBusy, problem, submit } = useSubmission(async () => {
    const ctx = getContext()
    const noted = await noteOpening(ctx, dossier, purpose.peek())
    if (noted.ok) rememberOpened(ctx, dossier)
    return noted
  })
  return (
    <Card title={code === undefined ? words.gateTitle : words.gateOf(code)}>
      <AskForm
        formRef={box}
        intro={<p>{words.gateIntro}</p>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <Button kind="primary" type="submit" shortcut="Ctrl+Enter" busy={isBusy}>
            {words.gateOpen}
          </Button>
        }
      >
        <ReasonBox
          id="gate-purpose"
          label={words.purpose}
          value={purpose.value}
          onChange={(next) => (purpose.value = next)}
        />
      </AskForm>
    </Card>
  )
}
