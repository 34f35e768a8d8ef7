/** Taking pictures with the camera, one page after the other. Pictures go straight to the tray, none stays in a gallery. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { cardCut, cardGuide, isInside } from '../../device/viewfinder/card-guide.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Shutter } from '../../ui/capture/Shutter.tsx'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CameraTools } from './camera/CameraTools.tsx'
import { useCamera } from './camera/use-camera.ts'
import { useLiveOutline, type Live } from './camera/use-live-outline.ts'
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
  const shutter = useRef<HTMLButtonElement>(null)
  const seesSomething = useSignal(false) // a camera that has opened may still have no picture to take
  const shots = useSignal<{ readonly count: number; readonly last: string | null }>({ count: 0, last: null })
  const busy = useSignal(false)
  const auto = useSignal(true)
  const cards = useSignal(false)
  const camera = useCamera(video)
  const { live, shot } = useLiveOutline(video, camera.view.value, () => {
    if (auto.peek() && (!cards.peek() || lies(live.peek()) === 'inside')) void shoot()
  })
  useEffect(() => {
    shutter.current?.focus()
    return () => forget(shots.peek().last)
  }, [])

  const shoot = async () => {
    const view = camera.view.peek()
    if (!view || !video.current || !seesSomething.peek() || busy.peek()) return
    busy.value = true
    const { videoWidth, videoHeight } = video.current
    const isCut = cards.peek() && lies(live.peek()) !== 'outside'
    const jpeg = await view
      .shoot(video.current, isCut ? cardCut(videoWidth, videoHeight) : undefined)
      .catch(() => null)
    busy.value = false
    if (!jpeg || camera.view.peek() !== view) return
    shot()
    forget(shots.peek().last)
    shots.value = { count: shots.peek().count + 1, last: URL.createObjectURL(new Blob([jpeg as BlobPart])) }
    onShot(jpeg)
  }

  const { count, last } = shots.value
  const problem = camera.problem.value
  const now = live.value
  return (
    <Dialog
      title={words.camera}
      wide
      onClose={onClose}
      actions={
        <div class={styles.actions}>
          <div class={styles.taken}>
            {last !== null && <img class={styles.last} src={last} alt={words.lastShot(count)} />}
            <p role="status">{count > 0 ? words.shotCount(count) : ''}</p>
          </div>
          <Shutter
            word={count === 0 ? words.shoot : words.shootNext}
            shortcut="F4"
            buttonRef={shutter}
            progress={auto.value ? (now?.readiness ?? 0) : 0}
            disabled={problem !== null || !seesSomething.value}
            onShoot={() => void shoot()}
          />
          <div class={styles.done}>
            <Button onClick={onClose}>{words.done}</Button>
          </div>
        </div>
      }
    >
      {problem === null ? (
        <div class={styles.view}>
          <Viewfinder
            label={words.camera}
            videoRef={video}
            onPicture={() => (seesSomething.value = true)}
            size={now?.size ?? pictureSize(video.current)}
            corners={now?.corners ?? null}
            ready={(now?.readiness ?? 0) > 0}
            guide={cards.value ? guideIn(now?.size ?? pictureSize(video.current)) : null}
            advice={seesSomething.value ? sentence(now, cards.value) : ''}
            flash={count}
          />
          <CameraTools camera={camera} auto={auto} cards={cards} />
        </div>
      ) : (
        <Notice tone="warn">{problem === 'refused' ? words.cameraRefused : words.cameraMissing}</Notice>
      )}
    </Dialog>
  )
}

function forget(picture: string | null): void {
  if (picture !== null) URL.revokeObjectURL(picture)
}

function pictureSize(video: HTMLVideoElement | null) {
  return video && video.videoWidth > 0 ? { width: video.videoWidth, height: video.videoHeight } : null
}

/** Where the sheet lies to the frame for cards. */
function lies(seen: Live | null): 'inside' | 'outside' | 'unseen' {
  if (!seen?.corners) return 'unseen'
  const { width, height } = seen.size
  return isInside(seen.corners, cardCut(width, height), seen.size) ? 'inside' : 'outside'
}

function sentence(seen: Live | null, forCards: boolean): string {
  const words = t(capture)
  if (seen === null) return words.shootWhenSharp
  const isMissed = lies(seen) === 'outside' || seen.advice === 'show'
  return forCards && isMissed ? words.advice.intoFrame : words.advice[seen.advice]
}

const guideIn = (size: ReturnType<typeof pictureSize>) => (size ? cardGuide(size.width, size.height) : null)
