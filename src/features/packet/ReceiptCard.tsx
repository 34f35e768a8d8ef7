/** The receipt that was carried back: what it covers is received from now on. Needs neither a line nor an officer. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { RECEIPT_EXTENSION } from '../../../domain/sync/packet/file-names.ts'
import { takeReceipt, type ReceiptTaken } from '../../data/packet/take-receipt.ts'
import { formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import styles from './Packet.module.css'
import type { PacketPorts } from './packet-ports.ts'

export function ReceiptCard({ ports }: { ports: PacketPorts }) {
  const words = t(packet)
  const taken = useSignal<Result<ReceiptTaken> | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    taken.value = await takeReceipt(ports.author, file)
    if (taken.value.ok) ports.changed()
  }
  const now = taken.value
  return (
    <Card title={words.receiptTitle}>
      <div class={styles.stack}>
        <p>{words.receiptLead}</p>
        <div class={styles.row}>
          <FileButton
            accept={RECEIPT_EXTENSION}
            label={words.receiptChoose}
            onFiles={([file]) => void take(file)}
          />
        </div>
        {now !== null && (
          <Notice tone={now.ok ? 'ok' : 'warn'} live>
            {now.ok ? sentences(now.value) : problemSentence(now.problem)}
          </Notice>
        )}
      </div>
    </Card>
  )
}

function sentences({ facts, files, declarations, left }: ReceiptTaken): string {
  const words = t(packet)
  const told = [
    ...(facts + files > 0 ? [words.receiptTaken(formatNumber(facts), formatNumber(files))] : []),
    ...(declarations > 0 ? [words.receiptDeclared(formatNumber(declarations))] : []),
  ]
  const first = told.length === 0 ? words.receiptKnown : told.join(' ')
  return `${first} ${left === 0 ? words.receiptAll : words.receiptLeft(formatNumber(left))}`
}
