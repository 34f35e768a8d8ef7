/** What waits to be fetched or to be gone on with, and the register as it stands today. */
import { sum } from '../../../domain/copies/request.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { formatNumber, formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Copies.module.css'
import type { Visits } from './use-visits.ts'

export interface VisitsCardProps {
  readonly visits: Visits
  readonly onHandOver: (state: DossierState) => void
  readonly onGoOn: (state: DossierState) => void
  readonly onOpen: (path: string) => void
}

export function VisitsCard({ visits, onHandOver, onGoOn, onOpen }: VisitsCardProps) {
  const words = t(copies)
  const { waiting, unfinished, today } = visits
  return (
    <>
      {unfinished.length > 0 && (
        <Card title={words.unfinished} mark="warn">
          <Lines
            states={unfinished}
            word={words.goOn}
            label={(name) => `${words.goOn}: ${name}`}
            onAct={onGoOn}
          />
        </Card>
      )}
      {waiting.length > 0 && (
        <Card title={words.waiting} mark="brand">
          <Lines
            states={waiting}
            word={words.handOver}
            label={(name) => `${words.handOver}: ${name}`}
            onAct={onHandOver}
          />
        </Card>
      )}
      <Card title={words.register} flush={today.length > 0}>
        {today.length === 0 ? (
          <p class={styles.hint}>{words.registerNone}</p>
        ) : (
          <>
            <Table
              caption={words.register}
              columns={columns()}
              rows={today}
              rowKey={({ id }) => id}
              onOpen={({ id }) => onOpen(`/ho-so/${id}`)}
            />
            <p class={styles.sum}>{words.dayTotal(papersIn(today), feesIn(today))}</p>
          </>
        )}
      </Card>
    </>
  )
}

function Lines(props: {
  states: readonly DossierState[]
  word: string
  label: (name: string) => string
  onAct: (state: DossierState) => void
}) {
  return (
    <ul class={styles.waiting}>
      {props.states.map((state) => (
        <li key={state.id}>
          <span>
            {state.certified && <b>{state.certified.register.number} </b>}
            {state.reception?.applicant.name}
          </span>
          <Button
            label={props.label(state.reception?.applicant.name ?? '')}
            onClick={() => props.onAct(state)}
          >
            {props.word}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function columns(): Column<DossierState>[] {
  const words = t(copies)
  return [
    {
      key: 'number',
      title: words.columnNumber,
      narrow: true,
      cell: (state) => `${state.certified?.register.book}/${state.certified?.register.number}`,
    },
    { key: 'name', title: words.columnName, cell: ({ reception }) => reception?.applicant.name },
    {
      key: 'papers',
      title: words.columnPapers,
      minor: true,
      cell: ({ certified }) => certified?.entries.map(({ title }) => title).join('; '),
    },
    {
      key: 'fee',
      title: words.fee,
      align: 'end',
      narrow: true,
      cell: ({ certified }) => formatVnd(certified?.vnd ?? 0),
    },
    {
      key: 'state',
      title: words.columnState,
      narrow: true,
      cell: ({ stage }) => (
        <Tag tone={stage === 'closed' ? 'ok' : 'info'}>
          {stage === 'closed' ? words.returned : words.notReturned}
        </Tag>
      ),
    },
  ]
}

const papersIn = (states: readonly DossierState[]) =>
  formatNumber(sum(states.map(({ certified }) => certified?.entries.length ?? 0)))

const feesIn = (states: readonly DossierState[]) =>
  formatVnd(sum(states.map(({ certified }) => certified?.vnd ?? 0)))
