/** A button that opens the browser's file window. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../../ui/actions/Button.tsx'
import type { IconName } from '../../ui/icons/icon-names.ts'

export interface FileButtonProps {
  readonly accept: string
  readonly icon: IconName
  readonly kind?: 'primary' | 'secondary'
  readonly multiple?: boolean
  readonly label: string // of the hidden box
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ComponentChildren
}

export function FileButton(props: FileButtonProps) {
  const box = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={box}
        type="file"
        accept={props.accept}
        multiple={props.multiple ?? false}
        class="hidden-text"
        tabIndex={-1}
        aria-label={props.label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
      <Button kind={props.kind ?? 'secondary'} icon={props.icon} onClick={() => box.current?.click()}>
        {props.children}
      </Button>
    </>
  )
}
