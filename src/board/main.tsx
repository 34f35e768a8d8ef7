/** The screen that hangs in the waiting room: numbers and counters, nothing else. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { createIdentityStore } from '../device/identity.ts'
import { openKept } from '../device/kept.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import { isQueueOpen } from '../queue/one-page.ts'
import { openStation } from '../sync/station.ts'
import { openVoice } from '../voice/open-voice.ts'
import { BoardApp } from './BoardApp.tsx'
import { openSaidCalls } from './said-calls.ts'
import { stayAwake } from './stay-awake.ts'

const LOOK_MS = 3000

async function start(root: HTMLElement): Promise<void> {
  stayAwake()
  const [station, beside] = await Promise.all([openStation('board'), communeOfCounter()])
  if (!station.ok) return render(<p role="alert">{t(board).broken}</p>, root)
  const isBeside = signal(await isQueueOpen())
  setInterval(() => void isQueueOpen().then((isOpen) => (isBeside.value = isOpen)), LOOK_MS)
  const voice = openVoice()
  const parts = { voice, said: openSaidCalls(), isBeside, besideCommune: beside }
  render(<BoardApp station={station.value} {...parts} />, root)
  // After the first picture: the clips are decoded before the first call.
  void voice.prepare()
}

/** The counter that runs in this browser knows the name of the commune; a board beside it has no enrolment. */
async function communeOfCounter(): Promise<string | null> {
  const found = await createIdentityStore(openKept()).find()
  return (found.ok && found.value?.enrolment.commune.name) || null
}

const place = document.getElementById('app')
if (place) void start(place)
