/** What was asked of the server, or why it is not there: no line, no session, no assignment. Nothing stands in its place. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { needsProof } from '../../sync/fresh-proof.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import type { Remote } from '../../data/use-remote.ts'

export interface FromServerProps<T> {
  readonly remote: Remote<T>
  readonly desk: Pick<InspectionDesk, 'signIn'>
  readonly children: (value: T) => ComponentChildren
}

export function FromServer<T>({ remote, desk, children }: FromServerProps<T>) {
  const words = t(inspection)
  const { value, problem, reload } = remote
  if (problem === null) return value === null ? <p role="status">{words.loading}</p> : <>{children(value)}</>
  const retry = (
    <Button icon="refresh-cw" onClick={() => void reload()}>
      {words.retry}
    </Button>
  )
  if (problem.code.startsWith('net.'))
    return (
      <EmptyState icon="cloud-off" title={words.offlineTitle} actions={retry}>
        {words.offlineHint}
      </EmptyState>
    )
  const signIn = async () => {
    if (await desk.signIn()) await reload()
  }
  const actions = needsProof(problem) ? <Button onClick={() => void signIn()}>{words.signIn}</Button> : retry
  return (
    <Notice tone="warn" live actions={actions}>
      {problemSentence(problem)}
    </Notice>
  )
}
