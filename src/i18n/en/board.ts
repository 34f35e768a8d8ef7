/** The screen in the waiting room. */
import type { board as source } from '../vi/board.ts'

export const board = {
  title: 'Calling board',
  centreOf: (commune: string) => `Public service centre of ${commune}`,
  centre: 'Public service centre',
  invite: 'Number',
  toCounter: (counter: number) => `to counter ${counter}`,
  called: 'Called',
  number: 'Number',
  counter: 'Counter',
  noneYet: 'No number has been called today',
  noneYetHint: 'Take a number at the kiosk, then have a seat.',
  next: 'Next',
  nobodyNext: 'Nobody is waiting',
  waiting: (people: number) => `${people} waiting`,
  minutes: (minutes: number) => `about ${minutes} minutes`,
  closed: 'counters are closed',
  duty: (phone: string) => `Questions: ${phone}`,
  lost: (time: string) => `No connection since ${time}, numbers are called at the counters`,
  neverHeard: 'Not connected yet, numbers are called at the counters',
  wake: 'Press to turn the sound on',
  fullScreen: 'Full screen',
  bringVoice: 'Import a voice',
  voiceBrought: (count: number) => `${count} lines imported`,
  voiceNotBrought: 'Wrong file, choose again',
  notOurs: 'The server no longer knows this board',
  enrolAgain: 'Enrol again',
  broken:
    'The storage of this browser cannot be read. Reload the page; if it stays so, tell the administrator.',
} satisfies typeof source
