/** A button that opens the browser's file window; where `takesDrops`, a file may also be dropped on its place. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { IconName } from '../icons/icon-names.ts'
import { Button } from './Button.tsx'
import styles from './FileButton.module.css'

export interface FileButtonProps {
  readonly accept: string
  readonly label: string // of the hidden box, and of the button where it says nothing else
  readonly icon?: IconName
  readonly kind?: 'primary' | 'secondary'
  readonly busy?: boolean
  readonly multiple?: boolean
  readonly takesDrops?: boolean
  /** At least one file; one alone unless `multiple`. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void
  readonly children?: ComponentChildren
}

export function FileButton(props: FileButtonProps) {
  const { icon = 'upload', kind = 'secondary', busy = false, multiple = false } = props
  const box = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null | undefined) => {
    const [first, ...more] = list ?? []
    if (first) props.onFiles(multiple ? [first, ...more] : [first])
  }
  const parts = (
    <>
      <input
        ref={box}
        type="file"
        accept={props.accept}
        multiple={multiple}
        class="hidden-text"
        tabIndex={-1}
        aria-label={props.label}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <Button kind={kind} icon={icon} busy={busy} onClick={() => box.current?.click()}>
        {props.children ?? props.label}
      </Button>
    </>
  )
  if (!props.takesDrops) return parts
  return (
    <div
      class={styles.place}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer?.files)
      }}
    >
      {parts}
    </div>
  )
}
