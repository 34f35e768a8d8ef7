/** Runs in the page: the board's voice as the board opens it. */
import { STARTED } from '../../src/voice/announcer.ts'
import { openVoice } from '../../src/voice/open-voice.ts'

/** `decodeMs`: all clips, from files that are on this machine; `starts`: ms from a call to its first sound. */
export async function call(times: number): Promise<{ decodeMs: number; starts: number[] }> {
  const voice = openVoice()
  const from = performance.now()
  await voice.prepare()
  const decodeMs = performance.now() - from
  if (!(await voice.wake())) throw new Error('the page may not be heard')
  for (let count = 1; count <= times; count++) {
    const said = voice.announce({ series: 'A', count }, 1 + (count % 20))
    // Calls come at any moment, not in step with the sound card.
    await new Promise((done) => setTimeout(done, 150 + Math.random() * 50))
    voice.stop()
    await said
  }
  return { decodeMs, starts: performance.getEntriesByName(STARTED).map(({ duration }) => duration) }
}
