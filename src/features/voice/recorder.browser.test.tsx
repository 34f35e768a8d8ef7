/** A real MediaRecorder on a microphone that says what we want it to. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { refuse } from '../../../domain/base/result.ts'
import { loadProblemSentences } from '../../i18n/problem-sentence.ts'
import { ui } from '../../i18n/vi/ui.ts'
import { UiWordsProvider } from '../../ui/words.ts'
import { openPlayer } from '../../voice/player.ts'
import { readied } from '../../voice/clips.ts'
import { exportPack } from '../../voice/pack-file.ts'
import { openRecordings, OWN_PACK, type Recordings } from '../../voice/recordings.ts'
import { openMicrophone } from './microphone.ts'
import { VoiceScreen } from './VoiceScreen.tsx'

let volume: GainNode | null = null
afterEach(cleanup)

/** A voice that is on all the time, as loud as `volume` says. */
async function fakeMicrophone() {
  const context = new AudioContext()
  const voice = new OscillatorNode(context, { frequency: 220 })
  volume = new GainNode(context, { gain: 0 })
  const out = new MediaStreamAudioDestinationNode(context)
  voice.connect(volume).connect(out)
  voice.start()
  await context.resume()
  return out.stream
}

async function show(recordings: Recordings, listenTo = () => openMicrophone(fakeMicrophone)) {
  await loadProblemSentences()
  render(
    <UiWordsProvider value={ui}>
      <VoiceScreen recordings={recordings} forms={[]} onOpenBoard={async () => false} listenTo={listenTo} />
    </UiWordsProvider>,
  )
  return within(screen.getByRole('region', { name: 'Giọng gọi số' }))
}
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const press = (card: ReturnType<typeof within>, name: string) =>
  userEvent.click(card.getByRole('button', { name }))

it('records a line, cuts the silence off, goes on to the next, and plays it back', async () => {
  const recordings = openRecordings('voice-recorder-test')
  for (const key of ['mời số', 'đến quầy số']) await recordings.drop(OWN_PACK, key)
  const card = await show(recordings)
  expect(card.getByText('mời số')).toBeDefined()
  await press(card, 'Ghi')
  await card.findByRole('button', { name: 'Dừng ghi' })
  await pause(600)
  volume!.gain.value = 0.5
  await waitFor(() => expect(card.getByLabelText('Tiếng vào micrô').getAttribute('value')).not.toBe('0'))
  await pause(500)
  volume!.gain.value = 0
  await pause(600)
  await press(card, 'Dừng ghi')
  await card.findByText('đến quầy số')
  expect(card.getByText('Đã ghi 1/35')).toBeDefined()

  const kept = await recordings.find(OWN_PACK, 'mời số')
  if (!kept.ok || !kept.value) throw new Error('nothing was kept')
  const player = openPlayer()
  const whole = await player.decode(kept.value.slice(0))
  const said = readied(whole, player)
  expect(whole.duration).toBeGreaterThan(1.4)
  expect(said.duration).toBeGreaterThan(0.3)
  expect(said.duration).toBeLessThan(whole.duration - 0.5)

  await press(card, 'Câu trước')
  await press(card, 'Nghe lại')
  expect(card.queryByRole('status')).toBeNull()
  const file = await exportPack(recordings, OWN_PACK)
  expect(file.ok && file.value.length).toBeGreaterThan(1000)
  await press(card, 'Xóa bản ghi')
  await card.findByText('Đã ghi 0/35')
})

it('silence is not kept, and the officer is told what to do', async () => {
  const recordings = openRecordings('voice-silence-test')
  const card = await show(recordings)
  await press(card, 'Ghi')
  await card.findByRole('button', { name: 'Dừng ghi' })
  await pause(500)
  await press(card, 'Dừng ghi')
  await card.findByText(/Không nghe thấy tiếng/)
  expect(await recordings.packs()).toMatchObject({ value: [] })
})

it('without a microphone it says so', async () => {
  const card = await show(openRecordings('voice-none-test'), async () => refuse('voice.microphone.missing'))
  await press(card, 'Ghi')
  expect(await card.findByText(/không có micrô/)).toBeDefined()
})
