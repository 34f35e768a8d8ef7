/** One file with certificates, by the browser's file window or dropped on the button's place. */
import { useRef } from 'preact/hooks'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Signatures.module.css'

export interface PickCertificateProps {
  readonly label: string
  readonly onFile: (bytes: Uint8Array) => void
}

export function PickCertificate({ label, onFile }: PickCertificateProps) {
  const box = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? []
    if (file) void file.arrayBuffer().then((buffer) => onFile(new Uint8Array(buffer)))
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
        accept=".cer,.crt,.pem,.der"
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
