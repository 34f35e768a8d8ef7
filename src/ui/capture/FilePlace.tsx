/** A part of the screen that takes files of papers: dropped anywhere on it, or picked when the caller says so. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf'

export interface FilePlaceProps {
  readonly label: string // of the hidden picker
  readonly class?: string | undefined
  /** `wanted`: what the caller said when it opened the picker; undefined for files that were dropped. */
  readonly onFiles: (files: readonly File[], wanted?: string) => void
  readonly children: (pick: (wanted?: string) => void) => ComponentChildren
}

export function FilePlace(props: FilePlaceProps) {
  const picker = useRef<HTMLInputElement>(null)
  const wanted = useRef<string | undefined>(undefined)
  const pick = (what?: string) => {
    wanted.current = what
    picker.current?.click()
  }
  return (
    <div
      class={props.class}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        props.onFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        multiple
        class="hidden-text"
        tabIndex={-1}
        aria-label={props.label}
        onChange={(event) => {
          props.onFiles([...(event.currentTarget.files ?? [])], wanted.current)
          event.currentTarget.value = ''
        }}
      />
      {props.children(pick)}
    </div>
  )
}
