/** The dossier the officer stands on, at the side: who, how it stands, what happened, why it is due when it is. */
import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { filesOf, type DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { dueWords } from '../../i18n/due-words.ts'
import { formatInstant, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { sendingWords } from '../../i18n/sending-words.ts'
import { desk } from '../../i18n/vi/desk.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Timeline } from '../../ui/data/Timeline.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { DeskRow } from './desk-rows.ts'
import styles from './Desk.module.css'
import { stageWords } from '../../i18n/stage-words.ts'

const LATEST = 5

export interface SelectedDossierProps {
  readonly selected: ReadonlySignal<string | null>
  readonly rows: ReadonlySignal<readonly DeskRow[]>
  readonly stateOf: (id: string) => DossierState | undefined
  readonly onOpen: (id: string) => void
}

export function SelectedDossier({ selected, rows, stateOf, onOpen }: SelectedDossierProps) {
  const id = selected.value
  const row = useMemo(() => rows.value.find((one) => one.id === id), [rows.value, id])
  const state = id === null ? undefined : stateOf(id)
  if (!row || !state) return null
  return <Facts row={row} state={state} onOpen={onOpen} />
}

function Facts({ row, state, onOpen }: { row: DeskRow; state: DossierState; onOpen: (id: string) => void }) {
  const words = t(desk)
  const due = dueWords(row.standing, row.dueAt)
  const sent = sendingWords(row.sending)
  const papers = filesOf(state).length
  return (
    <div class={styles.aside}>
      <div>
        <h2>{row.procedure}</h2>
        <p class={styles.hint}>{row.code}</p>
      </div>
      <div class={styles.tags}>
        <Tag tone={due.tone}>{due.text}</Tag>
        <Tag tone={sent.tone}>{sent.text}</Tag>
      </div>
      <div>
        <p>
          <strong>{row.applicant}</strong>
        </p>
        <p class={styles.hint}>{contactOf(state)}</p>
      </div>
      <History state={state} />
      {state.due !== null && (
        <p class={styles.hint}>
          <strong>{`${t(dossierWords).dueAt}: ${formatWallTime(state.due.at)}`}</strong>
          <br />
          {state.due.why}
        </p>
      )}
      {row.group === 'overdue' && (
        <Notice tone="overdue" title={words.mustApologise}>
          {words.mustApologiseHint}
        </Notice>
      )}
      <div class={styles.stack}>
        <Button kind="primary" wide onClick={() => onOpen(row.id)}>
          {papers > 0 ? `${words.openDossier} · ${t(dossierWords).papers(papers)}` : words.openDossier}
        </Button>
      </div>
    </div>
  )
}

function History({ state }: { state: DossierState }) {
  const words = t(dossierWords)
  const ctx = getContext()
  const entries = state.timeline.slice(-LATEST)
  const hidden = state.timeline.length - entries.length
  return (
    <Timeline
      label={words.timeline}
      entries={[
        ...(hidden > 0 ? [{ key: 'earlier', title: t(desk).earlier(hidden), state: 'ahead' as const }] : []),
        ...entries.map((entry) => ({
          key: entry.event,
          title: words.event[entry.type],
          meta: formatInstant(entry.at),
          detail: officerName(ctx, entry.actor),
        })),
        { key: 'now', title: stageWords(state.stage), state: 'now' as const },
      ]}
    />
  )
}

/** People queue in front of the screen: enough of the number to be sure whose dossier it is, not the whole of it. */
function contactOf({ reception }: DossierState): string {
  const { idNumber, phone } = reception?.applicant ?? {}
  return [masked(idNumber, 6), masked(phone, 4)].filter((text) => text !== '').join(' · ')
}

function masked(number: string | undefined, shown: number): string {
  if (number === undefined || number === '') return ''
  return number.slice(0, -shown).replace(/./g, '•') + number.slice(-shown)
}
