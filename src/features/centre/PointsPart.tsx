/** What people are told: telephones, and where else to go (C07, M05). */
import { pointKinds, type PointKind } from '../../../domain/centre/centre-facts.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Centre.module.css'
import { ListCard } from './ListCard.tsx'
import type { CentreDesk } from './use-change.ts'

export function PointsPart({ desk }: { desk: CentreDesk }) {
  const words = t(centre)
  const { facts, mayChange, change } = desk
  const { phones, points } = facts
  // Every commune owes its people these two.
  const missing = (['id-card', 'cash'] as const).filter((kind) => !points.some((one) => one.kind === kind))
  return (
    <>
      <ListCard
        title={words.phones.title}
        intro={words.phones.intro}
        icon="phone"
        none={words.phones.none}
        rows={phones}
        nameOf={({ name }) => name}
        columns={[
          { key: 'name', title: words.phones.name, cell: ({ name }) => name },
          { key: 'number', title: words.phones.number, narrow: true, cell: ({ number }) => <b>{number}</b> },
        ]}
        mayChange={mayChange}
        add={words.phones.add}
        boxes={[
          { key: 'name', label: words.phones.name },
          { key: 'number', label: words.phones.number, kind: 'tel' },
        ]}
        onAdd={({ name = '', number = '' }) =>
          change({ phones: [...phones, { name: name.trim(), number: number.trim() }] })
        }
        onRemove={(row) => change({ phones: phones.filter((one) => one !== row) })}
      />
      {missing.length > 0 && (
        <Notice tone="warn">
          {words.points.missing(missing.map((kind) => words.points.kinds[kind].toLowerCase()).join(', '))}
        </Notice>
      )}
      <ListCard
        title={words.points.title}
        intro={words.points.intro}
        icon="map"
        none={words.points.none}
        noneHint={words.points.noneHint}
        rows={points}
        nameOf={({ name }) => name}
        columns={[
          {
            key: 'kind',
            title: words.points.kind,
            narrow: true,
            cell: ({ kind }) => words.points.kinds[kind],
          },
          {
            key: 'name',
            title: words.points.name,
            cell: ({ name, place, serves }) => (
              <>
                <b>{name}</b>
                <span class={styles.under}>{[place, serves].filter(Boolean).join(' · ')}</span>
              </>
            ),
          },
          {
            key: 'hours',
            title: words.points.hours,
            cell: ({ hours, phone }) => (
              <>
                {hours}
                <span class={styles.under}>{phone}</span>
              </>
            ),
          },
        ]}
        mayChange={mayChange}
        add={words.points.add}
        addKey="F4"
        boxes={[
          {
            key: 'kind',
            label: words.points.kind,
            start: missing[0] ?? 'reception',
            options: pointKinds.map((kind) => ({ value: kind, label: words.points.kinds[kind] })),
          },
          { key: 'name', label: words.points.name },
          { key: 'place', label: words.points.place },
          { key: 'hours', label: words.points.hours, optional: true },
          { key: 'phone', label: words.points.phone, kind: 'tel', optional: true },
          { key: 'serves', label: words.points.serves, hint: words.points.servesHint, optional: true },
        ]}
        onAdd={({ kind, name = '', place = '', hours = '', phone = '', serves = '' }) =>
          change({ points: [...points, { kind: kind as PointKind, name, place, hours, phone, serves }] })
        }
        onRemove={(row) => change({ points: points.filter((one) => one !== row) })}
      />
    </>
  )
}
