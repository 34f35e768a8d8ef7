import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Checked } from './check-paper.ts'
import { verdictWords } from './verdict-words.ts'

export function Verdict({ checked }: { checked: Checked }) {
  const { tone, title, text, rows } = verdictWords(checked)
  return (
    <>
      <Notice tone={tone} title={title} live>
        {text}
      </Notice>
      {rows.length > 0 && <SummaryList rows={rows} />}
    </>
  )
}
