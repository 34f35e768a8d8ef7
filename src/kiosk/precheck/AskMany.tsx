/** Many cases or papers on one page: what applies, or is here, is touched. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import type { AskProps } from './AskOne.tsx'
import { progressOf } from './said.ts'

export function AskMany({ kiosk, procedure, said, asking, onSay }: AskProps<'cases' | 'papers'>) {
  const words = t(kioskContent).precheck
  const { at, all } = progressOf(procedure, said)
  const touched = useSignal<readonly string[]>([])
  const isCases = asking.kind === 'cases'
  const items = isCases ? asking.conditions : asking.components
  const [title, hint] = isCases ? [words.tick, words.tickHint] : [words.tickPapers, words.tickPapersHint]
  useReadAloud(kiosk, () => `${title} ${hint}`)
  const touch = (id: string) => {
    const now = touched.peek()
    touched.value = now.includes(id) ? now.filter((one) => one !== id) : [...now, id]
  }
  return (
    <div class={content.content}>
      <p class={content.hint}>{words.question(at, all)}</p>
      <h2 class={content.large}>{title}</h2>
      <p class={content.hint}>{hint}</p>
      <Tiles>
        {items.map(({ id, label }) => (
          <Tile key={id} title={label} pressed={touched.value.includes(id)} onPress={() => touch(id)} />
        ))}
      </Tiles>
      <div class={content.acts}>
        <Button
          kind="primary"
          icon="arrow-right"
          onClick={() =>
            onSay({ kind: asking.kind, asked: items.map(({ id }) => id), touched: touched.peek() })
          }
        >
          {t(kioskContent).goOn}
        </Button>
      </div>
    </div>
  )
}
