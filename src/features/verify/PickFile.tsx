/** A button that opens the browser's file window for one file. */
import { useRef } from 'preact/hooks'
import { Button } from '../../ui/actions/Button.tsx'

export interface PickFileProps {
  readonly accept: string
  readonly label: string
  readonly kind?: 'primary' | 'secondary'
  readonly onFile: (file: File) => void
}

export function PickFile({ accept, label, kind = 'secondary', onFile }: PickFileProps) {
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
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button kind={kind} icon="upload" onClick={() => box.current?.click()}>
        {label}
      </Button>
    </>
  )
}
