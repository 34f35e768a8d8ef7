/** The residents' tablet. Nothing of the staff's side is in this page. */
import { render } from 'preact'
import { KioskApp } from './KioskApp.tsx'

const place = document.getElementById('app')
if (place) render(<KioskApp />, place)
