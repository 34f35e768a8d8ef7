/** The sweep: papers in dossiers under way that answer no lawful component, each to be set aside with a reason. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { actionsAt, isFinal } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { asTitle } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { paper } from '../../i18n/vi/paper.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table, type Column } from '../../ui/data/Table.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { setAside } from './record-look.ts'
import styles from './Repository.module.css'
import { straysIn, useProcedures, type Stray } from './use-strays.ts'

export function StrayCard({ states }: { states: readonly DossierState[] }) {
  const words = t(repository)
  const { roles } = getContext().officer
  const open = states.filter(({ stage, reception }) => reception !== null && !isFinal(stage))
  const procedures = useProcedures(open)
  const strays = straysIn(open, procedures)
  const chosen = useSignal<Stray | null>(null)
  const mayAct = actionsAt('received', roles).includes('file-set-aside')
  return (
    <Card title={words.stray} flush={strays.length > 0} mark={strays.length > 0 ? 'warn' : undefined}>
      {strays.length === 0 ? (
        <p class={styles.hint}>{words.strayNone}</p>
      ) : (
        <>
          <p class={styles.inset}>
            {words.strayCount(strays.length)}. {words.strayHint}
          </p>
          <Table
            caption={words.stray}
            columns={columns(mayAct ? (stray) => (chosen.value = stray) : null)}
            rows={strays}
            rowKey={({ state, paper: { file } }) => `${state.id} ${file.sha256}`}
          />
        </>
      )}
      {chosen.value !== null && <SetAsideDialog stray={chosen.value} onClose={() => (chosen.value = null)} />}
    </Card>
  )
}

function columns(onChoose: ((stray: Stray) => void) | null): Column<Stray>[] {
  const words = t(repository)
  const columnsOf: Column<Stray>[] = [
    { key: 'code', title: words.columnDossiers, narrow: true, cell: ({ state }) => state.reception?.code },
    { key: 'kind', title: words.columnPaper, cell: (stray) => nameOf(stray) },
    { key: 'how', title: words.reason, minor: true, cell: (stray) => words.strayHow[stray.paper.how] },
  ]
  if (onChoose === null) return columnsOf
  return [
    ...columnsOf,
    {
      key: 'act',
      title: words.setAside,
      titleHidden: true,
      narrow: true,
      cell: (stray) => (
        <Button
          label={words.setAsideOf(nameOf(stray), stray.state.reception?.code ?? '')}
          onClick={() => onChoose(stray)}
        >
          {words.setAside}
        </Button>
      ),
    },
  ]
}

function SetAsideDialog({ stray, onClose }: { stray: Stray; onClose: () => void }) {
  const words = t(repository)
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission<Problem>(async () => {
    const recorded = await setAside(getContext(), stray.state, stray.paper.file.sha256, reason.peek())
    if (recorded.ok) {
      showToast(words.setAsideDone)
      onClose()
    }
    return recorded
  })
  return (
    <AskDialog
      title={words.setAsideOf(nameOf(stray), stray.state.reception?.code ?? '')}
      intro={words.strayHint}
      submit={words.setAside}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="set-aside-reason" label={words.reason} hint={words.reasonHint}>
        {(wiring) => (
          <TextInput {...wiring} value={reason.value} onChange={(text) => (reason.value = text)} />
        )}
      </Field>
    </AskDialog>
  )
}

const nameOf = ({ paper: { file } }: Stray) => asTitle(t(paper).kinds[file.kind])
