/** "Giờ làm việc, điện thoại, nơi làm căn cước": what the commune tells of its centre, as this kiosk heard it last. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CentrePoint, PointKind } from '../../../domain/centre/centre-facts.ts'
import { findPoints } from '../../../domain/centre/find-points.ts'
import type { CentreView } from '../../../domain/centre/centre-view.ts'
import type { KioskPlace } from '../../../domain/station/place.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskPlace } from '../../i18n/vi/kiosk-place.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { outStore } from '../outbox/outbox.ts'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import type { ScreenProps } from '../screens.ts'
import { dutyAt, hoursLines, placesServed, placeSpeech } from './place-lines.ts'

const SECTIONS: readonly PointKind[] = ['id-card', 'reception', 'cash']

export function Screen({ kiosk }: ScreenProps) {
  const place = useSignal<KioskPlace | null | undefined>(undefined)
  useEffect(() => {
    void outStore()
      .kept('place')
      .then((kept) => (place.value = kept.ok ? (kept.value ?? null) : null))
  }, [])
  const view = place.value?.view ?? null
  useReadAloud(kiosk, () => placeSpeech(view, kiosk.clock.wall()))
  if (place.value === undefined) return null
  if (view === null) return <Notice tone="info">{t(kioskPlace).unknown}</Notice>
  return <Place view={view} wall={kiosk.clock.wall()} at={place.value?.at ?? ''} />
}

function Place({ view, wall, at }: { view: CentreView; wall: string; at: string }) {
  const words = t(kioskPlace)
  const hamlet = useSignal('')
  const duty = dutyAt(view, wall)
  const served = placesServed(view.points)
  const titles = { 'id-card': words.cards, reception: words.reception, cash: words.cash }
  return (
    <div class={content.content}>
      <Card title={words.hours}>
        {hoursLines(view).map((line) => (
          <p key={line} class={content.large}>
            {line}
          </p>
        ))}
        {view.comeAt && at.slice(0, 10) === wall.slice(0, 10) && (
          <p>{words.comeAt(view.comeAt.from, view.comeAt.to)}</p>
        )}
      </Card>
      {(view.phones.length > 0 || duty !== null) && (
        <Card title={words.phones}>
          {duty?.phone && (
            <p>
              {words.duty}: <b>{duty.name}</b> <span class={content.large}>{duty.phone}</span>
            </p>
          )}
          {view.phones.map(({ name, number }) => (
            <p key={number}>
              <span class={content.large}>{number}</span> {name}
            </p>
          ))}
        </Card>
      )}
      {served.length > 0 && (
        <div>
          <h2>{words.place}</h2>
          <p class={content.hint}>{words.placeHint}</p>
          <Tiles narrow>
            {['', ...served].map((one) => (
              <Tile
                key={one}
                title={one === '' ? words.everywhere : one}
                pressed={hamlet.value === one}
                onPress={() => (hamlet.value = one)}
              />
            ))}
          </Tiles>
        </div>
      )}
      {SECTIONS.map((kind) => (
        <Points key={kind} title={titles[kind]} points={findPoints(view.points, kind, hamlet.value)} />
      ))}
      {at !== '' && <p class={content.hint}>{words.asOf(formatDay(at.slice(0, 10)))}</p>}
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly CentrePoint[] }) {
  if (points.length === 0) return null
  return (
    <Card title={title}>
      <div class={content.lines}>
        {points.map(({ name, place, hours, phone }) => (
          <p key={name + place}>
            <b>{name}</b>
            <span class={content.note}>{[place, hours].filter(Boolean).join('. ')}</span>
            {phone !== '' && <b>{phone}</b>}
          </p>
        ))}
      </div>
    </Card>
  )
}
