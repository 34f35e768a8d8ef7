/** Two touches: a face, and sending it. Reasons and the counter are there for who wants to say more. */
import { useSignal } from '@preact/signals'
import { ratingReasons, type Rating, type RatingReason } from '../../../domain/feedback/rating.ts'
import { createIdMaker } from '../../device/random.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { IconName } from '../../ui/icons/icon-names.ts'
import { send } from '../outbox/outbox.ts'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useBack, useReadAloud } from '../parts/use-screen.ts'
import type { ScreenProps } from '../screens.ts'

const SCORES = [5, 4, 3, 2, 1] as const
const FACES: Readonly<Record<Rating['score'], IconName>> = {
  1: 'angry',
  2: 'frown',
  3: 'meh',
  4: 'smile',
  5: 'laugh',
}
/** What is praised and what is not: only what fits the face is asked. */
const OF_PRAISE: readonly RatingReason[] = ['polite', 'clear', 'quick']

export function Screen({ kiosk }: ScreenProps) {
  const words = t(kioskContent).rating
  const score = useSignal<Rating['score'] | null>(null)
  const reasons = useSignal<readonly RatingReason[]>([])
  const counter = useSignal<number | null>(null)
  const state = useSignal<'asking' | 'sent' | 'failed'>('asking')
  useBack(kiosk, () => {
    if (score.peek() === null || state.peek() === 'sent') return false
    score.value = null
    return true
  })
  useReadAloud(kiosk, () =>
    state.value === 'sent' ? `${words.thanks} ${words.thanksHint}` : `${words.question} ${words.promise}`,
  )
  const tell = async () => {
    const chosen = score.peek()
    if (chosen === null || state.peek() === 'sent') return
    const id = createIdMaker(() => 0)() // a uuidv7 without its time: nobody can be told by it
    const day = kiosk.clock.wall().slice(0, 10)
    const rating: Rating = { id, day, score: chosen, reasons: reasons.peek(), counter: counter.peek() }
    state.value = (await send({ kind: 'rating', id, rating })).ok ? 'sent' : 'failed'
  }
  if (state.value === 'sent')
    return (
      <div class={content.content}>
        <Notice tone="ok" title={words.thanks} live>
          {words.thanksHint}
        </Notice>
      </div>
    )
  if (score.value === null)
    return (
      <div class={content.content}>
        <h2 class={content.large}>{words.question}</h2>
        <p class={content.hint}>{words.promise}</p>
        <Tiles>
          {SCORES.map((one) => (
            <Tile
              key={one}
              title={words.score[one - 1] ?? ''}
              icon={FACES[one]}
              onPress={() => {
                score.value = one
                reasons.value = []
              }}
            />
          ))}
        </Tiles>
      </div>
    )
  const asked = ratingReasons.filter((reason) =>
    score.value === 3 ? true : OF_PRAISE.includes(reason) === (score.value ?? 0) > 3,
  )
  const counters = countersOf(kiosk.queue.value?.day.value.counters)
  return (
    <div class={content.content}>
      <p class={content.large}>{words.score[score.value - 1]}</p>
      <div class={content.acts}>
        <Button kind="primary" icon="send" onClick={() => void tell()}>
          {words.send}
        </Button>
      </div>
      {state.value === 'failed' && (
        <Notice tone="warn" live>
          {words.failed}
        </Notice>
      )}
      <h2>{words.why}</h2>
      <Tiles narrow>
        {asked.map((reason) => (
          <Tile
            key={reason}
            title={words.reason[reason]}
            pressed={reasons.value.includes(reason)}
            onPress={() => {
              const now = reasons.peek()
              reasons.value = now.includes(reason) ? now.filter((one) => one !== reason) : [...now, reason]
            }}
          />
        ))}
      </Tiles>
      {counters.length > 0 && (
        <>
          <h2>{words.counter}</h2>
          <Tiles narrow>
            {[...counters, null].map((one) => (
              <Tile
                key={one ?? 'none'}
                title={one === null ? words.noCounter : words.counterName(one)}
                pressed={counter.value === one}
                onPress={() => (counter.value = one)}
              />
            ))}
          </Tiles>
        </>
      )}
    </div>
  )
}

/** The counters of today, as the waiting room knows them. */
function countersOf(counters: ReadonlyMap<number, unknown> | undefined): number[] {
  return [...(counters?.keys() ?? [])].sort((a, b) => a - b)
}
