/** The camera looks for a square code until it sees one. Pictures are looked at and forgotten. */
import { useEffect, useRef } from 'preact/hooks'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { useCamera } from './use-camera.ts'
import { videoFrame } from './video-frame.ts'

export interface CodeScannerProps {
  readonly kiosk: Pick<Kiosk, 'session'>
  readonly label: string
  readonly advice: string
  readonly missing: string // said when there is no camera
  readonly onCode: (text: string) => void
}

const LOOK_EVERY_MS = 250

export function CodeScanner({ kiosk, label, advice, missing, onCode }: CodeScannerProps) {
  const { video, view } = useCamera(kiosk)
  const tell = useRef(onCode)
  tell.current = onCode
  const opened = view.value
  useEffect(() => {
    if (opened === null || opened === 'missing') return
    const left = new AbortController()
    void lookForCode(video, left.signal).then(
      (text) => {
        if (text !== null && !left.signal.aborted) tell.current(text)
      },
      () => undefined, // the reader could not be loaded: the number can still be typed
    )
    return () => left.abort()
  }, [opened])
  if (opened === 'missing') return <Notice tone="warn">{missing}</Notice>
  return (
    <Viewfinder
      label={label}
      videoRef={video}
      onPicture={() => {}}
      size={null}
      corners={null}
      ready={false}
      guide={null}
      advice={advice}
      flash={0}
    />
  )
}

async function lookForCode(
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
): Promise<string | null> {
  const { readCode } = await import('./read-code.ts')
  for (let looks = 0; !signal.aborted; looks++) {
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS))
    const frame = video.current && videoFrame(video.current, looks % 2 === 0 ? 'whole' : 'middle')
    if (frame === null || signal.aborted) continue
    const found = await readCode(frame).catch(() => null)
    if (found !== null) return found
  }
  return null
}
