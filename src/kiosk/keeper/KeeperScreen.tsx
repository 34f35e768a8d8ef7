/** The keeper's page: behind a corner held for three seconds and a PIN of its own. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { CalibrationPart } from './CalibrationPart.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'
import { LinePart } from './LinePart.tsx'
import { MachinePart } from './MachinePart.tsx'
import { AskPin, SetPin } from './PinForms.tsx'
import { PrinterPart } from './PrinterPart.tsx'
import { SoundPart } from './SoundPart.tsx'
import { WipesPart } from './WipesPart.tsx'

export interface KeeperScreenProps {
  readonly keeper: Keeper
  readonly onClose: () => void
}

export function Part({ keeper, onClose }: KeeperScreenProps) {
  const words = t(kioskKeeper)
  const isOpen = useSignal(false)
  if (!isOpen.value)
    return keeper.hasPin.value ? (
      <AskPin keeper={keeper} onOpen={() => (isOpen.value = true)} onClose={onClose} />
    ) : (
      <SetPin keeper={keeper} onOpen={() => (isOpen.value = true)} />
    )
  return (
    <main class={styles.page}>
      <div class={styles.head}>
        <h1>{words.title}</h1>
        <Button icon="x" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <CalibrationPart keeper={keeper} />
      <PrinterPart keeper={keeper} />
      <SoundPart keeper={keeper} />
      <LinePart keeper={keeper} />
      <WipesPart keeper={keeper} />
      <MachinePart keeper={keeper} />
    </main>
  )
}
