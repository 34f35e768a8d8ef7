/** Why a dossier needs somebody, in plain words, and what can be done about it. */
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import styles from './Outbox.module.css'
import type { OutboxItem, Trouble } from './outbox-item.ts'
import { canRetry } from './retry-file.ts'

export interface TroubleActs {
  readonly onRetry: (sha256: string) => void
  readonly onRepair: (fact: string) => void
  readonly onPark: (item: OutboxItem, ids: readonly string[]) => void
  readonly onTakeBack: (ids: readonly string[]) => void
  readonly onCompare: (dossier: string) => void
}

export interface AttentionProps extends TroubleActs {
  readonly item: OutboxItem
  readonly troubles: readonly Trouble[]
}

export function Attention({ item, troubles, ...acts }: AttentionProps) {
  const words = t(outbox)
  const code = item.code ?? words.damaged
  const isContested = troubles.every(({ about }) => about === 'contested')
  const again = troubles.flatMap(({ file, problem }) =>
    file !== null && canRetry(problem) ? [file.sha256] : [],
  )
  const repairable = troubles.find(({ canRepair }) => canRepair)
  const refused = troubles.filter(({ about }) => about !== 'contested').map(({ id }) => id)
  return (
    <>
      <Tag tone="warn">{isContested ? words.stateContested : words.stateLook}</Tag>
      {[...new Set(troubles.map(troubleText))].map((sentence) => (
        <span key={sentence} class={styles.reason}>
          {sentence}
        </span>
      ))}
      {repairable !== undefined && item.isNew && <span class={styles.reason}>{words.repairHint}</span>}
      <span class={styles.remedy}>
        {troubles.some(({ about }) => about === 'contested') && (
          <Button label={`${words.compare}: ${code}`} onClick={() => acts.onCompare(item.dossier)}>
            {words.compare}
          </Button>
        )}
        {repairable !== undefined && (
          <Button label={`${words.repair}: ${code}`} onClick={() => acts.onRepair(repairable.id)}>
            {words.repair}
          </Button>
        )}
        {again.length > 0 && (
          <Button
            label={`${words.retryFile}: ${code}`}
            onClick={() => again.forEach((one) => acts.onRetry(one))}
          >
            {words.retryFile}
          </Button>
        )}
        {refused.length > 0 && (
          <>
            <Button label={`${words.park}: ${code}`} onClick={() => acts.onPark(item, refused)}>
              {words.park}
            </Button>
            <a class={styles.carry} href="/mang-di" aria-label={`${words.carry}: ${code}`}>
              {words.carry}
            </a>
          </>
        )}
      </span>
    </>
  )
}

/** What happened and what to do. The sender has stopped trying a refused page, so its own promise to try is left out. */
function troubleText({ about, problem, file }: Trouble): string {
  const words = t(outbox)
  if (about === 'contested') return problem === null ? words.stateContested : problemSentence(problem)
  if (about === 'fact') return problem === null ? words.refusedFact : problemSentence(problem)
  const isDamaged = problem !== null && DAMAGED.has(problem.code)
  const said = problem === null ? words.refusedFile : isDamaged ? words.damagedFile : problemSentence(problem)
  return file?.kind ? `${capital(t(paper).kinds[file.kind])}: ${said}` : said
}

/** Came apart on the way, twice in a row. */
const DAMAGED = new Set(['blob.hash-mismatch', 'blob.upload-refused', 'blob.not-found'])

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
