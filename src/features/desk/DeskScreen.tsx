/** The officer's desk: what is due, what has to be done, what was left unfinished. */
import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Stage } from '../../../domain/dossier/actions.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { desk as source } from '../../i18n/vi/desk.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { everything, filterRows, type DeskFilter } from './desk-rows.ts'
import styles from './Desk.module.css'
import { DraftsCard } from './DraftsCard.tsx'
import { DueCard } from './DueCard.tsx'
import { SelectedDossier } from './SelectedDossier.tsx'
import { StartCard } from './StartCard.tsx'
import { TodoCard } from './TodoCard.tsx'
import { useAfterPaint } from '../../ui/use-after-paint.ts'
import { useDesk, type Desk } from './use-desk.ts'

export interface DeskScreenProps {
  readonly frame: (content: {
    readonly heading: string
    readonly children: ComponentChildren
    readonly aside?: ComponentChildren
    readonly asideLabel?: string
  }) => VNode
  readonly onOpen: (path: string) => void
  /** Begins a reception of this procedure; without it its page is opened. */
  readonly onStart?: (code: string) => void
  /** The waiting room: a line above the cards, and in the first card's place while somebody is served. */
  readonly queue?: ComponentChildren
  readonly isServing?: boolean
  /** Dossiers are shut for the time; receiving and one's own drafts go on. */
  readonly isClosed?: boolean
}

/** `/?buoc=cho-bo-sung`: the desk narrowed to dossiers standing at one stage. */
const stageByStep: Readonly<Record<string, Stage>> = {
  'cho-bo-sung': 'awaiting-supplement',
  'cho-tra': 'result-attached',
}

/** The dossier opened last: coming back, the officer stands on its row again. An id, nothing of a person. */
let returningTo: string | null = null

export function DeskScreen(props: DeskScreenProps) {
  const { frame, onOpen, onStart, queue, isServing = false, isClosed = false } = props
  const words = t(source)
  const desk = useDesk()
  const filter = useSignal<DeskFilter>(everything)
  const chosen = useSignal<string | null>(returningTo)
  const selected = useAfterPaint(chosen)
  const { query } = useLocation()
  const stage = stageByStep[query?.['buoc'] ?? ''] ?? null
  useEffect(() => {
    filter.value = { ...everything, stage }
  }, [stage])
  const open = (id: string) => {
    returningTo = id
    onOpen(`/ho-so/${id}`)
  }
  return frame({
    heading: words.title,
    asideLabel: words.selectedDossier,
    aside: !isClosed && desk.rows.value.length > 0 && (
      <SelectedDossier selected={selected} rows={desk.rows} stateOf={desk.stateOf} onOpen={open} />
    ),
    children: (
      <>
        <Refused desk={desk} />
        {queue && !isServing && <div class={styles.queue}>{queue}</div>}
        <div class={styles.top}>
          {isServing ? (
            <div>{queue}</div>
          ) : (
            <StartCard
              received={desk.received}
              onChoose={() => onOpen('/tiep-nhan')}
              onStart={onStart ?? ((code) => onOpen(`/thu-tuc/${code}`))}
            />
          )}
          {!isClosed && <DueCard rows={desk.rows} filter={filter} />}
        </div>
        <DraftsCard drafts={desk.drafts} onOpen={onOpen} />
        {!isClosed && <Todo desk={desk} filter={filter} chosen={chosen} selected={selected} onOpen={open} />}
      </>
    ),
  })
}

/** A reception the server refused has left the list, never the device: somebody must look. */
function Refused({ desk }: { desk: Desk }) {
  const words = t(source)
  const count = desk.refused.value
  if (count === 0) return null
  return (
    <Notice tone="warn" live title={words.refused(count)} actions={<a href="/hop-gui">{words.toOutbox}</a>}>
      {words.refusedHint}
    </Notice>
  )
}

interface TodoProps {
  readonly desk: Desk
  readonly filter: Signal<DeskFilter>
  readonly chosen: Signal<string | null>
  readonly selected: ReadonlySignal<string | null>
  readonly onOpen: (id: string) => void
}

function Todo({ desk, filter, chosen, selected, onOpen }: TodoProps) {
  // The first row is looked at until another is chosen, and again when the chosen one has gone.
  useEffect(() => {
    if (!desk.isLoaded.value) return
    const rows = filterRows(desk.rows.value, filter.value)
    if (!rows.some((row) => row.id === chosen.peek())) chosen.value = rows[0]?.id ?? null
  }, [desk.isLoaded.value, desk.rows.value, filter.value])
  const isShown = desk.isLoaded.value && desk.rows.value.length > 0
  useEffect(() => {
    if (!isShown || returningTo === null) return
    returningTo = null
    document.querySelector<HTMLElement>('tr[data-at] button[aria-current="true"]')?.focus()
  }, [isShown])
  if (desk.problem.value !== null) {
    return (
      <Notice tone="overdue" live title={t(source).loadFailed}>
        {problemSentence(desk.problem.value)}
      </Notice>
    )
  }
  if (!desk.isLoaded.value) return <p role="status">{t(everywhere).loading}</p>
  return <TodoCard rows={desk.rows} filter={filter} chosen={chosen} selected={selected} onOpen={onOpen} />
}
