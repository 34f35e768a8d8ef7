/** The camera looks for a square code until it sees one, or says why it cannot. Pictures are looked at and forgotten. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { lookForCode } from './look-for-code.ts'
import { useCamera } from './use-camera.ts'

export interface CodeScannerProps {
  readonly kiosk: Pick<Kiosk, 'session'>
  readonly label: string
  readonly advice: string
  readonly instead: string // what to do when nothing can be scanned
  readonly onCode: (text: string) => void
  /** The sentence that stands there when nothing can be scanned; null: it looks. */
  readonly onTrouble: (said: string | null) => void
}

export function CodeScanner(props: CodeScannerProps) {
  const attempt = useSignal(0)
  const again = () => {
    props.onTrouble(null)
    attempt.value += 1
  }
  return <Looking key={attempt.value} {...props} onAgain={again} />
}

function Looking(props: CodeScannerProps & { readonly onAgain: () => void }) {
  const { kiosk, label, advice, instead, onCode, onTrouble, onAgain } = props
  const { video, view } = useCamera(kiosk)
  const failed = useSignal<Problem | null>(null)
  const tell = useRef(onCode)
  tell.current = onCode
  const opened = view.value
  useEffect(() => {
    if (!opened?.ok) return
    const left = new AbortController()
    void lookForCode(video, left.signal).then((found) => {
      if (left.signal.aborted) return
      if (found.ok) return tell.current(found.value)
      opened.value.stop()
      failed.value = found.problem
    })
    return () => left.abort()
  }, [opened])
  const problem = opened?.ok === false ? opened.problem : failed.value
  const said = problem && `${whyOf(problem)} ${instead}`
  useEffect(() => {
    if (said !== null) onTrouble(said)
  }, [said])
  if (said !== null)
    return (
      <Notice
        tone="warn"
        live
        actions={
          <Button icon="rotate-cw" onClick={onAgain}>
            {t(kioskContent).scanner.again}
          </Button>
        }
      >
        {said}
      </Notice>
    )
  return <Viewfinder label={label} videoRef={video} advice={advice} />
}

function whyOf({ code }: Problem): string {
  const { why, unknown } = t(kioskContent).scanner
  return Object.hasOwn(why, code) ? why[code as keyof typeof why] : unknown
}
