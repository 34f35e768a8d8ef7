/** The parts of one screen, each at an address of its own. */
import styles from './PartLinks.module.css'

export interface PartLink {
  readonly href: string
  readonly title: string
  readonly isCurrent: boolean
}

export function PartLinks({ label, parts }: { label: string; parts: readonly PartLink[] }) {
  return (
    <nav class={styles.parts} aria-label={label}>
      {parts.map(({ href, title, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? 'page' : undefined}>
          {title}
        </a>
      ))}
    </nav>
  )
}
