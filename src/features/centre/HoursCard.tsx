/** When the centre is open, who answers now and next, and in which coming sessions nobody would (Q06). */
import { centreView, type DutyNow } from '../../../domain/centre/centre-view.ts'
import { formatDay as dayText, formatTime, parseDay } from '../../../domain/calendar/day.ts'
import type { CentreFacts } from '../../../domain/centre/centre-facts.ts'
import { dutySessions, gapsOf, LOOKED_AHEAD } from '../../../domain/roster/duty-sessions.ts'
import { getLaw } from '../../data/current.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Centre.module.css'
import { dayWords } from './day-words.ts'

const SHOWN = 6

export function HoursCard({ facts }: { facts: CentreFacts }) {
  const words = t(centre).hours
  const now = useWallMinute().value
  const { hours, dutyNow, dutyNext } = centreView(facts, getLaw().calendar, now)
  const spans = (list: readonly { readonly from: string; readonly to: string }[]) =>
    list.map(({ from, to }) => words.span(from, to)).join(', ')
  const rows = [
    { key: 'working', label: words.working, value: spans(hours.working) },
    ...hours.weekly.map((one) => ({
      key: `weekly-${one.weekday}-${one.from}`,
      label: words.weekly(t(centre).weekdays[one.weekday] ?? ''),
      value: spans([one]),
    })),
    ...hours.extra.map((one) => ({
      key: `extra-${one.date}-${one.from}`,
      label: words.extra,
      value: `${dayWords(one.date)}, ${spans([one])}`,
    })),
    ...hours.closed.map(({ date, name }) => ({
      key: date,
      label: words.closed,
      value: `${dayWords(date)}: ${name}`,
    })),
    { key: 'now', label: words.now, value: dutyNow ? personOf(dutyNow) : words.closedNow },
    ...(dutyNext
      ? [
          {
            key: 'next',
            label: words.next,
            value: `${personOf(dutyNext)} (${formatDay(dutyNext.date)}, ${spans([dutyNext])})`,
          },
        ]
      : []),
  ]
  return (
    <Card title={words.title} actions={<a href="/phien-lam-them">{words.toOpenings}</a>}>
      <div class={styles.screen}>
        <Gaps facts={facts} today={now.slice(0, 10)} />
        <SummaryList rows={rows} />
        <p class={styles.intro}>{words.note}</p>
      </div>
    </Card>
  )
}

function personOf({ name, phone }: DutyNow): string {
  return name === null ? t(centre).hours.nobody : [name, phone].join(', ')
}

function Gaps({ facts, today }: { facts: CentreFacts; today: string }) {
  const words = t(centre).gaps
  const sessions = dutySessions(facts, getLaw().calendar, parseDay(today) ?? 0, LOOKED_AHEAD)
  if (!sessions.ok) return <Notice tone="warn">{problemSentence(sessions.problem)}</Notice>
  const gaps = gapsOf(sessions.value)
  if (gaps.length === 0) return <Notice tone="ok">{words.ok(LOOKED_AHEAD)}</Notice>
  return (
    <Notice tone="overdue" title={words.title(gaps.length)}>
      <ul class={styles.lines}>
        {gaps.slice(0, SHOWN).map(({ day, part, startsAt, endsAt, isExtra }) => (
          <li key={`${day}-${startsAt}`}>
            {words.line(
              dayWords(dayText(day)),
              t(centre).dutyParts[part],
              `${formatTime(startsAt)}–${formatTime(endsAt)}`,
            )}
            {isExtra && ` · ${words.extra}`}
          </li>
        ))}
        {gaps.length > SHOWN && <li>{words.more(gaps.length - SHOWN)}</li>}
      </ul>
    </Notice>
  )
}
