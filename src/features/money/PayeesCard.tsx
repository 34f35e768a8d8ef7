/** Whose account fees go to. An administrator asks for another, a leader confirms; all see what is in use. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { bankName } from '../../../domain/money/banks.ts'
import { payeeCoverage } from '../../../domain/money/payee-coverage.ts'
import type { NewPayee, Payee, WaitingPayee } from '../../../domain/money/payee.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { money } from '../../i18n/vi/money.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import styles from './Money.module.css'
import { PayeeDialog } from './PayeeDialog.tsx'
import { usePayees } from './use-payee.ts'

export interface PayeePorts {
  /** What waits for a second person, after the list of this device was brought up to date. */
  readonly read: () => Promise<Result<readonly WaitingPayee[]>>
  readonly ask: (payee: NewPayee) => Promise<Result<unknown>>
  readonly decide: (id: string, outcome: 'confirmed' | 'declined') => Promise<Result<unknown>>
  readonly may: 'ask' | 'confirm' | 'either' | 'look'
}

export function PayeesCard({ ports }: { ports: PayeePorts }) {
  const words = t(money).payees
  const payees = usePayees() ?? []
  const waiting = useSignal<readonly WaitingPayee[]>([])
  const isOffline = useSignal(false)
  const isAsking = useSignal(false)
  const isDeciding = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const read = async () => {
    const heard = await ports.read()
    isOffline.value = !heard.ok && heard.problem.code.startsWith('net.')
    if (heard.ok) waiting.value = heard.value
    else if (!isOffline.peek()) problem.value = heard.problem
  }
  useEffect(() => void read(), [])
  const decide = async (id: string, outcome: 'confirmed' | 'declined') => {
    if (isDeciding.peek()) return
    isDeciding.value = true
    const done = await ports.decide(id, outcome)
    problem.value = done.ok ? null : done.problem
    if (done.ok) showToast(words.decided)
    await read()
    isDeciding.value = false
  }
  const mayAsk = ports.may === 'ask' || ports.may === 'either'
  const mayConfirm = ports.may === 'confirm' || ports.may === 'either'
  return (
    <Card title={words.title}>
      <div class={styles.stack}>
        <Coverage payees={payees} />
        {isOffline.value && <Notice tone="offline">{words.offline}</Notice>}
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        {waiting.value.map(({ payee, requester, askedAt }) => (
          <Notice key={payee.id} tone="warn" title={words.waiting}>
            <p>
              <strong>{payee.account}</strong>, {bankName(payee.bin)}, {payee.holder}
            </p>
            <p>
              {fieldsOf(payee)} · {words.from.toLowerCase()} {formatDay(payee.validFrom)}
            </p>
            <p class={styles.under}>
              {words.askedBy(officerName(getContext(), requester), formatInstant(askedAt))}
            </p>
            {mayConfirm && requester !== getContext().officer.id ? (
              <div class={styles.acts}>
                <Button
                  kind="primary"
                  busy={isDeciding.value}
                  onClick={() => void decide(payee.id, 'confirmed')}
                >
                  {words.confirm}
                </Button>
                <Button busy={isDeciding.value} onClick={() => void decide(payee.id, 'declined')}>
                  {words.decline}
                </Button>
              </div>
            ) : (
              <p class={styles.under}>{words.needsLeader}</p>
            )}
          </Notice>
        ))}
        {mayAsk && (
          <div>
            <Button icon="plus" onClick={() => (isAsking.value = true)}>
              {words.ask}
            </Button>
          </div>
        )}
      </div>
      {isAsking.value && (
        <PayeeDialog
          today={getContext().clock.wall().slice(0, 10)}
          onClose={() => (isAsking.value = false)}
          onSubmit={async (payee) => {
            const asked = await ports.ask(payee)
            if (asked.ok) {
              isAsking.value = false
              showToast(words.asked)
              await read()
            }
            return asked
          }}
        />
      )}
    </Card>
  )
}

function Coverage({ payees }: { payees: readonly Payee[] }) {
  const words = t(money).payees
  if (payees.length === 0) return <Notice tone="warn">{words.none}</Notice>
  const day = getContext().clock.wall().slice(0, 10)
  const procedures = [...getLaw().procedures.values()].map(({ procedure }) => procedure)
  const { covered, all, percent, missing } = payeeCoverage(procedures, payees, day)
  return (
    <>
      <Table caption={words.caption} columns={columns()} rows={payees} rowKey={({ id }) => id} />
      <p class={styles.minor}>
        <strong>{words.percent(percent)}</strong> {words.coverage(covered, all)}
      </p>
      {missing.length > 0 && <Notice tone="warn">{words.missing(missing.join(', '))}</Notice>}
    </>
  )
}

function columns(): Column<Payee>[] {
  const words = t(money).payees
  return [
    {
      key: 'account',
      title: words.account,
      cell: ({ account, bin, holder }) => (
        <>
          <strong>{account}</strong>
          <span class={styles.under}>
            {bankName(bin)} · {holder}
          </span>
        </>
      ),
    },
    { key: 'fields', title: words.fields, cell: fieldsOf },
    { key: 'from', title: words.from, narrow: true, cell: ({ validFrom }) => formatDay(validFrom) },
  ]
}

function fieldsOf({ fields }: Payee): string {
  return fields.length === 0 ? t(money).payees.every : fields.join(', ')
}
