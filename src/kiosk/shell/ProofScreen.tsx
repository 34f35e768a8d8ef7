/** After a resident: what was looked for, what was found. Leaves by itself when there is nothing anybody must see. */
import { useEffect } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { Found, WipeReport } from '../session/wipe-report.ts'
import styles from './ProofScreen.module.css'

const SEEN_MS = 12_000
const READ_MS = 120_000

export function ProofScreen({ report, onNext }: { report: WipeReport; onNext: () => void }) {
  const words = t(kioskShell).proof
  const { remains, own, unseen } = report
  const isClean = remains.length === 0
  useEffect(() => {
    const timer = setTimeout(onNext, isClean && unseen.length === 0 ? SEEN_MS : READ_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main class={styles.proof} data-read>
      <div role="status" class={classNames(styles.verdict, !isClean && styles.left)}>
        <Icon name={isClean ? 'circle-check' : 'triangle-alert'} />
        <h1 class={styles.said}>{isClean ? words.clean : words.foundTitle}</h1>
        <p class={styles.count}>{words.count(remains.length)}</p>
        <p>{isClean ? words.cleanHint : words.foundHint}</p>
        {unseen.length > 0 && <p>{words.unseen}</p>}
      </div>
      {!isClean && (
        <ul class={styles.list}>
          {remains.map((found) => (
            <li key={found.place + found.name}>{`${words.places[found.place]}: ${found.name}`}</li>
          ))}
        </ul>
      )}
      {own.length > 0 && <p class={styles.own}>{words.own(namesOf(own).join(', '))}</p>}
      <button type="button" class={styles.next} onClick={onNext}>
        {words.next}
      </button>
    </main>
  )
}

/** Several stores of one thing are one line. */
function namesOf(own: readonly Found[]): string[] {
  const words: Readonly<Record<string, string>> = t(kioskShell).proof.ownNames
  const names = own.map(({ place, name }) => (place === 'cache' ? words['shell'] : words[name]) ?? name)
  return [...new Set(names)]
}
