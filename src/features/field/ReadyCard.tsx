/** One touch before leaving: one green page, or what to do first. */
import { useSignal } from '@preact/signals'
import { formatDay, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList, type Task } from '../../ui/data/TaskList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { goOutIds, openThings, verdictOf, type GoOutFacts, type GoOutId } from './go-out-check.ts'
import styles from './Field.module.css'

export interface ReadyCardProps {
  /** Fetches what is missing, tries everything, and says what was found. */
  readonly onPrepare: () => Promise<GoOutFacts>
}

export function ReadyCard({ onPrepare }: ReadyCardProps) {
  const words = t(field).ready
  const facts = useSignal<GoOutFacts | null>(null)
  const isBusy = useSignal(false)
  const prepare = async () => {
    isBusy.value = true
    facts.value = await onPrepare()
    isBusy.value = false
  }
  const found = facts.value
  return (
    <Card title={words.title}>
      <div class={styles.card}>
        <div>
          <Button kind="primary" busy={isBusy.value} onClick={() => void prepare()}>
            {found === null ? words.start : words.again}
          </Button>
        </div>
        {found === null ? <p>{words.never}</p> : <Found facts={found} />}
      </div>
    </Card>
  )
}

function Found({ facts }: { facts: GoOutFacts }) {
  const words = t(field).ready
  const open = openThings(facts).length
  return (
    <>
      <Notice tone={open === 0 ? 'ok' : 'warn'} title={open === 0 ? words.yes : words.no(open)} live />
      <TaskList label={words.list} tasks={goOutIds.map((id) => taskOf(id, facts))} />
    </>
  )
}

function taskOf(id: GoOutId, facts: GoOutFacts): Task {
  const words = t(field).ready
  const verdict = verdictOf(id, facts)
  const state = { good: words.good, bad: words.bad, advice: words.advice }[verdict]
  const tone = verdict === 'bad' ? 'warn' : verdict === 'advice' ? 'info' : 'plain'
  const hint = hintOf(id, facts)
  return {
    key: id,
    title: words[id],
    ...(hint === '' ? {} : { hint }),
    state,
    tone,
    done: verdict === 'good',
  }
}

function hintOf(id: GoOutId, facts: GoOutFacts): string {
  const words = t(field).ready
  const isGood = verdictOf(id, facts) === 'good'
  switch (id) {
    case 'offline':
      return isGood ? '' : words.offlineNo
    case 'pack':
      return words.packAt(formatDay(facts.packDay))
    case 'forms':
      return words.formCount(facts.forms)
    case 'voice':
      return isGood ? words.voiceYes : words.voiceNo
    case 'battery': {
      if (facts.battery === null) return words.batteryUnknown
      const share = formatShare(facts.battery.share)
      return isGood ? words.batteryAt(share) : words.batteryNo(share)
    }
    case 'space':
      return isGood ? words.spaceYes : words.spaceNo
    case 'lease':
      return isGood ? words.leaseYes : words.leaseNo
  }
}
