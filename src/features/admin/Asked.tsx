/** What was asked of the server, or why it is not there: no line, no session, no right. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { needsProof } from '../../sync/fresh-proof.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { AdminDesk } from './admin-desk.ts'
import type { Remote } from '../../data/use-remote.ts'

export interface AskedProps<T> {
  readonly remote: Remote<T>
  readonly desk: Pick<AdminDesk, 'signIn'>
  readonly children: (value: T) => ComponentChildren
}

export function Asked<T>({ remote, desk, children }: AskedProps<T>) {
  const words = t(admin)
  const { value, problem, reload } = remote
  if (problem === null) return value === null ? <p role="status">{words.loading}</p> : <>{children(value)}</>
  if (problem.code.startsWith('net.'))
    return (
      <EmptyState
        icon="cloud-off"
        title={words.offlineTitle}
        actions={
          <Button icon="refresh-cw" onClick={() => void reload()}>
            {words.retry}
          </Button>
        }
      >
        {words.offlineHint}
      </EmptyState>
    )
  const signIn = async () => {
    if (await desk.signIn()) await reload()
  }
  return (
    <Notice
      tone="warn"
      live
      actions={
        needsProof(problem) ? (
          <Button onClick={() => void signIn()}>{words.signIn}</Button>
        ) : (
          <Button onClick={() => void reload()}>{words.retry}</Button>
        )
      }
    >
      {problemSentence(problem)}
    </Notice>
  )
}
