/** One question of the pre-check on its page: does this apply, is this paper here. */
import { useEffect, useRef } from 'preact/hooks'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { shortSentences } from '../../guided/short-sentences.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { Kiosk } from '../kiosk.ts'
import content from '../parts/Content.module.css'
import { Tile, Tiles } from '../parts/Tile.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import { dataWords } from './data-words.ts'
import { progressOf, type Asking, type Said } from './said.ts'

export interface AskProps<Kind extends Asking['kind']> {
  readonly kiosk: Pick<Kiosk, 'onReadAloud'>
  readonly procedure: Procedure
  readonly said: readonly Said[]
  readonly asking: Extract<Asking, { readonly kind: Kind }>
  readonly onSay: (one: Said) => void
}

export function AskOne({ kiosk, procedure, said, asking, onSay }: AskProps<'case' | 'paper'>) {
  const words = t(kioskContent).precheck
  const { at, all } = progressOf(procedure, said)
  const isCase = asking.kind === 'case'
  const label = isCase ? asking.condition.label : asking.component.label
  const question = isCase ? words.isItSo : words.haveIt
  const notes = isCase ? [] : dataWords(asking.component)
  const answers: readonly { readonly name: string; readonly said: Said }[] = isCase
    ? (
        [
          ['yes', words.yes],
          ['no', words.no],
          ['unknown', words.notSure],
        ] as const
      ).map(([answer, name]) => ({ name, said: { kind: 'case', id: asking.condition.id, answer } }))
    : (
        [
          ['have', words.have],
          ['missing', words.missing],
          ['unknown', words.unknown],
        ] as const
      ).map(([answer, name]) => ({ name, said: { kind: 'paper', id: asking.component.id, answer } }))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useReadAloud(kiosk, () => [label, question, ...notes].flatMap(shortSentences).join(' '))
  return (
    <div class={content.content}>
      <p class={content.hint}>{words.question(at, all)}</p>
      <h2 ref={heading} tabIndex={-1} class={content.large}>
        {label}
      </h2>
      <p>{question}</p>
      {notes.map((note) => (
        <p key={note} class={content.hint}>
          {note}
        </p>
      ))}
      <Tiles>
        {answers.map((answer) => (
          <Tile key={answer.name} title={answer.name} onPress={() => onSay(answer.said)} />
        ))}
      </Tiles>
    </div>
  )
}
