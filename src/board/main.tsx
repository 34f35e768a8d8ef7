/** The screen that hangs in the waiting room: numbers and counters, nothing else. */
import { render } from 'preact'
import { BoardApp } from './BoardApp.tsx'

const place = document.getElementById('app')
if (place) render(<BoardApp />, place)
