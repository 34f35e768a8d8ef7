/** One PDF, by the browser's file window or dropped on the button's place. */
import { useRef } from 'preact/hooks'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Result.module.css'

export function PickPdf({ label, onFile }: { label: string; onFile: (file: File) => void }) {
  const box = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <div
      class={styles.pick}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer?.files)
      }}
    >
      <Button icon="upload" onClick={() => box.current?.click()}>
        {label}
      </Button>
      <input
        ref={box}
        type="file"
        accept="application/pdf"
        class="hidden-text"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
