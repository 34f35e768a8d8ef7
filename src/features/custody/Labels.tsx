/** Tracking labels of original papers: a code that opens the dossier, the same in letters, and which paper it is. */
import { labelLine, labelText } from '../../../domain/custody/label.ts'
import { onSheets } from '../../../domain/custody/label-sheet.ts'
import { qrPath } from '../../device/qr-path.ts'
import { custody as words } from '../../i18n/vi/custody.ts'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import styles from './Papers.module.css'

/** No name of a person: a label is read by whoever passes. */
export interface PaperLabel {
  readonly code: string
  readonly no: number
  readonly title: string
}

function Label({ label }: { label: PaperLabel }) {
  const line = labelLine(label)
  const agencyEnd = line.indexOf('-') + 1
  return (
    <div class={styles.label}>
      <CodePicture class={styles.code} path={qrPath(labelText(label))} label={line} />
      <div class={styles.words}>
        <p class={styles.head}>{words.labelHead}</p>
        <p class={styles.line}>
          {line.slice(0, agencyEnd)}
          <span class={styles.number}>{line.slice(agencyEnd)}</span>
        </p>
        <p class={styles.title}>{label.title}</p>
      </div>
    </div>
  )
}

export function LabelRoll({ labels }: { labels: readonly PaperLabel[] }) {
  return (
    <div class={styles.roll}>
      {labels.map((label) => (
        <Label key={label.no} label={label} />
      ))}
    </div>
  )
}

export function LabelSheets({ labels, from }: { labels: readonly PaperLabel[]; from: number }) {
  return (
    <>
      {onSheets(labels, from).map((places, page) => (
        <div key={page} class={styles.sheet}>
          {places.map((label, at) => (label === null ? <div key={at} /> : <Label key={at} label={label} />))}
        </div>
      ))}
    </>
  )
}
