/** Everything about packets, for an officer at work: make one, take a receipt in, hand one in. */
import { t } from '../../i18n/locale.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { HandInCard } from './HandInCard.tsx'
import { MakeCard } from './MakeCard.tsx'
import styles from './Packet.module.css'
import type { PacketPorts } from './packet-ports.ts'
import { ReceiptCard } from './ReceiptCard.tsx'

export function PacketScreen({ ports }: { ports: PacketPorts }) {
  return (
    <div class={styles.screen}>
      <p class={styles.lead}>{t(packet).lead}</p>
      <div class={styles.columns}>
        <MakeCard ports={ports} isLocked={false} />
        <div class={styles.stack}>
          <ReceiptCard ports={ports} />
          <HandInCard ports={ports} />
        </div>
      </div>
    </div>
  )
}
