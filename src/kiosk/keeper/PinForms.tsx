/** The keeper's PIN: set at the first start, asked for afterwards. Keys on the glass, because a kiosk has no others. */
import { useSignal } from '@preact/signals'
import { ok, type Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { PinBox } from '../../ui/fields/PinBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { DigitKeys } from '../parts/Keys.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function SetPin({ keeper, onOpen }: { keeper: Keeper; onOpen: () => void }) {
  const words = t(kioskKeeper).setPin
  const pin = useSignal('')
  const again = useSignal('')
  const differs = useSignal(false)
  const isAgain = useSignal(false)
  const { isBusy, problem, submit } = useSubmission(async (): Promise<Result<null>> => {
    differs.value = again.value !== '' && pin.value !== again.value
    if (again.value === '') {
      isAgain.value = true
      return ok(null)
    }
    const done = differs.value ? ok(null) : await keeper.pin.set(pin.value)
    if (done.ok && !differs.value) onOpen()
    return done
  })
  const target = isAgain.value ? again : pin
  return (
    <main class={styles.pin}>
      <AskForm
        roomy
        startAt={0}
        intro={
          <>
            <h1>{words.title}</h1>
            <p>{words.hint}</p>
          </>
        }
        refusal={differs.value ? words.differs : problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <Button kind="primary" type="submit" busy={isBusy}>
            {words.save}
          </Button>
        }
      >
        <div onFocusCapture={() => (isAgain.value = false)}>
          <PinBox
            id="keeper-pin"
            label={words.pin}
            value={pin.value}
            onChange={(text) => (pin.value = text)}
          />
        </div>
        <div onFocusCapture={() => (isAgain.value = true)}>
          <PinBox
            id="keeper-pin-again"
            label={words.again}
            value={again.value}
            onChange={(text) => (again.value = text)}
          />
        </div>
      </AskForm>
      <DigitKeys text={target.value} onText={(text) => (target.value = text)} />
    </main>
  )
}

interface AskPinProps {
  readonly keeper: Keeper
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function AskPin({ keeper, onOpen, onClose }: AskPinProps) {
  const words = t(kioskKeeper)
  const pin = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const done = await keeper.pin.check(pin.value)
    pin.value = ''
    if (done.ok) onOpen()
    return done
  })
  return (
    <main class={styles.pin}>
      <AskForm
        roomy
        startAt={0}
        intro={<h1>{words.askPin.title}</h1>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <>
            <Button kind="primary" type="submit" busy={isBusy}>
              {words.askPin.open}
            </Button>
            <Button onClick={onClose}>{words.close}</Button>
          </>
        }
      >
        <PinBox
          id="keeper-pin"
          label={words.askPin.pin}
          value={pin.value}
          onChange={(text) => (pin.value = text)}
        />
      </AskForm>
      <DigitKeys text={pin.value} onText={(text) => (pin.value = text)} />
    </main>
  )
}
