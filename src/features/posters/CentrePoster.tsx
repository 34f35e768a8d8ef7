/** What hangs at the door: hours, telephones, where identity cards are made; and the page of places that pay out cash (M05). */
import type { CentreView } from '../../../domain/centre/centre-view.ts'
import type { CentrePoint, PointKind } from '../../../domain/centre/centre-facts.ts'
import { parseDay, weekdayOf } from '../../../domain/calendar/day.ts'
import { formatDay } from '../../i18n/format.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { spansText } from './poster-content.ts'
import styles from './Posters.module.css'

const words = posters.paper
const { weekdays } = rules.openings
const dayText = (date: string) => `${weekdays[weekdayOf(parseDay(date) ?? 0)]} ${formatDay(date)}`

export function CentrePoster({ view, centre }: { view: CentreView; centre: string }) {
  const { hours, phones, points } = view
  return (
    <>
      <Head centre={centre} title={words.centreTitle} />
      <div class={styles.big}>
        <p>
          <b>{words.working}</b>: {spansText(hours.working)}
        </p>
        {hours.weekly.map((one) => (
          <p key={`${one.weekday}${one.from}`}>
            <b>{words.weekly(weekdays[one.weekday] ?? '')}</b>: {spansText([one])}
          </p>
        ))}
        {hours.extra.map((one) => (
          <p key={one.date + one.from}>
            <b>{words.extra}</b>: {dayText(one.date)}, {spansText([one])}
          </p>
        ))}
        {hours.closed.map(({ date, name }) => (
          <p key={date}>
            <b>{words.closed}</b>: {dayText(date)} ({name})
          </p>
        ))}
      </div>
      <h3 class={styles.part}>{words.phone}</h3>
      {phones.map(({ name, number }) => (
        <p key={number}>
          <span class={styles.phone}>{number}</span> {name}
        </p>
      ))}
      <Points title={words.cardPoints} points={points} kind="id-card" />
      <Points title={words.reception} points={points} kind="reception" />
    </>
  )
}

export function CashPoster({ view, centre }: { view: CentreView; centre: string }) {
  return (
    <>
      <Head centre={centre} title={words.cashTitle} />
      <Points points={view.points} kind="cash" />
      <p class={styles.official}>{words.cashNote}</p>
      {view.phones.slice(0, 1).map(({ number }) => (
        <p key={number}>
          {words.phone}: <span class={styles.phone}>{number}</span>
        </p>
      ))}
    </>
  )
}

function Head({ centre, title }: { centre: string; title: string }) {
  return (
    <>
      <div class={styles.head}>
        <p>{centre}</p>
        <hr class={styles.rule} />
      </div>
      <h2 class={styles.title}>{title}</h2>
    </>
  )
}

interface PointsProps {
  readonly title?: string
  readonly points: readonly CentrePoint[]
  readonly kind: PointKind
}

function Points({ title, points, kind }: PointsProps) {
  const here = points.filter((point) => point.kind === kind)
  if (here.length === 0) return null
  return (
    <>
      {title !== undefined && <h3 class={styles.part}>{title}</h3>}
      <ul class={styles.list}>
        {here.map(({ name, place, hours, phone, serves }) => (
          <li key={name + place}>
            <b>{name}</b>: {[place, hours, phone].filter(Boolean).join('. ')}
            {serves !== '' && ` (${words.serves}: ${serves})`}
          </li>
        ))}
      </ul>
    </>
  )
}
