/** Choosing what to receive: type a few letters, Enter begins. What can only be looked up opens its page instead. */
import { useLocation } from 'preact-iso'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { getLaw } from '../../data/current.ts'
import { finder } from '../../data/search-load.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { search } from '../../i18n/vi/search.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { FindList } from './FindList.tsx'
import { procedureItem } from './procedure-item.tsx'
import { useFind } from './use-find.ts'
import { useMostUsed } from './use-most-used.ts'

const SHOWN = 8
const SHOWN_AT_FIRST = 10

export interface ProcedureChooserProps {
  readonly onChoose: (code: string) => void
}

const noProcedures: readonly Procedure[] = []

export function ProcedureChooser({ onChoose }: ProcedureChooserProps) {
  const words = t(search)
  const { route } = useLocation()
  const often = useMostUsed(SHOWN_AT_FIRST)
  const { answer, ask } = useFind((text, signal) => finder.procedures(text, SHOWN, signal), noProcedures)
  const { text, found, problem } = answer.value
  const isEmpty = text.trim() === ''
  const choose = (code: string) => {
    if (getLaw().procedures.get(code)?.procedure.depth === 'full') onChoose(code)
    else route(`/thu-tuc/${code}`)
  }
  return (
    <Card>
      <FindList
        label={words.chooseLabel}
        placeholder={words.choosePlaceholder}
        hint={words.chooseKeys}
        none={words.nothing}
        answered={text}
        groups={[
          isEmpty
            ? { key: 'often', title: words.mostUsed, items: often.value.map(procedureItem) }
            : { key: 'found', title: words.results, items: found.map(procedureItem) },
        ]}
        onText={ask}
        onChoose={(_, code) => choose(code)}
      />
      {problem !== null && (
        <Notice tone="warn" live>
          {problemSentence(problem)}
        </Notice>
      )}
    </Card>
  )
}
