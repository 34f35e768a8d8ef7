/** Where everybody begins: a greeting, and what can be done here in the lower part, within reach of a wheelchair. */
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { KioskRun } from './kiosk-run.ts'
import { startCards, type StartCard } from './start-cards.ts'
import styles from './StartScreen.module.css'
import { waitingNow } from './waiting-now.ts'

export function StartScreen({ run }: { run: KioskRun }) {
  const words = t(kioskShell)
  const cards = startCards(run.keepsPapers)
  const open = ({ path }: StartCard) => run.begin().go(path)
  const draw = (small: boolean) =>
    cards
      .filter((card) => card.isSmall === small)
      .map((card) => <Card key={card.path} run={run} card={card} onOpen={() => open(card)} />)
  return (
    <main class={styles.start} tabIndex={-1}>
      {!run.keepsPapers && <Notice tone="warn">{words.noPapers}</Notice>}
      <nav class={styles.cards} data-read aria-label={words.question}>
        {draw(false)}
        {cards.some((card) => card.isSmall) && <div class={styles.pair}>{draw(true)}</div>}
      </nav>
    </main>
  )
}

interface CardProps {
  readonly run: KioskRun
  readonly card: StartCard
  readonly onOpen: () => void
}

function Card({ run, card: { path, icon, isSmall }, onOpen }: CardProps) {
  const words = t(kioskShell).cards
  const hint =
    path === 'ticket' ? (
      <Waiting run={run} />
    ) : path === 'verify' || path === 'place' || path === 'rating' ? null : (
      words[`${path}Hint`]
    )
  return (
    <button
      type="button"
      class={classNames(styles.card, path === 'ticket' && styles.first, isSmall && styles.small)}
      onClick={onOpen}
    >
      <Icon name={icon} />
      <span class={styles.words}>
        <span class={styles.title}>{words[path]}</span>
        {hint !== null && <span class={styles.hint}>{hint}</span>}
      </span>
    </button>
  )
}

function Waiting({ run }: { run: KioskRun }) {
  const words = t(kioskShell)
  const queue = run.queue.value
  if (queue === null) return <>{words.waitingUnknown}</>
  const { people, minutes } = waitingNow(queue.day.value)
  return <>{words.waiting(people, minutes)}</>
}
