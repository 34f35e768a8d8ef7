/** Where a dossier has got to, in the words every screen shares. */
import type { SendingState } from '../data/sending-state.ts'
import type { WordAndTone } from './due-words.ts'
import { t } from './locale.ts'
import { desk } from './vi/desk.ts'

const tones = {
  waiting: 'offline',
  sending: 'info',
  received: 'ok',
  attention: 'warn',
  aside: 'offline',
} as const

export function sendingWords(state: SendingState): WordAndTone {
  return { text: t(desk).sending[state], tone: tones[state] }
}
