/** The packet is made: its check word, and what to do with it. */
import type { PacketWritten } from '../../data/packet/write-packet.ts'
import { formatBytes, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { packet } from '../../i18n/vi/packet.ts'
import styles from './Packet.module.css'

export interface MadePacketProps {
  readonly made: PacketWritten
  readonly files: number
  readonly isDownload: boolean
}

export function MadePacket({ made, files, isDownload }: MadePacketProps) {
  const words = t(packet)
  const held = [
    words.facts(formatNumber(made.facts)),
    words.files(formatNumber(made.files)),
    ...(made.declarations > 0 ? [words.declarations(formatNumber(made.declarations))] : []),
    formatBytes(made.bytes),
  ]
  return (
    <section class={styles.made} aria-labelledby="packet-made">
      <h3 id="packet-made" tabIndex={-1}>
        {words.doneTitle}
      </h3>
      <p>{held.join(' · ')}</p>
      {isDownload && <p>{words.downloaded}</p>}
      {files > 1 && <p>{words.doneFiles(formatNumber(files))}</p>}
      <p class={styles.check}>
        <span>{words.checkWord}</span> <strong>{made.check}</strong>
      </p>
      <p class={styles.minor}>{words.checkHint}</p>
      <h4>{words.next}</h4>
      <ol>
        <li>{words.stepEject}</li>
        <li>{words.stepBring}</li>
        <li>{words.stepCompare}</li>
        <li>{words.stepReceipt}</li>
      </ol>
    </section>
  )
}
