/** The register of findings: raised, answered, closed; nothing in it is ever changed. */
import { useSignal } from '@preact/signals'
import { stepOf, stepsAfter, type Finding, type FindingStep } from '../../../domain/inspection/finding.ts'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { Timeline } from '../../ui/data/Timeline.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { FindingDialog } from './FindingDialog.tsx'
import { FromServer } from './FromServer.tsx'
import { isInspector, type InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { useRemote } from '../../data/use-remote.ts'

type Asking = { readonly step: FindingStep; readonly finding: Finding | null }

export function FindingsPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const ctx = getContext()
  const findings = useRemote(() => desk.findings())
  const listed = useLive(() => listDossiers(ctx), [ctx])
  const chosen = useSignal<string | null>(null)
  const asking = useSignal<Asking | null>(null)
  const side = isInspector(desk.roles) ? 'inspector' : 'unit'
  const views = listed.value?.ok ? listed.value.value : []
  const codeOf = ({ dossier }: Finding) =>
    dossier === null
      ? words.noDossier
      : (views.find(({ state }) => state.id === dossier)?.state.reception?.code ?? dossier)
  const done = (finding: Finding) => {
    asking.value = null
    chosen.value = finding.id
    void findings.reload()
  }
  return (
    <FromServer remote={findings} desk={desk}>
      {(all) => {
        const shown = all.find(({ id }) => id === chosen.value)
        const rows = [...all].reverse()
        return (
          <div class={styles.stack}>
            {side === 'inspector' && (
              <div>
                <Button icon="plus" onClick={() => (asking.value = { step: 'raised', finding: null })}>
                  {words.raise}
                </Button>
              </div>
            )}
            {rows.length === 0 ? (
              <EmptyState icon="list-checks" title={words.noFindings}>
                {words.noFindingsHint}
              </EmptyState>
            ) : (
              <Card flush>
                <Table
                  caption={words.findingsCaption}
                  rows={rows}
                  rowKey={({ id }) => id}
                  rowName={(one) => `${codeOf(one)}: ${one.entries[0]?.text ?? ''}`}
                  selected={chosen.value ?? undefined}
                  onSelect={({ id }) => (chosen.value = id)}
                  columns={[
                    { key: 'code', title: words.code, cell: codeOf },
                    { key: 'text', title: words.findingText, cell: (one) => one.entries[0]?.text },
                    { key: 'standing', title: words.standing, cell: (one) => words.step[stepOf(one)] },
                    {
                      key: 'at',
                      title: words.raisedAt,
                      cell: (one) => formatInstant(one.entries[0]?.at ?? 0),
                      minor: true,
                    },
                  ]}
                />
              </Card>
            )}
            {shown !== undefined && (
              <Card
                title={codeOf(shown)}
                actions={stepsAfter(shown, side).map((step) => (
                  <Button key={step} onClick={() => (asking.value = { step, finding: shown })}>
                    {words.act[step]}
                  </Button>
                ))}
              >
                <Timeline
                  label={words.entries}
                  entries={shown.entries.map(({ step, by, at, text }) => ({
                    key: `${step}-${at}`,
                    title: words.step[step],
                    meta: `${formatInstant(at)} · ${officerName(ctx, by)}`,
                    detail: <p class={styles.said}>{text}</p>,
                  }))}
                />
              </Card>
            )}
            {asking.value !== null && (
              <FindingDialog
                desk={desk}
                step={asking.value.step}
                finding={asking.value.finding}
                dossierOf={(code) =>
                  views.find(({ state }) => state.reception?.code === code)?.state.id ?? null
                }
                onDone={done}
                onClose={() => (asking.value = null)}
              />
            )}
          </div>
        )
      }}
    </FromServer>
  )
}
