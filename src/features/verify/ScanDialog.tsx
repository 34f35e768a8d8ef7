/** The camera looks for a square code until it sees one, or says why it cannot; pictures are looked at and forgotten. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import { openCamera } from '../../device/camera.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { verify } from '../../i18n/vi/verify.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { lookForCode } from './look-for-code.ts'

export interface ScanDialogProps {
  readonly onCode: (text: string) => void
  readonly onClose: () => void
}

export function ScanDialog({ onCode, onClose }: ScanDialogProps) {
  const words = t(verify)
  const problem = useSignal<Problem | null>(null)
  const again = <Button onClick={() => (problem.value = null)}>{words.cameraAgain}</Button>
  return (
    <Dialog title={words.camera} wide onClose={onClose}>
      {problem.value === null ? (
        <Looking onCode={onCode} onTrouble={(met) => (problem.value = met)} />
      ) : (
        <Notice tone="warn" live actions={again}>
          {problemSentence(problem.value)}
        </Notice>
      )}
    </Dialog>
  )
}

interface LookingProps {
  readonly onCode: (text: string) => void
  readonly onTrouble: (problem: Problem) => void
}

function Looking({ onCode, onTrouble }: LookingProps) {
  const words = t(verify)
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const look = async () => {
      const opened = await openCamera()
      if (!opened.ok) return void (signal.aborted || onTrouble(opened.problem))
      const view = opened.value
      signal.addEventListener('abort', () => view.stop())
      if (signal.aborted) return view.stop()
      if (video.current) video.current.srcObject = view.stream
      const found = await lookForCode(view, video, signal)
      view.stop()
      if (signal.aborted) return
      if (found.ok) onCode(found.value)
      else onTrouble(found.problem)
    }
    void look()
    return () => left.abort()
  }, [])
  return <Viewfinder label={words.camera} videoRef={video} advice={words.cameraAdvice} />
}
