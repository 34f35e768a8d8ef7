import { expect, it } from 'vitest'
import { evenGain, loudness, trimSilence } from './samples.ts'

const RATE = 16_000
const tone = (seconds: number, level: number) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin((2 * Math.PI * 220 * i) / RATE))
const join = (...parts: Float32Array[]) => Float32Array.from(parts.flatMap((part) => [...part]))

it('cuts the room off before and after, and leaves what was said', () => {
  const room = tone(0.8, 0.002)
  const trimmed = trimSilence(join(room, tone(0.5, 0.4), room), RATE)
  expect(trimmed.length / RATE).toBeGreaterThan(0.5)
  expect(trimmed.length / RATE).toBeLessThan(0.65)
  expect(Math.abs(trimmed[0]!)).toBe(0)
})

it('nothing said is nothing kept', () => {
  expect(trimSilence(new Float32Array(RATE), RATE)).toHaveLength(0)
  expect(trimSilence(tone(1, 0.005), RATE)).toHaveLength(0)
})

it('makes a whisper and a shout equally loud, and clips neither', () => {
  const levels = [0.02, 0.1, 0.6].map((level) => {
    const samples = join(tone(0.3, level), tone(0.2, level / 50), tone(0.3, level))
    const gain = evenGain(samples, RATE)
    const even = samples.map((value) => value * gain)
    expect(even.every((value) => Math.abs(value) < 0.9)).toBe(true)
    return Math.max(...loudness(even, RATE / 100))
  })
  expect(Math.max(...levels) / Math.min(...levels)).toBeLessThan(1.05)
  expect(evenGain(new Float32Array(10), RATE)).toBe(1)
})
