/** What runs on the board, and how appointments are given out. */
import { getContext } from '../../data/current.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { Tag } from '../../ui/data/Tag.tsx'
import { ListCard } from './ListCard.tsx'
import type { CentreDesk } from './use-change.ts'

export function BoardPart({ desk }: { desk: CentreDesk }) {
  const words = t(centre)
  const { facts, mayChange, change, soonest } = desk
  const { notices, visits } = facts
  const { clock, device } = getContext()
  const today = clock.wall().slice(0, 10)
  return (
    <>
      <ListCard
        title={words.notices.title}
        intro={words.notices.intro}
        icon="megaphone"
        none={words.notices.none}
        rows={notices}
        nameOf={({ text }) => text}
        columns={[
          { key: 'text', title: words.notices.text, cell: ({ text }) => text },
          { key: 'from', title: words.notices.from, narrow: true, cell: ({ from }) => formatDay(from) },
          {
            key: 'to',
            title: words.notices.to,
            narrow: true,
            cell: ({ to }) => (
              <>
                {formatDay(to)} {to < today && <Tag tone="offline">{words.notices.over}</Tag>}
              </>
            ),
          },
        ]}
        mayChange={mayChange}
        add={words.notices.add}
        addKey="F4"
        boxes={[
          { key: 'text', label: words.notices.text, kind: 'lines' },
          { key: 'from', label: words.notices.from, kind: 'date', start: today },
          { key: 'to', label: words.notices.to, kind: 'date', start: today },
        ]}
        onAdd={({ text = '', from = '', to = '' }) =>
          change({ notices: [...notices, { text: text.replace(/\s+/g, ' ').trim(), from, to }] })
        }
        onRemove={(row) => change({ notices: notices.filter((one) => one !== row) })}
      />
      <ListCard
        title={words.visits.title}
        intro={
          visits.length === 0
            ? words.visits.intro
            : `${words.visits.intro} ${words.visits.later(formatDay(soonest))}`
        }
        icon="calendar-days"
        none={words.visits.none}
        rows={visits}
        nameOf={({ validFrom }) => formatDay(validFrom)}
        columns={[
          { key: 'from', title: words.visits.from, cell: ({ validFrom }) => formatDay(validFrom) },
          { key: 'minutes', title: words.visits.minutes, narrow: true, cell: ({ minutes }) => minutes },
          { key: 'places', title: words.visits.places, narrow: true, cell: ({ places }) => places },
          { key: 'books', title: words.visits.books, narrow: true, cell: ({ books }) => books.join(', ') },
        ]}
        mayChange={mayChange}
        add={words.visits.add}
        boxes={[
          {
            key: 'from',
            label: words.visits.from,
            kind: 'date',
            start: visits.length === 0 ? today : soonest,
          },
          { key: 'minutes', label: words.visits.minutes, kind: 'numeric', start: '30' },
          { key: 'places', label: words.visits.places, kind: 'numeric', start: '4' },
          {
            key: 'books',
            label: words.visits.books,
            hint: words.visits.booksHint(device.book),
            start: String(device.book),
          },
        ]}
        onAdd={({ from = '', minutes, places, books = '' }) =>
          change({
            visits: [
              ...visits,
              {
                validFrom: from,
                minutes: wholeOf(minutes),
                places: wholeOf(places),
                books: books
                  .split(/[\s,;]+/)
                  .filter(Boolean)
                  .map(wholeOf),
              },
            ],
          })
        }
      />
    </>
  )
}

/** 0 where no number stands: refused by the check. */
function wholeOf(text: string | undefined): number {
  const value = Number(text)
  return Number.isInteger(value) && value > 0 ? value : 0
}
