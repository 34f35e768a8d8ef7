/** The audit as far as the reader may see it, by dossier, officer, kind and time, and what its chain says. */
import { useSignal } from '@preact/signals'
import { AUDIT_KINDS, type AuditAnswer, type AuditKind } from '../../../domain/inspection/audit-log.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { AuditTable } from './AuditTable.tsx'
import { FromServer } from './FromServer.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { useRemote } from '../../data/use-remote.ts'

/** Said in words of its own: the browser’s empty choice reads “choose”, and nothing need be chosen here. */
const ANY = 'any'

export function AuditPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const ctx = getContext()
  const code = useSignal('')
  const officer = useSignal(ANY)
  const kind = useSignal(ANY)
  const from = useSignal('')
  const until = useSignal('')
  const before = useSignal<number | null>(null)
  const log = useRemote(async (): Promise<Result<AuditAnswer>> => {
    const dossier = await dossierOf(code.peek().trim())
    if (!dossier.ok) return dossier
    return await desk.audit({
      ...(dossier.value === null ? {} : { dossier: dossier.value }),
      ...(isAny(officer) ? {} : { officer: officer.peek() }),
      ...(isAny(kind) ? {} : { kind: kind.peek() as AuditKind }),
      ...(from.peek() === '' ? {} : { from: from.peek() }),
      ...(until.peek() === '' ? {} : { until: until.peek() }),
      ...(before.peek() === null ? {} : { before: before.peek() as number }),
    })
  })
  const show = (page: number | null) => {
    before.value = page
    void log.reload()
  }
  const day = (id: string, label: string, value: typeof from) => (
    <Field id={id} label={label} group>
      {(wiring) => <DateInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  const list = (
    id: string,
    label: string,
    value: typeof kind,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Field id={id} label={label}>
      {(wiring) => (
        <Select {...wiring} value={value.value} options={options} onChange={(next) => (value.value = next)} />
      )}
    </Field>
  )
  return (
    <div class={styles.stack}>
      <form
        class={styles.bar}
        onSubmit={(event) => {
          event.preventDefault()
          show(null)
        }}
      >
        <Field id="audit-dossier" label={words.code}>
          {(wiring) => <TextInput {...wiring} value={code.value} onChange={(next) => (code.value = next)} />}
        </Field>
        {list('audit-officer', words.auditOfficer, officer, [
          { value: ANY, label: words.anyone },
          ...activeOfficers(ctx).map(({ id, name }) => ({ value: id, label: name })),
        ])}
        {list('audit-kind', words.auditKind, kind, [
          { value: ANY, label: words.anyKind },
          ...AUDIT_KINDS.map((one) => ({ value: one, label: words.kind[one] })),
        ])}
        {day('audit-from', words.auditFrom, from)}
        {day('audit-until', words.auditUntil, until)}
        <Button kind="primary" type="submit">
          {words.show}
        </Button>
      </form>
      <FromServer remote={log} desk={desk}>
        {({ lines, more, reach, chain }) => (
          <>
            <p class={styles.hint}>{words.reach[reach]}</p>
            <ChainNote chain={chain} />
            {lines.length === 0 ? (
              <EmptyState icon="history" title={words.noLines}>
                {words.noLinesHint}
              </EmptyState>
            ) : (
              <Card flush>
                <AuditTable lines={lines} />
              </Card>
            )}
            {more && (
              <div>
                <Button icon="history" onClick={() => show(lines.at(-1)?.seq ?? null)}>
                  {words.older}
                </Button>
              </div>
            )}
          </>
        )}
      </FromServer>
    </div>
  )
}

function isAny(choice: { peek(): string }): boolean {
  return ['', ANY].includes(choice.peek())
}

function ChainNote({ chain: { rows, verified, fault } }: Pick<AuditAnswer, 'chain'>) {
  const words = t(inspection)
  if (fault !== null)
    return (
      <Notice tone="overdue" live>
        {words.chainBroken(fault.seq)}
      </Notice>
    )
  return verified < rows ? (
    <Notice tone="warn">{words.chainPart(verified, rows)}</Notice>
  ) : (
    <Notice tone="ok">{words.chainWhole(rows)}</Notice>
  )
}

/** Null when no code is asked for. `inspection.dossier-not-found`. */
async function dossierOf(code: string): Promise<Result<string | null>> {
  if (code === '') return ok(null)
  const listed = await listDossiers(getContext())
  if (!listed.ok) return listed
  const found = listed.value.find(({ state }) => state.reception?.code === code)
  return found ? ok(found.state.id) : refuse('inspection.dossier-not-found')
}
