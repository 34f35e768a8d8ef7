/** Reads a QR code with the camera; pictures are looked at and thrown away. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { imaging } from '../../bridge/imaging.ts'
import { openCamera } from '../../device/camera.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './QrDialog.module.css'

const LOOK_EVERY_MS = 500

export interface QrDialogProps {
  readonly title: string
  readonly onFound: (text: string) => void
  readonly onClose: () => void
}

export function QrDialog({ title, onFound, onClose }: QrDialogProps) {
  const words = t(capture)
  const video = useRef<HTMLVideoElement>(null)
  const problem = useSignal(false)
  useEffect(() => {
    const over = new AbortController()
    void look(video.current, over.signal, onFound).then((opened) => (problem.value = !opened))
    return () => over.abort()
  }, [])
  return (
    <Dialog title={title} onClose={onClose}>
      {problem.value ? (
        <Notice tone="warn">{words.cameraRefused}</Notice>
      ) : (
        <video ref={video} class={styles.view} autoPlay muted playsInline aria-label={words.camera} />
      )}
      <p role="status">{words.holdStill}</p>
    </Dialog>
  )
}

/** False when there is no camera to look with. */
async function look(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
  found: (text: string) => void,
): Promise<boolean> {
  const camera = await openCamera()
  if (!camera.ok || video === null) return false
  video.srcObject = camera.value.stream
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    const bytes = await camera.value.shoot(video)
    const page = bytes && (await imaging.prepare({ bytes, turn: 0 }))
    const code = page?.ok ? page.value.codes[0] : undefined
    if (code === undefined || signal.aborted) continue
    found(code.text)
    break
  }
  camera.value.stop()
  return true
}
