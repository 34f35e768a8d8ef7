/** One dossier of the stack: its procedure, and which page was taken for which paper. */
import type { StackDossier, StackPaper } from '../../../../domain/document/split-stack.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import type { Law } from '../../../data/law.ts'
import { asTitle, formatShare } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { capture } from '../../../i18n/vi/capture.ts'
import { paper as paperWords } from '../../../i18n/vi/paper.ts'
import { Card } from '../../../ui/data/Card.tsx'
import { Tag } from '../../../ui/data/Tag.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import type { StackDesk } from './stack-desk.ts'
import styles from './Stack.module.css'

export interface StackDossierCardProps {
  readonly desk: StackDesk
  readonly law: Law
  readonly dossier: StackDossier
  /** Why nothing could be begun, when it is this dossier's procedure. */
  readonly error: string | undefined
}

export const procedureBox = (dossier: number) => `stack-${dossier}`

export function StackDossierCard({ desk, law, dossier, error }: StackDossierCardProps) {
  const words = t(capture).stack
  const procedure = dossier.procedure === null ? undefined : law.procedures.get(dossier.procedure)?.procedure
  const name = procedure ? ` · ${procedure.shortName || procedure.name}` : ''
  return (
    <Card
      title={`${words.dossier(dossier.number)}${name}`}
      mark={procedure === undefined ? 'warn' : undefined}
    >
      {(procedure === undefined || desk.isChosen(dossier.number)) && (
        <div class={styles.ask}>
          <Field id={procedureBox(dossier.number)} label={words.procedure} error={error}>
            {(wiring) => (
              <Select
                {...wiring}
                value={dossier.procedure ?? ''}
                options={options(law)}
                onChange={(code) => desk.choose(dossier.number, code)}
              />
            )}
          </Field>
        </div>
      )}
      <ul class={styles.papers}>
        {dossier.papers.map((paper) => (
          <Paper key={paper.pages[0]} desk={desk} paper={paper} procedure={procedure} />
        ))}
      </ul>
    </Card>
  )
}

interface PaperProps {
  readonly desk: StackDesk
  readonly paper: StackPaper
  readonly procedure: Procedure | undefined
}

function Paper({ desk, paper, procedure }: PaperProps) {
  const words = t(capture).stack
  const [pages, views] = [desk.pages.value, desk.views.value]
  const unread = paper.pages.find((at) => pages[at]?.state === 'reading')
  const component = procedure?.components.find(({ id }) => id === paper.component)
  return (
    <li class={styles.paper}>
      <span class={styles.pictures}>
        {paper.pages.map((at) => {
          const url = views.get(pages[at]?.sha256 ?? '')?.picture
          return url ? <img key={at} class={styles.picture} src={url} alt="" /> : null
        })}
      </span>
      <span class={styles.words}>
        <span>
          <strong>
            {unread === undefined ? asTitle(t(paperWords).kinds[paper.kind]) : readingOf(unread)}
          </strong>{' '}
          <span class={styles.hint}>{words.pageNumbers(paper.pages.map((at) => at + 1).join(', '))}</span>
        </span>
        {component !== undefined && <span>{words.usedFor(component.label)}</span>}
        {unread === undefined && procedure !== undefined && component === undefined && (
          <Tag tone="info">{words.notAsked}</Tag>
        )}
      </span>
    </li>
  )

  /** What a page is for is said when it is read, not guessed before. */
  function readingOf(at: number): string {
    return t(capture).reading(formatShare(views.get(pages[at]?.sha256 ?? '')?.progress ?? 0))
  }
}

/** Only what can be received at this counter. */
function options(law: Law) {
  return [...law.procedures.values()].flatMap(({ procedure: { code, depth, shortName, name } }) =>
    depth === 'full' ? [{ value: code, label: shortName || name }] : [],
  )
}
