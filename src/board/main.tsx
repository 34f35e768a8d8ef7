/** The screen that hangs in the waiting room: numbers and counters, nothing else. */
import '../device/script-policy.ts'
import { render } from 'preact'
import { keepForOutage } from '../station/keep-for-outage.ts'
import { BoardApp } from './BoardApp.tsx'
import { createBoardModel, minuteNow } from './board-model.ts'
import { showKept } from './kept-picture.ts'
import { stayAwake } from './stay-awake.ts'

async function start(root: HTMLElement): Promise<void> {
  const model = createBoardModel()
  await showKept(model)
  render(<BoardApp model={model} />, root)
  setInterval(() => (model.wall.value = minuteNow()), 1000)
  stayAwake()
  keepForOutage('/board.html')
  const { goLive } = await import('./live.tsx')
  await goLive(model)
}

const place = document.getElementById('app')
if (place) void start(place)
