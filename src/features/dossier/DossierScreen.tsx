/** The page of a dossier: what it is and when it is due, its papers and answers; at the side what happened and where
 *  it has got to. */
import type { ComponentChildren, ComponentType, VNode } from 'preact'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { useOpenDossier, type PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { dossier as source } from '../../i18n/vi/dossier.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useShortcut } from '../../ui/shortcuts/use-shortcut.ts'
import { AnswersCard } from './AnswersCard.tsx'
import { ContestedCard } from './ContestedCard.tsx'
import styles from './Dossier.module.css'
import { EndedCard } from './EndedCard.tsx'
import { EndingCard } from './EndingCard.tsx'
import { NoteCard } from './NoteCard.tsx'
import { OverviewCard } from './OverviewCard.tsx'
import { PapersCard } from './PapersCard.tsx'
import { SendingCard } from './SendingCard.tsx'
import { TimelineCard } from './TimelineCard.tsx'

export interface DossierScreenProps {
  readonly frame: (content: {
    readonly heading: string
    readonly children: ComponentChildren
    readonly aside?: ComponentChildren
    readonly asideLabel?: string
  }) => VNode
  readonly id: string
  readonly onOpen: (path: string) => void
  /** What other parts of the product put under the head of the dossier. */
  readonly cards?: ComponentType<DossierCardProps>
  /** And what they put below its papers. */
  readonly moreCards?: ComponentType<DossierCardProps>
}

export interface DossierCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
}

/** Another dossier begins anew: nothing of the one before may be seen under its address. */
export function DossierScreen(props: DossierScreenProps) {
  return <OneDossier key={props.id} {...props} />
}

function OneDossier({ frame, id, onOpen, cards, moreCards }: DossierScreenProps) {
  const words = t(source)
  useShortcut('Escape', () => onOpen('/'), t(everywhere).toDesk)
  const opened = useOpenDossier(getContext(), id)
  const view = opened.view.value
  const law = opened.law.value
  if (view === undefined) return frame({ heading: words.overview, children: <Loading /> })
  if (!view.ok) {
    return frame({
      heading: words.overview,
      children: <Notice tone="overdue">{problemSentence(view.problem)}</Notice>,
    })
  }
  const state = view.value?.state
  if (!state?.reception) return frame({ heading: words.notHere, children: <NotHere /> })
  return frame({
    heading: words.title(state.reception.code),
    asideLabel: words.timeline,
    aside: (
      <div class={styles.aside}>
        <SendingCard state={state} />
        <TimelineCard state={state} />
      </div>
    ),
    children:
      law === undefined ? (
        <Loading />
      ) : (
        <Facts state={state} law={law} onOpen={onOpen} cards={cards} moreCards={moreCards} />
      ),
  })
}

interface FactsProps extends DossierCardProps {
  readonly cards: DossierScreenProps['cards']
  readonly moreCards: DossierScreenProps['moreCards']
}

function Facts({ state, law, onOpen, cards: Cards, moreCards: MoreCards }: FactsProps) {
  return (
    <>
      <ContestedCard state={state} />
      <OverviewCard state={state} law={law} onOpen={onOpen} />
      <EndedCard state={state} onOpen={onOpen} />
      {Cards && <Cards state={state} law={law} onOpen={onOpen} />}
      <PapersCard state={state} law={law} />
      {MoreCards && <MoreCards state={state} law={law} onOpen={onOpen} />}
      <NoteCard state={state} />
      <AnswersCard state={state} law={law} />
      <EndingCard state={state} law={law} />
    </>
  )
}

function Loading() {
  return <p role="status">{t(everywhere).loading}</p>
}

function NotHere() {
  const words = t(source)
  return (
    <EmptyState icon="search" title={words.notHere} actions={<a href="/">{t(everywhere).toDesk}</a>}>
      {words.notHereHint}
    </EmptyState>
  )
}
