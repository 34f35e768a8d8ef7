/** Another device's packet, handed in by this one: a courier that sees counts. */
import { useEffect, useRef } from 'preact/hooks'
import { PACKET_EXTENSION } from '../../../domain/sync/packet/file-names.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import { HandedTable } from './HandedTable.tsx'
import styles from './Packet.module.css'
import type { PacketPorts } from './packet-ports.ts'
import { useHandingIn } from './use-handing-in.ts'

export function HandInCard({ ports }: { ports: PacketPorts }) {
  const words = t(packet)
  const act = useRef<HTMLDivElement>(null)
  const result = useRef<HTMLDivElement>(null)
  const { files, share, handed, choose, handIn, cancel } = useHandingIn(ports)
  const isBusy = share.value !== null
  const { parts, problems, stopped, done } = handed.value
  const isDone = done > 0 && stopped === null
  useEffect(() => {
    if (isBusy) act.current?.querySelector('button')?.focus()
    else result.current?.focus()
  }, [isBusy])
  return (
    <Card title={words.handInTitle}>
      <div class={styles.stack}>
        <p>{words.handInLead}</p>
        {files.value.length > 0 && <p>{words.chosen(files.value.map(({ name }) => name).join(', '))}</p>}
        <div ref={act} class={styles.row}>
          {isBusy ? (
            <Button onClick={cancel}>{words.cancel}</Button>
          ) : (
            <>
              {files.value.length > 0 && !isDone && (
                <Button kind="primary" icon="send" onClick={() => void handIn()}>
                  {stopped === null ? words.handIn : words.goOn}
                </Button>
              )}
              <FileButton
                accept={PACKET_EXTENSION}
                icon="usb"
                multiple
                label={words.choose}
                onFiles={choose}
              />
            </>
          )}
        </div>
        {share.value !== null && <Progress label={words.handingIn} share={share.value} />}
        {!isBusy && (done > 0 || stopped !== null) && (
          <div ref={result} class={styles.stack} role="group" aria-label={words.resultCaption} tabIndex={-1}>
            {[...problems, ...(stopped ? [stopped] : [])].map((problem) => (
              <Notice key={problem.code} tone="warn" live>
                {problemSentence(problem)}
              </Notice>
            ))}
            {parts.length > 0 && <HandedTable parts={parts} />}
          </div>
        )}
      </div>
    </Card>
  )
}
