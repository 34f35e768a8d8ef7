/** Head of the dossier page: number, where it stands, when it is due and why, who filed it. */
import { standingOf } from '../../../domain/deadline/standing.ts'
import type { Person } from '../../../domain/dossier/events.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { feeFor } from '../../../domain/procedure/fee-rule.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { dueWords } from '../../i18n/due-words.ts'
import { formatDay, formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { prefiledWords } from '../../i18n/prefiled-words.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../ui/data/SummaryList.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Dossier.module.css'
import { stageWords } from '../../i18n/stage-words.ts'

export interface OverviewProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
}

export function OverviewCard({ state, law, onOpen }: OverviewProps) {
  const words = t(dossier)
  const now = useWallMinute()
  const { reception } = state
  if (reception === null) return null
  const due = dueWords(standingOf(state, now.value, getWorkClock()), state.due?.at ?? '')
  const procedure = law.procedure?.shortName ?? reception.procedure
  const step = law.procedure?.steps.find((one) => one.id === state.step)?.title
  return (
    <Card mark="brand">
      <div class={styles.head}>
        <div class={styles.names}>
          <h2 class={styles.title}>{`${procedure} · ${reception.applicant.name}`}</h2>
          <p class={styles.code}>{reception.code}</p>
          <div class={styles.tags}>
            <Tag tone="info">{stageWords(state.stage)}</Tag>
            <Tag tone={due.tone}>{due.text}</Tag>
            {step !== undefined && <span>{words.stepNow(step)}</span>}
          </div>
        </div>
        <div class={styles.acts}>
          <Button icon="printer" shortcut="Ctrl+P" onClick={() => onOpen(`/ho-so/${state.id}/giay-hen`)}>
            {words.showReceipt}
          </Button>
          <Button icon="list-checks" onClick={() => onOpen(`/thu-tuc/${reception.procedure}`)}>
            {words.procedurePage}
          </Button>
        </div>
      </div>
      <SummaryList rows={factRows(state, law.procedure)} />
    </Card>
  )
}

function factRows(state: DossierState, procedure: Procedure | null): SummaryRow[] {
  const words = t(dossier)
  const { reception, due } = state
  if (reception === null) return []
  const rows: SummaryRow[] = [
    { key: 'received', label: words.receivedAt, value: formatWallTime(reception.receivedAt) },
    { key: 'due', label: words.dueAt, value: due === null ? '' : formatWallTime(due.at) },
    { key: 'applicant', label: words.applicant, ...personRow(reception.applicant) },
  ]
  if (reception.owner.name !== reception.applicant.name) {
    rows.push({ key: 'owner', label: words.owner, ...personRow(reception.owner) })
  }
  if (reception.prefiled)
    rows.push({ key: 'prefiled', label: t(prefiled).row, value: prefiledWords(reception.prefiled) })
  if (reception.place) rows.push({ key: 'place', label: t(prefiled).place, value: reception.place })
  return [
    ...rows,
    { key: 'via', label: words.resultVia, value: words.via[reception.resultVia] },
    {
      key: 'fee',
      label: words.fee,
      value: feeText(reception, procedure),
    },
  ]
}

/** Nothing recorded is "free" only where the catalogue says so; the province may set the amount. */
function feeText({ feeVnd, channel }: Reception, procedure: Procedure | null): string {
  if (feeVnd > 0) return formatVnd(feeVnd)
  const isLocal = procedure !== null && feeFor(procedure, channel)?.vnd === null
  return isLocal ? t(procedureWords).feeLocal : t(procedureWords).feeFree
}

function personRow(person: Person): Pick<SummaryRow, 'value' | 'note'> {
  const words = t(dossier)
  const parts = [
    [words.idNumber, person.idNumber],
    [words.birthDate, person.birthDate && formatDay(person.birthDate)],
    [words.phone, person.phone],
    [words.email, person.email],
    [words.address, person.address],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
  return { value: person.name, ...(parts.length === 0 ? {} : { note: parts.join(' · ') }) }
}
