/** On a locked device: a packet out, a receipt in. Counts and sizes only; handing in needs somebody who answers for it. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { MakeCard } from './MakeCard.tsx'
import styles from './Packet.module.css'
import type { PacketPorts } from './packet-ports.ts'
import { ReceiptCard } from './ReceiptCard.tsx'

export function LockedPacketScreen({ ports, onBack }: { ports: PacketPorts; onBack: () => void }) {
  const words = t(packet)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <main class={styles.page}>
      <div class={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p class={styles.lead}>{words.lead}</p>
        <MakeCard ports={ports} isLocked />
        <ReceiptCard ports={ports} />
        <div class={styles.row}>
          <Button kind="quiet" icon="arrow-left" onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    </main>
  )
}
