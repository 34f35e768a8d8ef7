/** The board's life behind its picture: who it is, what it follows, what it says. */
import { batch, effect, signal } from '@preact/signals'
import { createIdentityStore } from '../device/identity.ts'
import { openKept } from '../device/kept.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import { followBoard } from '../queue/follow-board.ts'
import { isQueueOpen } from '../queue/one-page.ts'
import { applyUpdate, updateReady } from '../station/public-worker.ts'
import { openStation, type Station } from '../sync/station.ts'
import { openVoice } from '../voice/open-voice.ts'
import type { BoardModel } from './board-model.ts'
import { followPlace } from './follow-place.ts'
import { lostSince } from './lost-since.ts'
import { openSaidCalls } from './said-calls.ts'
import { sayCalls } from './say-calls.ts'

const LOOK_MS = 3000
const REST_MS = 60_000
const nowMs = () => Date.now()

export async function goLive(model: BoardModel): Promise<void> {
  const opened = await openStation('board')
  if (!opened.ok) {
    model.instead.value = <p role="alert">{t(board).broken}</p>
    return
  }
  const station = opened.value
  const voice = openVoice()
  const said = openSaidCalls()
  effect(() => {
    const identity = station.identity.value
    const http = identity === undefined ? null : station.http
    const followed = followBoard({ http, channel: true, wallMs: nowMs })
    const place = followPlace(http, model.place)
    const lost = lostSince(followed.line, nowMs)
    if (identity) model.commune.value = identity.enrolment.commune.name
    const stopShowing = effect(() => {
      const view = followed.view.value
      if (view !== null) model.view.value = view
    })
    const stopLine = effect(() => {
      model.lostAt.value = http === null ? undefined : lost.since.value
    })
    const stopCalls = sayCalls(followed.view, voice, said, nowMs)
    return () => {
      for (const stop of [stopShowing, stopLine, stopCalls]) stop()
      for (const part of [lost, place, followed]) part.stop()
    }
  })
  await enrolWhenNeeded(model, station)
  updateAtRest(model)
  clearOvernight(model)
  effect(() => {
    model.saying.value = voice.saying.value
  })
  // The clips are decoded before the first call.
  await voice.prepare()
  batch(() => {
    model.wake.value = () => void voice.wake()
    effect(() => {
      model.isHeard.value = voice.isReady.value
    })
  })
}

/** A board that stands beside a counter of the same browser needs no code: that counter is what it follows. */
async function enrolWhenNeeded(model: BoardModel, station: Station): Promise<void> {
  const isBeside = signal(await isQueueOpen())
  setInterval(() => void isQueueOpen().then((isOpen) => (isBeside.value = isOpen)), LOOK_MS)
  const wantsCode = signal(station.codeOfLink !== '')
  if (station.identity.value === undefined) {
    const counter = await createIdentityStore(openKept()).find()
    if (counter.ok && counter.value) model.commune.value = counter.value.enrolment.commune.name
  }
  const onEnrolled = () => (wantsCode.value = false)
  let wasBoard = false
  effect(() => {
    const hasPicture = isBeside.value || model.view.value !== null || wasBoard
    wasBoard = hasPicture
    const asks = wantsCode.value || (station.identity.value === undefined && !hasPicture)
    model.enrolAgain.value = station.refused.value ? () => (wantsCode.value = true) : null
    if (!asks) model.instead.value = null
    else if (model.instead.peek() === null)
      void import('./EnrolBoard.tsx').then(({ EnrolBoard }) => {
        model.instead.value = <EnrolBoard station={station} onEnrolled={onEnrolled} />
      })
  })
}

/** What was called yesterday does not hang there in the morning. */
function clearOvernight({ wall, view }: BoardModel): void {
  effect(() => {
    const today = wall.value.slice(0, 10)
    const shown = view.peek()
    if (shown !== null && shown.day !== today) view.value = null
  })
}

/** A page that was loaded again needs a touch before it is heard: never while a counter is open. */
function updateAtRest({ view }: BoardModel): void {
  setInterval(() => {
    const isOpen = view.value !== null && view.value.open.length > 0
    if (updateReady.value && !isOpen) applyUpdate()
  }, REST_MS)
}
