/** The record of one dossier: from the home server with its proofs, or what this device holds when there is no line. */
import { useSignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierRecord } from '../../../domain/inspection/record.ts'
import { headOf } from '../../../domain/slip/slip-facts.ts'
import { parseSlipLaw } from '../../../domain/slip/template.ts'
import { pdf } from '../../bridge/pdf.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { noteOpening } from '../../data/inspection-log.ts'
import { officerName } from '../../data/officers.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { isInspector, type InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { makeLocalRecord } from './local-record.ts'
import { recordPaper } from './record-paper.ts'

interface Made {
  readonly record: DossierRecord
  readonly code: string
}

export function RecordPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const code = useSignal('')
  const purpose = useSignal('')
  const made = useSignal<Made | null>(null)
  const make = (from: (dossier: string, said: string) => Promise<Result<DossierRecord>>) => async () => {
    made.value = null
    const [wanted, said] = [code.peek().trim(), purpose.peek().trim()]
    if (said === '') return refuse('inspection.purpose-missing')
    const dossier = await dossierOf(wanted)
    if (!dossier.ok) return dossier
    const record = await from(dossier.value, said)
    if (record.ok) made.value = { record: record.value, code: wanted }
    return record
  }
  const fromServer = useSubmission(make((dossier, said) => desk.record({ dossier, purpose: said })))
  const fromHere = useSubmission(
    make(async (dossier, said) => {
      // An inspector's look is written down here too; it is told when there is a line.
      const noted = isInspector(desk.roles) ? await noteOpening(getContext(), dossier, said) : ok(null)
      return noted.ok ? await makeLocalRecord(getContext(), dossier, said) : noted
    }),
  )
  const problem = fromServer.problem ?? fromHere.problem
  const box = (id: string, label: string, value: typeof code) => (
    <Field id={id} label={label}>
      {(wiring) => <TextInput {...wiring} value={value.value} onChange={(next) => (value.value = next)} />}
    </Field>
  )
  return (
    <div class={styles.stack}>
      <Card title={words.parts.record}>
        <form
          class={styles.stack}
          onSubmit={(event) => {
            event.preventDefault()
            fromHere.forget()
            fromServer.submit()
          }}
        >
          <p class={styles.hint}>{words.recordRule}</p>
          {problem !== null && (
            <Notice tone="overdue" live>
              {problemSentence(problem)}
            </Notice>
          )}
          <div class={styles.boxes}>
            {box('record-code', words.code, code)}
            {box('record-purpose', words.purpose, purpose)}
          </div>
          <div class={styles.bar}>
            <Button kind="primary" type="submit" busy={fromServer.isBusy}>
              {words.makeRecord}
            </Button>
            <Button
              icon="hard-drive"
              busy={fromHere.isBusy}
              onClick={() => {
                fromServer.forget()
                fromHere.submit()
              }}
            >
              {words.makeLocal}
            </Button>
          </div>
        </form>
      </Card>
      {made.value !== null && <MadeCard made={made.value} desk={desk} />}
    </div>
  )
}

function MadeCard({ made: { record, code }, desk }: { made: Made; desk: InspectionDesk }) {
  const words = t(inspection)
  const name = `ban-ghi-${code}`
  const saveJson = () => {
    saveFile(new Blob([JSON.stringify(record, null, 1)]), 'application/json', `${name}.json`)
    showToast(words.saved)
  }
  const drawing = useSubmission(async () => {
    const ctx = getContext()
    const law = parseSlipLaw(getLaw().item('lists:slips'))
    if (!law.ok) return law
    const day = ctx.clock.wall().slice(0, 10)
    const head = headOf(law.value, ctx.device.communeName, '', day)
    const nameOf = (officer: string) => officerName(ctx, officer)
    const content = recordPaper({ record, code, head, day, nameOf, factLines: desk.factLines })
    const drawn = await pdf.slips([content])
    if (!drawn.ok) return drawn
    saveFile(drawn.value.pdf, 'application/pdf', `${name}.pdf`)
    showToast(words.saved)
    return drawn
  })
  return (
    <Card
      title={words.recordOf(code)}
      actions={
        <>
          <Button icon="printer" busy={drawing.isBusy} onClick={drawing.submit}>
            {words.savePdf}
          </Button>
          <Button icon="download" onClick={saveJson}>
            {words.saveJson}
          </Button>
        </>
      }
    >
      {drawing.problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(drawing.problem)}
        </Notice>
      )}
      <p role="status">
        {record.audit === null
          ? words.recordFromDevice(record.facts.length)
          : words.recordFromServer(record.facts.length, record.audit.rows.length)}
      </p>
    </Card>
  )
}

/** By the code on the paper. `inspection.dossier-not-found`. */
async function dossierOf(code: string): Promise<Result<string>> {
  const listed = await listDossiers(getContext())
  if (!listed.ok) return listed
  const found = listed.value.find(({ state }) => state.reception?.code === code)
  return found ? ok(found.state.id) : refuse('inspection.dossier-not-found')
}
