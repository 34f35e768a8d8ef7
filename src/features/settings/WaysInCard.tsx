/** How the officer in front of this device unlocks it: the passphrase always, a finger or Windows Hello where there is one. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Result } from '../../../domain/base/result.ts'
import type { Slot } from '../../bridge/vault.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { settings } from '../../i18n/vi/settings.ts'
import type { ServerSession } from '../../sync/server-session.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Settings.module.css'

export interface WaysIn {
  readonly findObstacle: () => Promise<'none' | 'browser' | 'device'>
  readonly list: () => Promise<Result<readonly Slot[]>>
  readonly add: () => Promise<Result<unknown>>
  readonly remove: (slot: Slot) => Promise<Result<unknown>>
  readonly session: ServerSession
  readonly signIn: () => void
}

export function WaysInCard({ ways }: { ways: WaysIn }) {
  const words = t(settings)
  const obstacle = useSignal<'none' | 'browser' | 'device' | null>(null)
  const passkeys = useSignal<readonly Slot[]>([])
  const said = useSignal<string | null>(null)
  const read = async () => {
    const found = await ways.list()
    if (found.ok) passkeys.value = found.value
  }
  useEffect(() => {
    void ways.findObstacle().then((found) => (obstacle.value = found))
    void read()
  }, [])
  const change = (work: () => Promise<Result<unknown>>, then: string) => async () => {
    said.value = null
    const done = await work()
    await read()
    if (done.ok) said.value = then
    return done
  }
  const adding = useSubmission(change(ways.add, words.passkeyAdded))
  const removing = useSubmission(
    change(async () => await ways.remove(passkeys.value[0]!), words.passkeyRemoved),
  )
  const problem = adding.problem ?? removing.problem
  const has = passkeys.value.length > 0
  return (
    <Card title={words.waysIn}>
      <div class={styles.stack}>
        <SummaryList
          rows={[
            { key: 'words', label: words.wayPassphrase, value: words.wayAlways },
            { key: 'passkey', label: words.wayPasskey, value: has ? words.wayAdded : words.wayNone },
            { key: 'session', label: words.serverSession, value: words.session[ways.session.state] },
          ]}
        />
        {obstacle.value === 'none' && !has && <p class={styles.minor}>{words.passkeyHint}</p>}
        {obstacle.value !== null && obstacle.value !== 'none' && !has && (
          <p class={styles.minor}>{words.passkeyObstacle[obstacle.value]}</p>
        )}
        {said.value !== null && (
          <Notice tone="ok" live>
            {said.value}
          </Notice>
        )}
        {problem !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem)}
          </Notice>
        )}
        <div class={styles.row}>
          {obstacle.value === 'none' && !has && (
            <Button
              icon="fingerprint-pattern"
              busy={adding.isBusy}
              onClick={() => {
                removing.forget()
                adding.submit()
              }}
            >
              {words.addPasskey}
            </Button>
          )}
          {has && (
            <Button
              busy={removing.isBusy}
              onClick={() => {
                adding.forget()
                removing.submit()
              }}
            >
              {words.removePasskey}
            </Button>
          )}
          {ways.session.state === 'none' && <Button onClick={ways.signIn}>{words.signInServer}</Button>}
        </div>
      </div>
    </Card>
  )
}
