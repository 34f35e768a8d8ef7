/** What only this device holds, and how it gets onto a stick. Shows counts, so it may stand on a locked device. */
import { useEffect, useRef } from 'preact/hooks'
import { getMeta } from '../../data/meta.ts'
import { useLive } from '../../data/live.ts'
import { measureUnsent } from '../../data/packet/unsent-work.ts'
import { formatBytes, formatInstant, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { packet } from '../../i18n/vi/packet.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { MadePacket } from './MadePacket.tsx'
import styles from './Packet.module.css'
import type { PacketPorts } from './packet-ports.ts'
import { useMaking, type Making } from './use-making.ts'

export function MakeCard({ ports, isLocked }: { ports: PacketPorts; isLocked: boolean }) {
  const words = t(packet)
  const { db } = ports.author
  const unsent = useLive(() => measureUnsent(db), []).value
  const last = useLive(async () => (await getMeta(db, 'packets')).at(-1)?.at ?? null, []).value
  const { state, make, cancel } = useMaking(ports)
  const now = state.value
  if (unsent === undefined) return <p role="status">{t(everywhere).loading}</p>
  const isEmpty = unsent.facts + unsent.files + unsent.declarations === 0
  return (
    <Card title={words.makeTitle}>
      <div class={styles.stack}>
        <SummaryList
          rows={[
            {
              key: 'unsent',
              label: words.unsent,
              value: [
                words.dossiers(formatNumber(unsent.dossiers)),
                words.facts(formatNumber(unsent.facts)),
                words.files(formatNumber(unsent.files)),
                ...(unsent.declarations > 0 ? [words.declarations(formatNumber(unsent.declarations))] : []),
              ].join(' · '),
            },
            { key: 'bytes', label: words.bytes, value: formatBytes(unsent.bytes) },
            { key: 'last', label: words.lastMade, value: last ? formatInstant(last) : words.neverMade },
          ]}
        />
        <p class={styles.minor}>{isLocked ? words.lockedNote : words.noDrafts}</p>
        {isEmpty && now.kind !== 'done' ? (
          <Notice tone="info">{words.nothing}</Notice>
        ) : (
          <Work now={now} isEmpty={isEmpty} onMake={() => void make()} onCancel={cancel} />
        )}
      </div>
    </Card>
  )
}

interface WorkProps {
  readonly now: Making
  readonly isEmpty: boolean
  readonly onMake: () => void
  readonly onCancel: () => void
}

function Work({ now, isEmpty, onMake, onCancel }: WorkProps) {
  const words = t(packet)
  const act = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone: the focus goes to what stands in its place.
  useEffect(() => {
    if (now.kind !== 'idle') act.current?.querySelector<HTMLElement>('button, [tabindex]')?.focus()
  }, [now.kind, now.kind === 'working' && now.next?.nth])
  return (
    <div ref={act} class={styles.stack}>
      {now.kind === 'done' && <MadePacket {...now} />}
      {now.kind === 'failed' && (
        <Notice tone="warn" live>
          {problemSentence(now.problem)}
        </Notice>
      )}
      {now.kind === 'working' && (
        <>
          {now.next && (
            <Notice tone="info" live>
              {words.nextReady(formatNumber(now.next.nth))}
            </Notice>
          )}
          <div class={styles.row}>
            {now.next && (
              <Button kind="primary" icon="download" onClick={now.next.save}>
                {words.saveNext(formatNumber(now.next.nth))}
              </Button>
            )}
            <Button onClick={onCancel}>{words.cancel}</Button>
          </div>
          <Progress label={words.making} share={now.share} />
        </>
      )}
      {now.kind !== 'working' && !isEmpty && (
        <div class={styles.row}>
          <Button kind={now.kind === 'done' ? 'secondary' : 'primary'} icon="usb" onClick={onMake}>
            {now.kind === 'idle' ? words.make : words.again}
          </Button>
        </div>
      )}
    </div>
  )
}
