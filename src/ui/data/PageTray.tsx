/** Pages in the order they will be kept, under the papers they belong to. Whatever the pointer does, keys do too: arrows
 *  walk and choose, Shift chooses more, Alt+arrows move, Delete takes away (WCAG 2.5.7). */
import { useEffect, useRef, useState } from 'preact/hooks'
import { BlankPages } from '../capture/BlankPages.tsx'
import { cardTowards, trayCommand } from '../capture/tray-keys.ts'
import { stepPlace, trayMove, traySections, type TrayPlace } from '../capture/tray-order.ts'
import type { TrayGroup, TrayPage, TrayUndo, TrayWords } from '../capture/tray-page.ts'
import { TraySections } from '../capture/TraySections.tsx'
import { TrayTools } from '../capture/TrayTools.tsx'
import { useTrayChoice } from '../capture/use-tray-choice.ts'
import { useTrayDrag } from '../capture/use-tray-drag.ts'
import { useTrayFocus } from '../capture/use-tray-focus.ts'
import styles from './PageTray.module.css'

export type { TrayGroup, TrayPage, TrayUndo, TrayWords } from '../capture/tray-page.ts'

export interface PageTrayProps {
  readonly label: string
  readonly words: TrayWords
  readonly pages: readonly TrayPage[]
  readonly groups?: readonly TrayGroup[]
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly onMove: (key: string, to: number) => void // index among all pages, the moved one taken out
  readonly onTurn?: (keys: readonly string[]) => void
  readonly onCrop?: (key: string) => void
  readonly onRetake?: (key: string) => void // a new picture takes the place of the old one
  readonly onRemove?: (keys: readonly string[]) => void
  readonly undo?: TrayUndo | undefined
  readonly onAssign?: (keys: readonly string[], group: string) => void
  readonly onKeep?: (key: string) => void // a blank page that is none
}

const noGroups: readonly TrayGroup[] = []

export function PageTray(props: PageTrayProps) {
  const { pages, groups = noGroups, words, undo, onAssign, onRemove } = props
  const tray = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const sections = traySections(pages, groups, words.loose)
  const order = sections.flatMap((section) => section.pages.map((page) => page.key))
  const choice = useTrayChoice(order, props.selected, props.onSelect)
  const focus = useTrayFocus(tray, order, props.selected)
  useEffect(() => {
    if (undo !== undefined) setSaid(undo.text)
  }, [undo?.text])

  const place = (key: string, to: TrayPlace | null) => {
    const move = to && trayMove(pages, sections, key, to)
    if (move === null || (move.entered !== null && onAssign === undefined)) return
    if (move.entered !== null) onAssign?.([key], move.entered.group)
    if (pages[move.to]?.key !== key) props.onMove(key, move.to)
    setSaid(
      move.entered === null
        ? words.moved(move.number, move.position)
        : words.movedTo(move.number, move.entered.title),
    )
  }
  const step = (key: string, by: 1 | -1) => stepPlace(sections, key, by, onAssign !== undefined)
  const onPointerDown = useTrayDrag(tray, mark, place)

  const remove = (keys: readonly string[]) => {
    const at = order.indexOf(keys[0] ?? '')
    const left = order.filter((key) => !keys.includes(key))
    focus.hold(left[Math.min(at, left.length - 1)] ?? null)
    choice.onlyShown()
    onRemove?.(keys)
  }
  const onKeyDown = (event: KeyboardEvent, at: HTMLElement, key: string) => {
    const command = trayCommand(event)
    if (command === null || (command.act === 'one' && choice.keys.length < 2)) return
    event.preventDefault()
    switch (command.act) {
      case 'walk': {
        const card = cardTowards(focus.cards(), at, command.direction)
        const next = card?.dataset['key']
        if (card === undefined || next === undefined) return
        focus.goTo(card)
        return command.extends ? choice.reach(next) : choice.one(next)
      }
      case 'move':
        focus.hold(key)
        return place(key, step(key, command.step))
      case 'remove':
        return onRemove && remove(choice.has(key) ? choice.keys : [key])
      case 'toggle':
        return choice.toggle(key)
      case 'all':
        return choice.all()
      case 'one':
        return choice.onlyShown()
      case 'undo':
        return undo?.onUndo()
    }
  }
  const onClick = (event: MouseEvent, key: string) => {
    if (event.shiftKey) choice.reach(key)
    else if (event.ctrlKey || event.metaKey || choice.isSeveral) choice.toggle(key)
    else choice.one(key)
  }

  const [single] = choice.keys.length === 1 ? choice.keys : []
  const stepOf = (by: 1 | -1) => {
    const to = single === undefined ? null : step(single, by)
    return to === null || single === undefined ? undefined : () => place(single, to)
  }
  const isGrouped = groups.length > 0
  return (
    <div
      class={styles.tray}
      role={isGrouped ? 'group' : undefined}
      aria-label={isGrouped ? props.label : undefined}
      onFocusOut={focus.onFocusOut}
    >
      <TrayTools
        words={words}
        total={order.length}
        chosen={choice.keys}
        isSeveral={choice.isSeveral}
        onSeveral={choice.setSeveral}
        groups={groups}
        undo={undo}
        onEarlier={stepOf(-1)}
        onLater={stepOf(1)}
        onTurn={props.onTurn}
        onCrop={props.onCrop}
        onRetake={props.onRetake}
        onRemove={onRemove && remove}
        onAssign={onAssign}
      />
      <TraySections
        label={props.label}
        words={words}
        sections={sections}
        tray={tray}
        mark={mark}
        isChosen={choice.has}
        shown={props.selected}
        stop={focus.stop}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onFocus={focus.onFocus}
        onPointerDown={onPointerDown}
      />
      <BlankPages pages={pages.filter((page) => page.isBlank)} words={words} onKeep={props.onKeep} />
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  )
}
