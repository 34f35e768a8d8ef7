/** Whether the server hears this kiosk, and what it has given out without it. */
import { t } from '../../i18n/locale.ts'
import { kioskKeeper } from '../../i18n/vi/kiosk-keeper.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Keeper } from './keeper.ts'
import styles from './Keeper.module.css'

export function LinePart({ keeper: { queue, station, keepsPapers } }: { keeper: Keeper }) {
  const { line, papers } = t(kioskKeeper)
  const open = queue.value
  const isLive = open?.line.value === 'live'
  const given =
    open && [...open.day.value.tickets.values()].filter(({ number }) => number.series === open.series)
  return (
    <>
      <Card title={line.title}>
        <div class={styles.part}>
          {station.refused.value === undefined ? (
            <p>{isLive ? line.live : line.away}</p>
          ) : (
            <Notice tone="overdue">{line.refused}</Notice>
          )}
          {open !== null && <p>{line.series(open.series)}</p>}
          {given && <p>{line.today(given.length)}</p>}
        </div>
      </Card>
      <Card title={papers.title}>
        {keepsPapers ? <p>{papers.yes}</p> : <Notice tone="warn">{papers.no}</Notice>}
      </Card>
    </>
  )
}
