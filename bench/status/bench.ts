/** What a box of a status costs: whoever guesses at one, and the server that makes them beside its work. */
import { pbkdf2Sync } from 'node:crypto'
import { FIND_BYTES, STATUS_BITS, STATUS_ROUNDS, statusSecret } from '../../domain/status/secret.ts'
import { percentile, type Report } from '../figure.ts'
import { firstBoxes } from './first-boxes.ts'

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

  const first = await firstBoxes(DOSSIERS)
  report({
    metric: `first boxes of ${DOSSIERS} dossiers`,
    value: first.seconds,
    unit: 's',
    peer: 'one key after another',
    peerValue: (DOSSIERS * whole) / 1000,
  })
  report({
    metric: 'server held up meanwhile, worst',
    value: first.heldMs,
    unit: 'ms',
    peer: 'idle, same machine',
    peerValue: first.idleMs,
  })
  report({ metric: 'longest turn of the event loop, processor', value: first.turnMs, unit: 'ms' })
  report({ metric: 'told to a new kiosk', value: first.kib, unit: 'KiB' })
}

function processorMs(bytes: number): number[] {
  return Array.from({ length: TRIALS }, (_, n) => {
    const from = process.cpuUsage()
    pbkdf2Sync(statusSecret('H56.99.01-261120-01001', String(n)), salt, STATUS_ROUNDS, bytes, 'sha256')
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
}
