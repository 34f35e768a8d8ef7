/** What the kiosk tells of the centre, in lines; pure. */
import type { CentrePoint } from '../../../domain/centre/centre-facts.ts'
import type { CentreView, DutyNow, HoursSpan } from '../../../domain/centre/centre-view.ts'
import { formatDay, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskPlace } from '../../i18n/vi/kiosk-place.ts'

const span = ({ from, to }: HoursSpan) => `${from}–${to}`

export function hoursLines({ hours }: CentreView): string[] {
  const words = t(kioskPlace)
  return [
    `${words.working}: ${hours.working.map(span).join(', ')}`,
    ...hours.weekly.map((one) => `${words.weekly(words.weekdays[one.weekday] ?? '')}: ${span(one)}`),
    ...hours.extra.map((one) => `${words.extra}: ${formatDay(one.date)}, ${span(one)}`),
    ...hours.closed.map(({ date, name }) => `${words.closed}: ${formatDay(date)} (${name})`),
  ]
}

/** For a list somebody takes home: hours of every week, a telephone, and of today the quiet hour. `at`: when it was heard. */
export function takenHomeLines(view: CentreView, at: string, wall: string): string[] {
  const words = t(kioskPlace)
  const everyWeek = { ...view, hours: { ...view.hours, extra: [], closed: [] } }
  const [phone] = view.phones
  const isOfToday = instantToWall(at).slice(0, 10) === wall.slice(0, 10)
  return [
    ...hoursLines(everyWeek),
    ...(phone ? [`${words.phones}: ${phone.number}`] : []),
    ...(view.comeAt && isOfToday ? [words.comeAt(view.comeAt.from, view.comeAt.to)] : []),
  ]
}

/** The answer may be hours old: the session it called the next one may have begun, the other be over. */
export function dutyAt({ dutyNow, dutyNext }: CentreView, wall: string): DutyNow | null {
  const [day = '', time = ''] = wall.split('T')
  const isNow = (duty: DutyNow | null) =>
    duty !== null && duty.date === day && duty.from <= time && time < duty.to
  return [dutyNow, dutyNext].find(isNow) ?? null
}

/** Hamlets and former communes that a point names as its own. */
export function placesServed(points: readonly CentrePoint[]): string[] {
  const named = points.flatMap(({ serves }) => serves.split(',').map((one) => one.trim()))
  return [...new Set(named.filter((one) => one !== ''))].sort((a, b) => a.localeCompare(b, 'vi'))
}

export function placeSpeech(view: CentreView | null, wall: string): string {
  const words = t(kioskPlace)
  if (view === null) return words.unknown
  const duty = dutyAt(view, wall)
  const phone = duty?.phone ?? view.phones[0]?.number
  const cards = view.points
    .filter(({ kind }) => kind === 'id-card')
    .map(({ name, place }) => `${name}, ${place}`)
  return [
    ...hoursLines(view).map((line) => `${line}.`),
    ...(phone === undefined ? [] : [`${words.phones}: ${phone}.`]),
    ...(cards.length === 0 ? [] : [`${words.cards}: ${cards.join('; ')}.`]),
  ].join(' ')
}
