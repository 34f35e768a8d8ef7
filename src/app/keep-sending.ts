/** Starts the sender of this page and lets the rest of the application wake it. */
import { currentContext } from '../data/current.ts'
import { openValues } from '../data/sealing.ts'
import { eventAddress } from '../data/addresses.ts'
import { getMeta } from '../data/meta.ts'
import { signText } from '../device/device-key.ts'
import type { Device } from '../device/open-device.ts'
import { hear } from '../sync/hear.ts'
import { Alarm } from '../sync/schedule.ts'
import type { SenderContext } from '../sync/sender.ts'
import { startSender, type RunningSender } from '../sync/start-sender.ts'
import { deviceDb } from './database.ts'
import { loadCurrentLaw } from './current-law.ts'
import { giveUpKeys } from './give-up-keys.ts'
import type { AppParts } from './parts.ts'

let running: RunningSender | null = null

const BEAT_KEY = 'sender-beat'

/** Does nothing until the device is enrolled; call again after enrolment. */
export function keepSending({ device, http }: AppParts): void {
  const { current } = device.identity
  if (running || !current) return
  const { enrolment, keys } = current
  const db = deviceDb()
  const sender = (): SenderContext => ({
    db,
    wire: http,
    device: { id: enrolment.device, epoch: enrolment.epoch, signKey: enrolment.signKey },
    sign: (text) => signText(keys, text),
    openRaw: currentContext.peek() ? openRaw : null,
    now: () => device.clock.at(),
  })
  running = startSender({
    sender,
    open: () => currentContext.peek(),
    packKey: enrolment.packKey,
    leader: {
      locks: navigator.locks,
      beat: () => localStorage.setItem(BEAT_KEY, String(Date.now())),
      lastBeat: async () => Number(localStorage.getItem(BEAT_KEY) ?? 0),
      nowMs: () => Date.now(),
    },
    onRound: () => void followPack(),
    hear: (signal) =>
      hear(
        {
          sender,
          commune: enrolment.commune.code,
          onNews: wakeSender,
          onStanding: (active) => suspendOthers(device, active),
          onRevoked: (at) => giveUpKeys(device, at),
          sleep: (ms, until) => new Alarm().sleep(ms, until),
        },
        signal,
      ),
  })
  addEventListener('online', wakeSender)
  document.addEventListener('visibilitychange', wakeSender)
  device.tabs.listen((message) => message.kind === 'changed' && wakeSender())
}

/** Whoever left is out at once, also when the device is open in front of them. */
async function suspendOthers({ slots, lock }: Device, active: readonly string[]): Promise<void> {
  await slots.suspendOthers(active)
  const here = lock.officer.peek()
  if (here !== null && !active.includes(here.id)) await lock.lock('cold', 'refused-by-server')
}

export function wakeSender(): void {
  running?.wake()
}

async function openRaw(ids: readonly string[]): Promise<(string | null)[]> {
  const ctx = currentContext.peek()
  const rows = await deviceDb().events.bulkGet([...ids])
  const found = rows.flatMap((row) => (row ? [{ address: eventAddress(row.id), row }] : []))
  const opened = ctx ? await openValues<string>(ctx.vault, found) : null
  const raws = new Map(opened?.ok ? found.map(({ row }, i) => [row.id, opened.value[i] ?? null]) : [])
  return ids.map((id) => raws.get(id) ?? null)
}

/** A newer law pack that came down becomes the law of the screens. */
async function followPack(): Promise<void> {
  if (currentContext.peek() === null) return
  await loadCurrentLaw(await getMeta(deviceDb(), 'pack'))
}
