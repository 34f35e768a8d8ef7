/** What can be done with the chosen pages. Stays in sight while a long tray is scrolled. */
import { Button } from '../actions/Button.tsx'
import { MenuButton } from '../actions/MenuButton.tsx'
import type { TrayGroup, TrayUndo, TrayWords } from './tray-page.ts'
import styles from './TrayTools.module.css'

export interface TrayToolsProps {
  readonly words: TrayWords
  readonly total: number
  readonly chosen: readonly string[]
  readonly isSeveral: boolean
  readonly onSeveral: (isSeveral: boolean) => void
  readonly groups: readonly TrayGroup[]
  readonly undo: TrayUndo | undefined
  readonly onEarlier: (() => void) | undefined // none: it stands at the front
  readonly onLater: (() => void) | undefined
  readonly onTurn: ((keys: readonly string[]) => void) | undefined
  readonly onCrop: ((key: string) => void) | undefined
  readonly onRetake: ((key: string) => void) | undefined
  readonly onRemove: ((keys: readonly string[]) => void) | undefined
  readonly onAssign: ((keys: readonly string[], group: string) => void) | undefined
}

export function TrayTools(props: TrayToolsProps) {
  const { words, chosen, groups, undo, onTurn, onCrop, onRetake, onRemove, onAssign } = props
  const [single] = chosen.length === 1 ? chosen : []
  return (
    <div class={styles.tools}>
      <p class={styles.count}>
        <strong>{chosen.length === 0 ? words.total(props.total) : words.chosen(chosen.length)}</strong>
        {chosen.length === 0 && <span class={styles.hint}>{words.hint}</span>}
      </p>
      <div class={styles.buttons}>
        {props.total > 1 && (
          <Button pressed={props.isSeveral} onClick={() => props.onSeveral(!props.isSeveral)}>
            {words.several}
          </Button>
        )}
        {single !== undefined && (
          <>
            <Button
              icon="arrow-left"
              disabled={props.onEarlier === undefined}
              onClick={() => props.onEarlier?.()}
            >
              {words.earlier}
            </Button>
            <Button
              icon="arrow-right"
              disabled={props.onLater === undefined}
              onClick={() => props.onLater?.()}
            >
              {words.later}
            </Button>
          </>
        )}
        {chosen.length > 0 && onTurn !== undefined && (
          <Button icon="rotate-cw" onClick={() => onTurn(chosen)}>
            {words.turn}
          </Button>
        )}
        {single !== undefined && onCrop !== undefined && (
          <Button icon="crop" onClick={() => onCrop(single)}>
            {words.crop}
          </Button>
        )}
        {single !== undefined && onRetake !== undefined && (
          <Button icon="camera" onClick={() => onRetake(single)}>
            {words.retake}
          </Button>
        )}
        {chosen.length > 0 && onAssign !== undefined && groups.length > 0 && (
          <MenuButton
            align="start"
            label={words.assign}
            items={groups.map(({ key, title }) => ({
              key,
              label: title,
              onChoose: () => onAssign(chosen, key),
            }))}
          />
        )}
        {chosen.length > 0 && onRemove !== undefined && (
          <Button icon="trash-2" kind="danger" onClick={() => onRemove(chosen)}>
            {words.remove}
          </Button>
        )}
      </div>
      {undo !== undefined && (
        <p class={styles.undo}>
          {undo.text}
          <Button icon="undo-2" onClick={undo.onUndo}>
            {words.undo}
          </Button>
        </p>
      )}
    </div>
  )
}
