/** The screen that hangs in the waiting room: numbers and counters, nothing else. */
import '../device/script-policy.ts'
import { render } from 'preact'
import { keepForOutage } from '../station/keep-for-outage.ts'
import { BoardApp } from './BoardApp.tsx'

const place = document.getElementById('app')
if (place) render(<BoardApp />, place)
keepForOutage('/board.html')
