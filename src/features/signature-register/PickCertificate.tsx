/** One file with certificates, chosen or dropped. */
import { FileButton } from '../../ui/actions/FileButton.tsx'

export interface PickCertificateProps {
  readonly label: string
  readonly onFile: (bytes: Uint8Array) => void
}

export function PickCertificate({ label, onFile }: PickCertificateProps) {
  return (
    <FileButton
      accept=".cer,.crt,.pem,.der"
      label={label}
      takesDrops
      onFiles={([file]) => void file.arrayBuffer().then((buffer) => onFile(new Uint8Array(buffer)))}
    />
  )
}
