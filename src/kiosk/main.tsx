/** The residents' tablet. Nothing of the staff's side is in this page. */
import '../device/script-policy.ts'
import { render } from 'preact'
import { keepForOutage } from '../station/keep-for-outage.ts'
import { KioskApp } from './KioskApp.tsx'

const place = document.getElementById('app')
if (place) render(<KioskApp />, place)
keepForOutage('/kiosk.html')
