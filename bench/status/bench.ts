/** What a box of a status costs: whoever guesses at one, and the server that makes them beside its work. */
import { pbkdf2Sync } from 'node:crypto'
import { FIND_BYTES, STATUS_BITS, STATUS_ROUNDS, statusSecret } from '../../domain/status/secret.ts'
import { unbornDossier, type DossierState, type Reception } from '../../domain/dossier/state.ts'
import { makeBoxes } from '../../sync-server/status/make-boxes.ts'
import { percentile, type Report } from '../figure.ts'

const TRIALS = 40
/** Open dossiers, and those of the last thirty days, of a commune that receives fifty a day. */
const DOSSIERS = 1_500
const ENDS = 10_000
const salt = Buffer.alloc(16, 7)

export default async function measure(report: Report): Promise<void> {
  const guesses = processorMs(FIND_BYTES)
  const guess = percentile(guesses, 0.5)
  const whole = percentile(processorMs(STATUS_BITS / 8), 0.5)
  report({ metric: 'one guess at a box, processor, fastest', value: percentile(guesses, 0), unit: 'ms' })
  report({ metric: 'one guess at a box, processor, p50', value: guess, unit: 'ms' })
  report({
    metric: 'box found and opened, p50',
    value: whole,
    unit: 'ms',
    peer: 'one guess',
    peerValue: guess,
  })
  report({ metric: 'every end of a number for one code', value: (ENDS * guess) / 60_000, unit: 'min' })

  const dossiers = Array.from({ length: DOSSIERS }, (_, n) => ({ state: open(n), kept: null }))
  let latest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    const now = performance.now()
    latest = Math.max(latest, now - last - 5)
    last = now
  }, 5)
  const from = performance.now()
  const work = { salt: salt.toString('base64url'), through: 1, dossiers }
  const { made } = await makeBoxes(work, new Set(), Date.now())
  clearInterval(watch)
  const alone = { peer: 'one key after another', peerValue: (DOSSIERS * whole) / 1000 }
  report({
    metric: `first boxes of ${DOSSIERS} dossiers`,
    value: (performance.now() - from) / 1000,
    unit: 's',
    ...alone,
  })
  report({ metric: 'server held up meanwhile, worst', value: latest, unit: 'ms' })
  const boxes = JSON.stringify(made.map(({ find, box }) => ({ find, box })))
  report({ metric: 'told to a new kiosk', value: boxes.length / 1024, unit: 'KiB' })
}

function processorMs(bytes: number): number[] {
  return Array.from({ length: TRIALS }, (_, n) => {
    const from = process.cpuUsage()
    pbkdf2Sync(statusSecret('H56.99.01-261120-01001', String(n)), salt, STATUS_ROUNDS, bytes, 'sha256')
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
}

function open(n: number): DossierState {
  const applicant = { name: 'Hà Thị Lan', idNumber: String(38_190_000_000 + n) }
  const reception = { code: `H56.99.01-261120-${10_000 + n}`, applicant } as unknown as Reception
  const due = { at: '2026-11-25T16:30', rule: 'days', why: '' }
  return { ...unbornDossier(String(n)), stage: 'received', reception, due }
}
