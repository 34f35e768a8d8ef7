/** Keeps the sender going in one tab of the device for as long as the page lives, logged in or not. */
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { startLeadership, type LeaderPorts } from './leader.ts'
import { pullAll } from './pull.ts'
import { runRound, type RoundReport } from './round.ts'
import { Alarm, pauseAfter } from './schedule.ts'
import type { SenderContext } from './sender.ts'
import { noteBusy, noteRound } from './status.ts'

export interface SenderPorts {
  readonly sender: () => SenderContext // asked anew each round: who is logged in changes
  readonly open: () => DataContext | null
  readonly packKey: PublicKeyJwk
  readonly leader: LeaderPorts
  readonly onRound: (report: RoundReport) => void
  /** Runs beside the sending for as long as this tab leads. */
  readonly hear?: (signal: AbortSignal) => Promise<void>
}

export interface RunningSender {
  /** Something changed, or the line seems to be back: try now. */
  wake(): void
  stop(): void
}

/** Tabs that do not lead still read down what the others did, for the officer in front of them. */
const FOLLOW_MS = 30_000
const FEEL_FROM = 3 // failures

export function startSender(ports: SenderPorts): RunningSender {
  const alarm = new Alarm()
  let leads = false

  async function lead(signal: AbortSignal): Promise<void> {
    leads = true
    void ports.hear?.(signal)
    let failures = 0
    while (!signal.aborted) {
      noteBusy(true)
      const sender = ports.sender()
      const report =
        (await feelForLine(sender, failures)) ?? (await runRound(sender, ports.open(), ports.packKey))
      noteRound(
        report.kind === 'offline' ? 'down' : 'up',
        report.kind === 'refused' ? report.problem : null,
        sender.now(),
      )
      ports.onRound(report)
      failures = report.kind === 'done' ? 0 : failures + 1
      await alarm.sleep(pauseAfter(report, failures, Math.random()), signal)
    }
    leads = false
  }

  /** A line that stays down is felt for with the smallest question there is; null when a round is worth it. */
  async function feelForLine({ wire }: SenderContext, failures: number): Promise<RoundReport | null> {
    if (failures < FEEL_FROM) return null
    const heard = await wire.get('/api/health')
    if (heard.ok || !heard.problem.code.startsWith('net.')) return null
    return { kind: 'offline', problem: heard.problem, pushed: 0, verified: 0, pulled: 0 }
  }

  async function follow(): Promise<void> {
    const open = ports.open()
    if (leads || open === null) return
    const { wire, device, now } = ports.sender()
    const pulled = await pullAll(open, wire, device.signKey)
    noteRound(!pulled.ok && pulled.problem.code.startsWith('net.') ? 'down' : 'up', null, now())
  }

  const following = setInterval(() => void follow(), FOLLOW_MS)
  const stopLeading = startLeadership(ports.leader, lead)
  return {
    wake: () => alarm.ring(),
    stop() {
      clearInterval(following)
      stopLeading()
      alarm.ring()
    },
  }
}
