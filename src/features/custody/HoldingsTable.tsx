/** Originals held, longest first; Enter opens the dossier. */
import { useSignal } from '@preact/signals'
import type { Holding, HoldingPhase } from '../../../domain/custody/holdings.ts'
import { labelLine } from '../../../domain/custody/label.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Table } from '../../ui/data/Table.tsx'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'

/** The result is there or the case is over: it should have gone back. */
const TONES: Readonly<Record<HoldingPhase, Tone>> = {
  running: 'plain',
  'to-return': 'warn',
  ended: 'overdue',
}

export interface HoldingsTableProps {
  readonly lines: readonly Holding[]
  readonly nameOf: (officer: string) => string
  readonly onOpen: (path: string) => void
}

export function HoldingsTable({ lines, nameOf, onOpen }: HoldingsTableProps) {
  const words = t(custody)
  const selected = useSignal<string | undefined>(undefined)
  const keyOf = ({ state, paper }: Holding) => `${state.id} ${paper.no}`
  const { columns } = words
  return (
    <Table
      caption={words.title}
      rows={lines}
      rowKey={keyOf}
      selected={selected.value}
      onSelect={(line) => (selected.value = keyOf(line))}
      onOpen={({ state }) => onOpen(`/ho-so/${state.id}`)}
      columns={[
        {
          key: 'code',
          title: columns.code,
          narrow: true,
          cell: ({ reception: { code }, paper: { no } }: Holding) =>
            // As the desk writes it: the beginning is the same for all.
            labelLine({ code: code.slice(code.indexOf('-') + 1), no }),
        },
        {
          key: 'paper',
          title: columns.paper,
          cell: ({ paper }: Holding) => (paper.count > 1 ? `${paper.title} (${paper.count})` : paper.title),
        },
        {
          key: 'applicant',
          title: columns.applicant,
          minor: true,
          cell: ({ reception }: Holding) => reception.applicant.name,
        },
        { key: 'holder', title: columns.holder, cell: ({ paper }: Holding) => nameOf(paper.holder) },
        {
          key: 'place',
          title: columns.place,
          minor: true,
          cell: ({ paper }: Holding) =>
            paper.place !== '' ? paper.place : paper.withFile ? words.withFile : '',
        },
        {
          key: 'days',
          title: columns.days,
          align: 'end' as const,
          narrow: true,
          cell: ({ days }: Holding) => words.dayCount(days),
        },
        {
          key: 'phase',
          title: columns.phase,
          cell: ({ phase, paper }: Holding) =>
            paper.retained === null ? (
              <Tag tone={TONES[phase]}>{words.phaseIs[phase]}</Tag>
            ) : (
              words.groundAs[paper.retained.ground]
            ),
        },
      ]}
    />
  )
}
