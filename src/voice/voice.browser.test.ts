/** Shipped clips as a browser hears them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announcementClips, announcementOf } from '../../domain/queue/announcement.ts'
import { STARTED } from './announcer.ts'
import { chimeSamples } from './chime.ts'
import { loadClips, type Clips } from './clips.ts'
import { openVoice } from './open-voice.ts'
import { openPlayer } from './player.ts'
import { playlist } from './playlist.ts'
import { openRecordings, OWN_PACK } from './recordings.ts'
import { loudness } from './samples.ts'
import { promptKey } from './sentences.ts'

const RATE = 48_000
const CALL = announcementOf({ series: 'B', count: 121 }, 14)
const store = (name: string) => openRecordings(`voice-test-${name}`)

function soundOf(context: BaseAudioContext) {
  return {
    rate: context.sampleRate,
    decode: (bytes: ArrayBuffer) => context.decodeAudioData(bytes),
    create(samples: Float32Array<ArrayBuffer>) {
      const buffer = context.createBuffer(1, samples.length, context.sampleRate)
      buffer.copyToChannel(samples, 0)
      return buffer
    },
  }
}
const rms = (samples: Float32Array) => loudness(samples, samples.length)[0]!

let clips: Clips
let voice: ReadonlyMap<string, AudioBuffer>
beforeAll(async () => {
  clips = await loadClips(soundOf(new OfflineAudioContext(1, 1, RATE)), store('shipped'))
  voice = clips.voiceFor(announcementClips)
})

describe('shipped clips', () => {
  it('all decode, equally loud, none cut off at the top, none empty or long', () => {
    expect(clips.isWhole).toBe(true)
    for (const [words, buffer] of voice) {
      const samples = buffer.getChannelData(0)
      const loudest = Math.max(...loudness(samples, RATE / 100))
      expect(
        samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0),
        words,
      ).toBeLessThan(1)
      expect(loudest, words).toBeGreaterThan(0.1)
      expect(loudest, words).toBeLessThan(0.4)
      expect(buffer.duration, words).toBeGreaterThan(0.2)
      expect(buffer.duration, words).toBeLessThan(1.1)
    }
  })

  it('no two sound the same: a number is heard as that number', () => {
    const shapes = [...voice].map(([words, buffer]) => ({ words, samples: thinned(buffer) }))
    const alike = shapes.flatMap((a, i) =>
      shapes
        .slice(i + 1)
        .flatMap((b) =>
          likeness(a.samples, b.samples) > 0.98 ? [[a.words, b.words, likeness(a.samples, b.samples)]] : [],
        ),
    )
    expect(alike).toEqual([])
  })
})

it('an announcement has sound in the slot of every word, and no silence that sounds like its end', async () => {
  const { slots, length } = playlist(CALL, (clip) => voice.get(clip)?.duration, clips.chime.duration)
  const hall = new OfflineAudioContext(1, Math.ceil(length * RATE), RATE)
  const put = (buffer: AudioBuffer | undefined, at: number) => {
    const node = hall.createBufferSource()
    node.buffer = buffer ?? null
    node.connect(hall.destination)
    node.start(at)
  }
  put(clips.chime, 0)
  for (const { clip, at } of slots) put(voice.get(clip), at)
  const heard = (await hall.startRendering()).getChannelData(0)
  expect(slots.map(({ clip }) => clip)).toEqual(CALL)
  for (const { clip, at, length: seconds } of slots)
    expect(rms(heard.slice(at * RATE, (at + seconds) * RATE)), clip).toBeGreaterThan(0.02)
  const quiet = loudness(heard, RATE / 100).map((value) => value < 0.004)
  expect(longestRun(quiet) / 100).toBeLessThan(0.5)
})

it('the chime is soft: never near the top, and gone when the words begin', () => {
  const chime = chimeSamples(RATE)
  expect(chime.every((value) => Math.abs(value) < 0.7)).toBe(true)
  expect(Math.abs(chime.at(-1)!)).toBeLessThan(0.02)
  expect(rms(chime.slice(0, RATE / 10))).toBeGreaterThan(0.05)
})

it('a call is heard from the speaker, twice, and says when it began', async () => {
  const spoken = openVoice({ recordings: store('calls'), openPlayer })
  await spoken.prepare()
  await spoken.announce({ series: 'A', count: 4 }, 2) // not heard, and not said late
  await userEvent.click(document.body)
  expect(await spoken.wake()).toBe(true)
  performance.clearMeasures(STARTED)
  const from = performance.now()
  await spoken.announce({ series: 'A', count: 5 }, 2)
  const [measure] = performance.getEntriesByName(STARTED)
  expect(measure?.duration).toBeGreaterThan(0)
  expect(performance.now() - from).toBeGreaterThan(5000)
})

it("the centre's own voice says an announcement when it has every word of it, else nobody mixes two voices", async () => {
  const own = store('own')
  const words = announcementOf({ series: 'A', count: 5 }, 2)
  const answer = await fetch('/voice/ba.opus')
  const sound = await answer.arrayBuffer()
  for (const word of words.slice(1)) await own.keep(OWN_PACK, word, sound.slice(0))
  const context = soundOf(new OfflineAudioContext(1, 1, RATE))
  // Recorded here, every word is the same sound.
  const sounds = async () => {
    const said = (await loadClips(context, own)).voiceFor(words)
    return new Set(words.map((word) => said.get(word)?.length)).size
  }
  expect(await sounds()).toBeGreaterThan(1)
  await own.keep(OWN_PACK, words[0]!, sound.slice(0))
  expect(await sounds()).toBe(1)
  for (const word of words) await own.drop(OWN_PACK, word)
  expect(await sounds()).toBeGreaterThan(1)
})

it('a sentence is read from its recording in the language asked for; without any voice nothing claims to be heard', async () => {
  const recordings = store('prompts')
  const sentence = 'Ông bà chọn việc cần làm.'
  const silent = openVoice({ recordings, openPlayer })
  expect(silent.canSpeak(sentence)).toBe(false)
  expect(await silent.speak(sentence)).toBe('silent')
  const answer = await fetch('/voice/hai.opus')
  await recordings.keep('hmn', promptKey(sentence), await answer.arrayBuffer())
  const speaking = openVoice({ recordings, openPlayer })
  await expect.poll(() => speaking.languages.value).toEqual(['hmn'])
  expect(speaking.canSpeak(sentence)).toBe(false)
  speaking.language.value = 'hmn'
  expect(speaking.canSpeak(`  Ông bà\n chọn việc cần làm. `)).toBe(true)
  expect(await speaking.speak(sentence)).toBe('spoken')
  await recordings.drop('hmn', promptKey(sentence))
})

/** Every eighth sample is enough to tell words apart. */
function thinned(buffer: AudioBuffer): number[] {
  return [...buffer.getChannelData(0)].filter((_, i) => i % 8 === 0)
}

/** 1 for the same sound, also when one begins up to 20 ms later. */
function likeness(a: readonly number[], b: readonly number[]): number {
  const power = (samples: readonly number[]) => samples.reduce((sum, value) => sum + value * value, 0)
  const whole = Math.sqrt(power(a) * power(b))
  let most = 0
  for (let shift = -120; shift <= 120; shift += 2) {
    let sum = 0
    for (let i = Math.max(0, shift); i < Math.min(a.length, b.length + shift); i++)
      sum += a[i]! * b[i - shift]!
    most = Math.max(most, sum / whole)
  }
  return most
}

function longestRun(values: readonly boolean[]): number {
  let run = 0
  return values.reduce((most, value) => Math.max(most, (run = value ? run + 1 : 0)), 0)
}
