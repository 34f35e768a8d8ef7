/** Dossiers to choose several of, without a mouse: arrows walk the rows, Space chooses, the head chooses all. */
import { useRef } from 'preact/hooks'
import type { ToHandOver } from '../../../domain/slip/values/hand-over.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { registers as source } from '../../i18n/vi/registers.ts'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'
import { procedureName } from './register-desk.ts'
import styles from './Registers.module.css'

const TONES: Readonly<Record<ToHandOver['by'], Tone>> = {
  late: 'overdue',
  today: 'warn',
  'next-morning': 'plain',
}

export interface ChoiceTableProps {
  readonly lines: readonly ToHandOver[]
  readonly chosen: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly nameOf: (officer: string) => string
}

export function ChoiceTable({ lines, chosen, onChange, nameOf }: ChoiceTableProps) {
  const words = t(source)
  const body = useRef<HTMLTableSectionElement>(null)
  const isAll = lines.every(({ state }) => chosen.has(state.id))
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  const walk = (event: KeyboardEvent, at: number) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    const boxes = body.current?.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')
    boxes?.[Math.max(0, Math.min(lines.length - 1, to))]?.focus()
  }
  return (
    <div class={styles.frame}>
      <table class={styles.table}>
        <caption class="hidden-text">{words.parts.handover}</caption>
        <thead>
          <tr>
            <th scope="col">
              <label class={styles.tick}>
                <input
                  type="checkbox"
                  autocomplete="off"
                  checked={isAll}
                  onChange={() => onChange(new Set(isAll ? [] : lines.map(({ state }) => state.id)))}
                />
                <span class="hidden-text">{words.chooseAll}</span>
              </label>
            </th>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.applicant}</th>
            <th scope="col">{words.received}</th>
            <th scope="col">{words.assignedTo}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map(({ state, reception, to, by }, at) => (
            <tr key={state.id}>
              <td>
                <label class={styles.tick}>
                  <input
                    type="checkbox"
                    autocomplete="off"
                    checked={chosen.has(state.id)}
                    onChange={() => toggle(state.id)}
                    onKeyDown={(event) => walk(event, at)}
                  />
                  <span class="hidden-text">{words.choose(reception.code)}</span>
                </label>
              </td>
              <th scope="row" class={styles.code}>
                {reception.code}
                <span class={styles.fine}>{procedureName(reception.procedure)}</span>
              </th>
              <td>{reception.applicant.name}</td>
              <td>
                {formatWallTime(reception.receivedAt)}
                <span class={styles.duty}>
                  <Tag tone={TONES[by]}>{words.by[by]}</Tag>
                </span>
              </td>
              <td>{to === '' ? words.nobody : nameOf(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
