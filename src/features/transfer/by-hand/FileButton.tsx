/** A button that opens the browser's file window, for one file. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../../ui/actions/Button.tsx'

export interface FileButtonProps {
  readonly accept: string
  readonly label: string // of the hidden box
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ComponentChildren
}

export function FileButton({ accept, label, onFiles, children }: FileButtonProps) {
  const box = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={box}
        type="file"
        accept={accept}
        class="hidden-text"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button icon="upload" onClick={() => box.current?.click()}>
        {children}
      </Button>
    </>
  )
}
