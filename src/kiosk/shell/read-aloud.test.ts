import { signal } from '@preact/signals'
import { expect, it, vi } from 'vitest'
import { createReadAloud } from './read-aloud.ts'

function kiosk(languages: string[]) {
  const voice = {
    language: signal('vi'),
    languages: signal<readonly string[]>(languages),
    speak: vi.fn<(text: string) => Promise<'spoken'>>(async () => 'spoken'),
    canSpeak: vi.fn<() => boolean>(() => languages.length > 0),
    stop: vi.fn<() => void>(),
  }
  const readAloud = createReadAloud(async () => voice)
  readAloud.onReadAloud(() => 'Mời ông bà lấy số.')
  return { readAloud, voice }
}

it('offers the languages somebody recorded, one after the other, once it is listened to', async () => {
  const { readAloud, voice } = kiosk(['hmn', 'tai'])
  expect(readAloud.following.value).toBeNull()
  readAloud.readScreen()
  await vi.waitFor(() => expect(readAloud.following.value).toBe('hmn'))
  readAloud.readIn('hmn')
  await vi.waitFor(() => expect(voice.speak).toHaveBeenCalledTimes(2))
  expect(voice.language.value).toBe('hmn')
  expect(readAloud.following.value).toBe('tai')
  readAloud.readIn('tai')
  expect(readAloud.following.value).toBe('vi')
})

it('the next resident is read to in Vietnamese', async () => {
  const { readAloud, voice } = kiosk(['hmn'])
  readAloud.readScreen()
  await vi.waitFor(() => expect(voice.speak).toHaveBeenCalled())
  readAloud.readIn('hmn')
  readAloud.forget()
  expect(voice.language.value).toBe('vi')
})

it('without a recording there is nothing to choose', async () => {
  const { readAloud, voice } = kiosk(['vi'])
  readAloud.readScreen()
  await vi.waitFor(() => expect(voice.speak).toHaveBeenCalled())
  expect(readAloud.following.value).toBeNull()
})

it('on a machine without a voice and without a recording nothing is offered', async () => {
  const silent = kiosk([]).readAloud
  expect(silent.canSpeak.value).toBe(true)
  silent.look()
  await vi.waitFor(() => expect(silent.canSpeak.value).toBe(false))
})
