/** Taking pictures with the camera. The picture goes straight to the tray; nothing is left in a gallery. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { openCamera, type CameraView } from '../../device/camera.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './CameraDialog.module.css'

export function CameraDialog({
  onShot,
  onClose,
}: {
  onShot: (jpeg: Uint8Array) => void
  onClose: () => void
}) {
  const words = t(capture)
  const video = useRef<HTMLVideoElement>(null)
  const camera = useSignal<CameraView | null>(null)
  const seesSomething = useSignal(false) // a camera that has opened may still have no picture to take
  const problem = useSignal<'refused' | 'missing' | null>(null)
  const shots = useSignal(0)
  useEffect(() => {
    let closed = false
    void openCamera().then((opened) => {
      if (!opened.ok) problem.value = opened.problem.code === 'camera.refused' ? 'refused' : 'missing'
      else if (closed) opened.value.stop()
      else {
        camera.value = opened.value
        if (video.current) video.current.srcObject = opened.value.stream
      }
    })
    return () => {
      closed = true
      camera.peek()?.stop()
    }
  }, [])
  const shoot = async () => {
    if (!camera.value || !video.current) return
    const jpeg = await camera.value.shoot(video.current)
    if (!jpeg) return
    shots.value += 1
    onShot(jpeg)
  }
  return (
    <Dialog
      title={words.camera}
      wide
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            icon="camera"
            shortcut="F4"
            disabled={camera.value === null || !seesSomething.value}
            onClick={() => void shoot()}
          >
            {shots.value === 0 ? words.shoot : words.next}
          </Button>
          <Button onClick={onClose}>{words.done}</Button>
        </>
      }
    >
      {problem.value === null ? (
        <video
          ref={video}
          class={styles.view}
          onLoadedData={() => (seesSomething.value = true)}
          autoPlay
          muted
          playsInline
          aria-label={words.camera}
        />
      ) : (
        <Notice tone="warn">{problem.value === 'refused' ? words.cameraRefused : words.cameraMissing}</Notice>
      )}
      <p role="status">{shots.value > 0 ? words.shotCount(shots.value) : words.holdStill}</p>
    </Dialog>
  )
}
