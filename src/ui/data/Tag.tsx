/** A state in a word on a tint. The word carries the meaning, the tint only helps the eye. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import tones from '../styles/tones.module.css'
import styles from './Tag.module.css'

export type Tone = 'ok' | 'warn' | 'overdue' | 'offline' | 'info' | 'plain'

export function Tag({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  return <span class={classNames(styles.tag, tones[tone], tone === 'plain' && styles.plain)}>{children}</span>
}
