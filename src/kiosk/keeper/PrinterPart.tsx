/** Which printer tickets come out of, chosen once by the keeper and tried out. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import type { PrinterKind } from '../print/slip-printer.ts'
import { findSerial } from '../print/web-serial.ts'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

const KINDS: readonly PrinterKind[] = ['serial', 'browser', 'none']

export function PrinterPart({ keeper: { printer, identity } }: { keeper: Keeper }) {
  const words = t(kioskKeeper).printer
  const serial = findSerial()
  const ports = useSignal(0)
  const told = useSignal<string | null>(null)
  const count = async () => (ports.value = (await serial?.getPorts())?.length ?? 0)
  useEffect(() => void count(), [])
  /** Whoever closes the list has chosen nothing. */
  const choosePort = async () => {
    await serial?.requestPort().catch(() => null)
    if ((await count()) > 0) await printer.choose('serial')
  }
  const test = async () => {
    const name = identity.enrolment.commune.name
    const isOut = await printer.print([
      { text: name, size: 'normal' },
      { text: words.testLine, size: 'large' },
      { text: 'A-012', size: 'huge' },
    ])
    told.value = isOut ? words.printed : words.failed
  }
  return (
    <Card title={words.title}>
      <div class={styles.part}>
        <div class={styles.row} role="group" aria-label={words.title}>
          {KINDS.map((kind) => (
            <Button
              key={kind}
              pressed={printer.kind.value === kind}
              disabled={kind === 'serial' && serial === null}
              onClick={() => void printer.choose(kind)}
            >
              {words.kinds[kind]}
            </Button>
          ))}
        </div>
        <p>{serial === null ? words.noSerial : words.chosen(ports.value)}</p>
        <div class={styles.row}>
          {serial !== null && <Button onClick={() => void choosePort()}>{words.choose}</Button>}
          <Button icon="printer" onClick={() => void test()}>
            {words.test}
          </Button>
        </div>
        {told.value !== null && <p role="status">{told.value}</p>}
      </div>
    </Card>
  )
}
