/** English sentences: recorded voices. */
import type { voiceProblems } from '../../../../domain/station/voice-problems.ts'
import type { Sentence } from '../../sentence.ts'

export const voice = {
  'voice.microphone.missing': 'This machine has no microphone. Plug one in, then press Record again.',
  'voice.microphone.refused':
    'The browser does not allow the microphone. Press the sign left of the address, allow it, then press Record again.',
  'voice.nothing-heard': 'Nothing was heard. Speak closer to the microphone and record this again.',
  'voice.pack.malformed':
    'This file is no voice pack, or it is damaged. Export it again on the machine that recorded it, then import it.',
} satisfies Record<keyof typeof voiceProblems, Sentence>
