/**
 * "Hồ sơ của tôi đến đâu?": the receipt before the camera, four signs, one sentence. Works without a line from the boxes
 * kept here; says nothing of anybody before the four signs, and no name after them.
 */
import { signal, useSignal, type Signal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { outStore } from '../outbox/outbox.ts'
import content from '../parts/Content.module.css'
import { useBack } from '../parts/use-screen.ts'
import type { ScreenProps } from '../screens.ts'
import { AnswerStep } from './AnswerStep.tsx'
import { LastFourStep } from './LastFourStep.tsx'
import { lookUp, type Looked } from './open-box.ts'
import { ScanStep } from './ScanStep.tsx'
import { TypeStep } from './TypeStep.tsx'

export const MOST_TRIES = 5

type Step =
  | { readonly at: 'scan' | 'type' }
  | { readonly at: 'four'; readonly code: string; readonly from: 'scan' | 'type' }
  | { readonly at: 'answer'; readonly answer: Extract<Looked, { kind: 'found' }> }

export function Screen({ kiosk }: ScreenProps) {
  const words = t(kioskContent).status
  const step = useSignal<Step>({ at: 'scan' })
  const wrong: Signal<number> = kiosk.session.hold('status.wrong', () => signal(0))
  const last = useSignal<'none' | 'wrong' | 'nothing-told'>('none')
  useBack(kiosk, () => {
    const now = step.peek()
    last.value = 'none'
    if (now.at === 'scan') return false
    step.value = now.at === 'four' ? { at: now.from } : { at: 'scan' }
    return true
  })
  const look = async (code: string, lastFour: string) => {
    const looked = await lookUp(outStore(), code, lastFour)
    if (looked.ok && looked.value.kind === 'found') step.value = { at: 'answer', answer: looked.value }
    else if (looked.ok && looked.value.kind === 'not-found') {
      wrong.value += 1
      last.value = 'wrong'
    } else last.value = 'nothing-told'
  }
  if (wrong.value >= MOST_TRIES) return <Locked />
  const now = step.value
  switch (now.at) {
    case 'scan':
      return (
        <ScanStep
          kiosk={kiosk}
          onCode={(code) => (step.value = { at: 'four', code, from: 'scan' })}
          onType={() => (step.value = { at: 'type' })}
        />
      )
    case 'type':
      return (
        <TypeStep
          kiosk={kiosk}
          onCode={(code) => (step.value = { at: 'four', code, from: 'type' })}
          onScan={() => (step.value = { at: 'scan' })}
        />
      )
    case 'four':
      return (
        <LastFourStep
          kiosk={kiosk}
          code={now.code}
          problem={
            last.value === 'wrong'
              ? [words.wrong, words.left(MOST_TRIES - wrong.value), words.tooNew].join(' ')
              : last.value === 'nothing-told'
                ? words.none
                : null
          }
          onFour={(four) => look(now.code, four)}
        />
      )
    case 'answer':
      return <AnswerStep kiosk={kiosk} answer={now.answer} onAnother={() => (step.value = { at: 'scan' })} />
  }
}

function Locked() {
  return (
    <div class={content.content}>
      <Notice tone="warn" live>
        {t(kioskContent).status.locked}
      </Notice>
    </div>
  )
}

export type StepKiosk = Pick<Kiosk, 'session' | 'identity' | 'clock' | 'onReadAloud' | 'printSlip' | 'go'>
