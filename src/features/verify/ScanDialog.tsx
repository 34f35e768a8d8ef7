/** The camera looks for a square code until it sees one; pictures are looked at and forgotten. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { openCamera } from '../../device/camera.ts'
import { t } from '../../i18n/locale.ts'
import { verify } from '../../i18n/vi/verify.ts'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { codeInPicture } from './read-picture.ts'

const LOOK_EVERY_MS = 400

export function ScanDialog({ onCode, onClose }: { onCode: (text: string) => void; onClose: () => void }) {
  const words = t(verify)
  const video = useRef<HTMLVideoElement>(null)
  const isMissing = useSignal(false)
  useEffect(() => {
    const closed = new AbortController()
    void lookForCode(video, closed.signal).then((text) => {
      if (closed.signal.aborted) return
      if (text === null) isMissing.value = true
      else onCode(text)
    })
    return () => closed.abort()
  }, [])
  return (
    <Dialog title={words.camera} wide onClose={onClose}>
      {isMissing.value ? (
        <Notice tone="warn">{words.cameraMissing}</Notice>
      ) : (
        <Viewfinder
          label={words.camera}
          videoRef={video}
          onPicture={() => {}}
          size={null}
          corners={null}
          ready={false}
          guide={null}
          advice={words.cameraAdvice}
          flash={0}
        />
      )}
    </Dialog>
  )
}

/** Null when there is no camera to look through. */
async function lookForCode(
  video: { readonly current: HTMLVideoElement | null },
  signal: AbortSignal,
): Promise<string | null> {
  const opened = await openCamera()
  if (!opened.ok) return null
  const view = opened.value
  signal.addEventListener('abort', () => view.stop())
  if (signal.aborted) view.stop()
  if (video.current) video.current.srcObject = view.stream
  while (!signal.aborted) {
    await new Promise((later) => setTimeout(later, LOOK_EVERY_MS))
    if (!video.current || video.current.videoWidth === 0 || signal.aborted) continue
    const jpeg = await view.shoot(video.current).catch(() => null)
    const found = jpeg === null ? null : await codeInPicture(jpeg)
    if (found?.ok && found.value !== null) {
      view.stop()
      return found.value
    }
  }
  return null
}
