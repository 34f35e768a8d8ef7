/** One dossier of the stack: its procedure, and which page was taken for which paper. */
import type { StackDossier, StackPaper } from '../../../../domain/document/split-stack.ts'
import type { Law } from '../../../data/law.ts'
import { asTitle } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { capture } from '../../../i18n/vi/capture.ts'
import { paper as paperWords } from '../../../i18n/vi/paper.ts'
import { Card } from '../../../ui/data/Card.tsx'
import { SummaryList } from '../../../ui/data/SummaryList.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { Select } from '../../../ui/fields/Select.tsx'
import type { StackDesk } from './stack-desk.ts'
import styles from '../PapersPart.module.css'

export interface StackDossierCardProps {
  readonly desk: StackDesk
  readonly law: Law
  readonly dossier: StackDossier
}

export function StackDossierCard({ desk, law, dossier }: StackDossierCardProps) {
  const words = t(capture).stack
  const procedure = dossier.procedure === null ? undefined : law.procedures.get(dossier.procedure)?.procedure
  const pages = desk.pages.value
  const views = desk.views.value
  const rows = dossier.papers.map((paper) => ({
    key: String(paper.pages[0]),
    label: asTitle(t(paperWords).kinds[paper.kind]),
    value: (
      <span class={styles.found}>
        {paper.pages.map((at) => {
          const url = views.get(pages[at]?.sha256 ?? '')?.picture
          return url ? <img key={at} class={styles.small} src={url} alt="" /> : null
        })}
        <span>
          {words.pageNumbers(paper.pages.map((at) => at + 1).join(', '))}
          {' · '}
          {componentName(paper)}
        </span>
      </span>
    ),
  }))
  return (
    <Card
      title={`${words.dossier(dossier.number)}${procedure ? ` · ${procedure.shortName || procedure.name}` : ''}`}
    >
      {(procedure === undefined || desk.isChosen(dossier.number)) && (
        <Field id={`stack-${dossier.number}`} label={words.procedure}>
          {(wiring) => (
            <Select
              {...wiring}
              value={dossier.procedure ?? ''}
              options={options(law)}
              onChange={(code) => desk.choose(dossier.number, code)}
            />
          )}
        </Field>
      )}
      <SummaryList rows={rows} />
    </Card>
  )

  function componentName({ component }: StackPaper): string {
    const found = procedure?.components.find(({ id }) => id === component)
    return found?.label ?? words.notAsked
  }
}

/** Only what can be received at this counter. */
function options(law: Law) {
  return [...law.procedures.values()].flatMap(({ procedure: { code, depth, shortName, name } }) =>
    depth === 'full' ? [{ value: code, label: shortName || name }] : [],
  )
}
