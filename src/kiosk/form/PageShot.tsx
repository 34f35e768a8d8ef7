/** One picture of one page: taken, looked at, kept or taken again. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Viewfinder } from '../../ui/capture/Viewfinder.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import content from '../parts/Content.module.css'
import { useCamera } from '../parts/use-camera.ts'
import styles from './PageShot.module.css'

export interface PageShotProps {
  readonly kiosk: Pick<Kiosk, 'session'>
  readonly paper: string
  readonly onShot: (jpeg: Uint8Array<ArrayBuffer>) => void
  readonly onLeave: () => void
}

export function PageShot({ kiosk, paper, onShot, onLeave }: PageShotProps) {
  const words = t(kioskContent).form
  const { video, view } = useCamera(kiosk)
  const taken = useSignal<{ jpeg: Uint8Array<ArrayBuffer>; url: string } | null>(null)
  const camera = view.value
  const isMissing = camera?.ok === false
  const shoot = async () => {
    if (!camera?.ok || !video.current) return
    const jpeg = await camera.value.shoot(video.current).catch(() => null)
    if (jpeg === null) return
    const bytes = Uint8Array.from(jpeg)
    taken.value = { jpeg: bytes, url: kiosk.session.url(new Blob([bytes], { type: 'image/jpeg' })) }
  }
  return (
    <div class={content.content}>
      <h2>{paper}</h2>
      {isMissing && (
        <Notice tone="warn" live>
          {words.cameraMissing}
        </Notice>
      )}
      {/* The camera goes on behind the picture that is looked at: taken again without a wait. */}
      <div hidden={isMissing || taken.value !== null}>
        <Viewfinder label={words.take(paper)} videoRef={video} advice={words.cameraAdvice} />
      </div>
      {taken.value !== null && <img class={styles.picture} src={taken.value.url} alt={paper} />}
      <div class={content.acts}>
        {taken.value === null && !isMissing && (
          <Button kind="primary" icon="camera" busy={camera === null} onClick={() => void shoot()}>
            {words.shoot}
          </Button>
        )}
        {taken.value !== null && (
          <>
            <Button kind="primary" icon="check" onClick={() => taken.value && onShot(taken.value.jpeg)}>
              {words.useShot}
            </Button>
            <Button icon="rotate-cw" onClick={() => (taken.value = null)}>
              {words.retake}
            </Button>
          </>
        )}
        <Button onClick={onLeave}>{t(kioskContent).skip}</Button>
      </div>
    </div>
  )
}
