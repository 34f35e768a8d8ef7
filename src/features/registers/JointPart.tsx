/** One receipt for somebody who brought several dossiers today: each named with its own code and date. */
import { useSignal } from '@preact/signals'
import { ok, type Result } from '../../../domain/base/result.ts'
import { registerContent } from '../../../domain/slip/register.ts'
import { linesOfMonth, type BookLine } from '../../../domain/slip/values/follow-up-book.ts'
import { jointValues } from '../../../domain/slip/values/hand-over.ts'
import { pdf } from '../../bridge/pdf.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { recordListPrinted } from './record-list.ts'
import { papersIn, procedureName, type RegisterDesk } from './register-desk.ts'
import styles from './Registers.module.css'
import { SheetPart, type Sheet } from './SheetPart.tsx'

const COPIES = 2

export function JointPart({ desk }: { desk: RegisterDesk }) {
  const words = t(source)
  const ctx = getContext()
  const sheet = useSignal<Sheet | null>(null)
  const wanted = useSignal<readonly BookLine[]>([])
  const groups = samePerson(linesOfMonth(desk.states, ctx.clock.wall().slice(0, 10)))
  const { isBusy, problem, submit } = useSubmission(async () => {
    const made = await receiptFor(wanted.peek())
    if (made.ok) sheet.value = made.value
    return made
  })

  async function receiptFor(lines: readonly BookLine[]): Promise<Result<Sheet>> {
    const values = jointValues({ lines, giver: ctx.officer.name }, procedureName, papersIn, desk.law)
    const first = lines[0]?.reception.code ?? ''
    const issuedOn = ctx.clock.wall().slice(0, 10)
    const issue = { commune: ctx.device.communeName, number: '', issuedOn, qr: first }
    const content = registerContent('joint', values, desk.law, issue)
    if (!content.ok) return content
    const drawn = await pdf.slips([content.value])
    if (!drawn.ok) return drawn
    const recorded = await recordListPrinted(
      ctx,
      lines.map(({ state }) => state.id),
      { slip: '01', pdf: drawn.value.pdf, copies: COPIES, number: '', series: null },
    )
    if (!recorded.ok) return recorded
    return ok({ content: content.value, drawn: drawn.value, copies: COPIES, fileName: `${first}-chung` })
  }

  return (
    <>
      <p class={styles.hint}>{words.jointRule}</p>
      {problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem)}
        </Notice>
      )}
      {sheet.value !== null && (
        <Card title={sheet.value.content.title}>
          <SheetPart sheet={sheet.value} onClose={() => (sheet.value = null)} />
        </Card>
      )}
      {groups.length === 0 ? (
        <EmptyState icon="file-text" title={words.noJoint}>
          {words.noJointHint}
        </EmptyState>
      ) : (
        <Card>
          <ul class={styles.people}>
            {groups.map((lines) => {
              const name = lines[0]?.reception.applicant.name ?? ''
              return (
                <li key={lines[0]?.state.id} class={styles.person}>
                  <span>
                    {name}
                    <span class={styles.fine}>{words.jointOf(lines.length)}</span>
                  </span>
                  <Button
                    busy={isBusy}
                    label={words.makeJointFor(name)}
                    onClick={() => {
                      wanted.value = lines
                      submit()
                    }}
                  >
                    {words.makeJoint}
                  </Button>
                </li>
              )
            })}
          </ul>
        </Card>
      )}
    </>
  )
}

/** By number of the identity card, else by name and birth date; one dossier alone is no group. */
function samePerson(lines: readonly BookLine[]): BookLine[][] {
  const groups = new Map<string, BookLine[]>()
  for (const line of lines) {
    const { idNumber, name, birthDate = '' } = line.reception.applicant
    const key = idNumber ?? `${name}|${birthDate}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
