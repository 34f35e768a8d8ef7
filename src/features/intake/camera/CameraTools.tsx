/** What one may set while taking pictures: shots by themselves, a frame for cards, light, which camera. */
import type { Signal } from '@preact/signals'
import { t } from '../../../i18n/locale.ts'
import { capture } from '../../../i18n/vi/capture.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import styles from '../CameraDialog.module.css'
import type { Camera } from './use-camera.ts'

export interface CameraToolsProps {
  readonly camera: Camera
  readonly auto: Signal<boolean>
  readonly cards: Signal<boolean>
}

export function CameraTools({ camera, auto, cards }: CameraToolsProps) {
  const words = t(capture)
  const { view, choices, lit } = camera
  const flip = (setting: Signal<boolean>) => () => (setting.value = !setting.value)
  return (
    <div class={styles.tools}>
      <Button icon="scan-line" pressed={auto.value} onClick={flip(auto)}>
        {words.autoShot}
      </Button>
      <Button icon="id-card" pressed={cards.value} onClick={flip(cards)}>
        {words.cardFrame}
      </Button>
      {view.value?.hasTorch && (
        <Button icon="flashlight" pressed={lit.value} onClick={() => camera.light(!lit.value)}>
          {words.torch}
        </Button>
      )}
      {choices.value.length > 1 && (
        <span class={styles.which}>
          <Select
            id="camera-choice"
            invalid={false}
            proposed={false}
            describedBy={undefined}
            label={words.whichCamera}
            value={view.value?.device ?? ''}
            options={choices.value.map(({ id, name }, at) => ({
              value: id,
              label: name || words.cameraNumber(at + 1),
            }))}
            onChange={(device) => camera.choose(device)}
          />
        </span>
      )}
    </div>
  )
}
