/** Who can bring an officer back whose words are gone. An administrator names them, a leader confirms. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Custodian, CustodiansAnswer } from '../../../domain/access/custodians.ts'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CustodiansDialog } from './CustodiansDialog.tsx'
import styles from './Settings.module.css'

export interface CustodianPorts {
  /** Whether this device holds a recovery of the officer in front of it; known without a line. */
  readonly isReady: () => Promise<boolean>
  /** What the home server says, after a recovery was made where one is due; refused without a line. */
  readonly read: () => Promise<Result<{ readonly told: CustodiansAnswer; readonly isReady: boolean }>>
  readonly ask: (custodians: readonly Custodian[]) => Promise<Result<unknown>>
  readonly decide: (id: string, outcome: 'confirmed' | 'declined') => Promise<Result<unknown>>
  readonly may: 'ask' | 'confirm' | 'look'
}

export function CustodiansCard({ ports }: { ports: CustodianPorts }) {
  const words = t(settings).custodians
  const told = useSignal<CustodiansAnswer | null>(null)
  const isReady = useSignal(false)
  const isAsking = useSignal(false)
  const isDeciding = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const read = async () => {
    const heard = await ports.read()
    if (heard.ok) {
      told.value = heard.value.told
      isReady.value = heard.value.isReady
    } else if (!heard.problem.code.startsWith('net.')) problem.value = heard.problem
  }
  const start = async () => {
    isReady.value = await ports.isReady()
    await read()
  }
  useEffect(() => void start(), [])
  const decide = async (id: string, outcome: 'confirmed' | 'declined') => {
    if (isDeciding.peek()) return
    isDeciding.value = true
    const done = await ports.decide(id, outcome)
    problem.value = done.ok ? null : done.problem
    await read()
    isDeciding.value = false
  }
  const { current = null, waiting = null } = told.value ?? {}
  const names = (list: readonly Custodian[]) => list.map(({ label }) => label).join(', ')
  return (
    <Card title={words.title}>
      <div class={styles.stack}>
        <p>{isReady.value ? words.ready : words.notReady}</p>
        {current !== null && <p class={styles.minor}>{words.current(names(current.custodians))}</p>}
        {told.value !== null && current === null && waiting === null && (
          <p class={styles.minor}>{words.none}</p>
        )}
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        {waiting !== null && (
          <Notice tone="info" title={words.waiting}>
            <ul>
              {waiting.custodians.map(({ label, recipient }) => (
                <li key={recipient} class={styles.key}>
                  {label}: <code>{recipient}</code>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <div class={styles.row}>
          {waiting !== null && ports.may === 'confirm' && (
            <>
              <Button
                kind="primary"
                busy={isDeciding.value}
                onClick={() => void decide(waiting.id, 'confirmed')}
              >
                {words.confirm}
              </Button>
              <Button busy={isDeciding.value} onClick={() => void decide(waiting.id, 'declined')}>
                {words.decline}
              </Button>
            </>
          )}
          {ports.may === 'ask' && (
            <Button icon="users" onClick={() => (isAsking.value = true)}>
              {words.ask}
            </Button>
          )}
        </div>
      </div>
      {isAsking.value && (
        <CustodiansDialog
          onClose={() => (isAsking.value = false)}
          onSubmit={async (custodians) => {
            const asked = await ports.ask(custodians)
            if (asked.ok) {
              isAsking.value = false
              await read()
            }
            return asked
          }}
        />
      )}
    </Card>
  )
}
