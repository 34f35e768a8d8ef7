/** The result on the page of a dossier: what it is, whether it holds, and what can be done with it. */
import { useSignal } from '@preact/signals'
import { isFinal } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AttachDialog } from './AttachDialog.tsx'
import { CloseDialog } from './CloseDialog.tsx'
import { HandBackDialog } from './HandBackDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { needsVouch, resultActs, type ResultAct } from './result-acts.ts'
import { ResultFiles } from './ResultFiles.tsx'
import { resultRows } from './result-rows.ts'
import styles from './Result.module.css'

export interface ResultCardProps {
  readonly state: DossierState
}

export function ResultCard({ state }: ResultCardProps) {
  const words = t(source)
  const ctx = getContext()
  const open = useSignal<ResultAct | null>(null)
  const acts = resultActs(state, ctx.officer)
  const hasResult = state.result !== null || state.certified !== null
  if (!hasResult && (acts.length === 0 || isFinal(state.stage))) return null
  const onClose = () => (open.value = null)
  return (
    <Card title={words.title}>
      {hasResult ? (
        <>
          <ResultTags state={state} />
          <SummaryList rows={resultRows(state)} />
        </>
      ) : (
        <p class={styles.hint}>{words.none}</p>
      )}
      {state.vouch && (
        <p class={styles.hint}>{words.vouchedBy(officerName(ctx, state.vouch.actor), state.vouch.reason)}</p>
      )}
      {needsVouch(state) && !acts.includes('vouch') && <Notice tone="warn">{words.vouchOther}</Notice>}
      <div class={styles.acts}>
        {acts.map((act, at) => (
          <Button
            key={act}
            kind={at === 0 && act !== 'withdraw' ? 'primary' : 'secondary'}
            {...(at === 0 ? { shortcut: 'F8' as const } : {})}
            onClick={() => (open.value = act)}
          >
            {words[act]}
          </Button>
        ))}
        {state.result && <ResultFiles state={state} result={state.result} />}
      </div>
      {(open.value === 'attach' || open.value === 'attachOther') && (
        <AttachDialog state={state} onClose={onClose} />
      )}
      {(open.value === 'vouch' || open.value === 'withdraw') && (
        <ReasonDialog state={state} act={open.value} onClose={onClose} />
      )}
      {open.value === 'handBack' && <HandBackDialog state={state} onClose={onClose} />}
      {open.value === 'close' && <CloseDialog state={state} onClose={onClose} />}
    </Card>
  )
}

function ResultTags({ state }: ResultCardProps) {
  const words = t(source)
  const { result, vouch } = state
  if (!result) return null
  const { check } = result
  const isSound = check?.signature === 'valid' && check.wholeFile
  return (
    <div class={styles.tags}>
      {isSound ? (
        <Tag tone="ok">{words.signatureTag}</Tag>
      ) : (
        <Tag tone="warn">{check ? words.isNotWhole : words.uncheckedTag}</Tag>
      )}
      {check?.namesOwner && <Tag tone="ok">{words.ownerTag}</Tag>}
      {vouch && <Tag tone="info">{words.vouchedTag}</Tag>}
      {needsVouch(state) && <Tag tone="warn">{words.needsVouchTag}</Tag>}
    </div>
  )
}
