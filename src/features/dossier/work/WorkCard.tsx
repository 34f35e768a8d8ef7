/** The present step: what it is, who has it, until when, where the paper is; and what can be done with it. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { openHelp } from '../../../../domain/workflow/help.ts'
import { isStepDone, ownerOf } from '../../../../domain/workflow/owner.ts'
import { getContext } from '../../../data/current.ts'
import type { PinnedLaw } from '../../../data/open-dossier.ts'
import { formatInstant } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { MenuButton } from '../../../ui/actions/MenuButton.tsx'
import { Card } from '../../../ui/data/Card.tsx'
import { SummaryList } from '../../../ui/data/SummaryList.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { officerName } from '../officer-name.ts'
import { workActs, type WorkAct } from './work-acts.ts'
import { useWorkRows } from './use-work-rows.tsx'
import styles from './Work.module.css'
import { workDialogs } from './work-dialogs.ts'

export interface WorkCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen?: (path: string) => void
}

/** More than these stand in a menu: a row of ten buttons is no help. */
const SHOWN = 3

export function WorkCard({ state, law }: WorkCardProps) {
  const words = t(work)
  const { officer } = getContext()
  const open = useSignal<WorkAct | null>(null)
  const acts = workActs(state, officer)
  const rows = useWorkRows(state, law)
  if (rows.length === 0 && acts.length === 0) return null
  const help = openHelp(state)
  const isMine = ownerOf(state) === officer.id
  const Dialog = open.value && workDialogs[open.value]
  const [shown, further] = [acts.slice(0, SHOWN), acts.slice(SHOWN)]
  return (
    <Card title={words.title} {...(isMine ? { mark: 'brand' as const } : {})}>
      {help !== null && (
        <Notice tone="warn" title={words.helpOpen}>
          <p>{help.text}</p>
          <p>{words.helpAsked(officerName(help.actor), formatInstant(help.at))}</p>
        </Notice>
      )}
      <SummaryList rows={rows} />
      {acts.length > 0 && (
        <div class={styles.acts}>
          {shown.map((act, at) => (
            <Button
              key={act}
              kind={at === 0 && (isMine || isStepDone(state)) ? 'primary' : 'secondary'}
              {...(at === 0 ? { shortcut: 'F4' as const } : {})}
              onClick={() => (open.value = act)}
            >
              {words[act]}
            </Button>
          ))}
          {further.length > 0 && (
            <MenuButton
              label={words.more}
              align="start"
              items={further.map((act) => ({
                key: act,
                label: words[act],
                onChoose: () => (open.value = act),
              }))}
            />
          )}
        </div>
      )}
      {Dialog && <Dialog state={state} law={law} onClose={() => (open.value = null)} />}
    </Card>
  )
}
