/**
 * Listens to the home server while this tab leads: new rows, accounts and inspections wake the sender, officers who left
 * lose their slots here, and a device that was revoked gives up its keys (rules A7, A10). Without a line it waits; nothing depends on it.
 */
import { standingText, type StandingList } from '../../domain/access/account-wire.ts'
import { revocationText } from '../../domain/access/revocation.ts'
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import { SILENT } from './ask-list.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'

export interface HearPorts {
  readonly sender: () => SenderContext
  readonly commune: string
  /** A round is worth it: what is new there is read down by it. */
  readonly onNews: () => void
  /** Officers who still work in the commune. */
  readonly onStanding: (active: readonly string[]) => Promise<void>
  readonly onRevoked: (at: string) => Promise<void>
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

interface Known {
  readonly seq: number
  readonly standing: number
}

const AGAIN_MS = 10_000

export async function hear(ports: HearPorts, signal: AbortSignal): Promise<void> {
  let known: Known = { seq: 0, standing: 0 }
  let wasUnsigned = false
  while (!signal.aborted) {
    const { wire } = ports.sender()
    const told = await wire.get<Known>(`/api/hints?seq=${known.seq}&standing=${known.standing}`)
    if (signal.aborted) return
    if (!told.ok) {
      if (told.problem.code === 'device.revoked') {
        const at = await findRevocation(ports, told.problem)
        if (at !== null) return await ports.onRevoked(at)
        // Said without a signature: asked again at once, then believed no more than any other noise on the line.
        if (!wasUnsigned) {
          wasUnsigned = true
          continue
        }
      }
      // Of an earlier release: asked again when the page starts anew.
      if (SILENT.includes(told.problem.code)) return
      await ports.sleep(AGAIN_MS * (0.5 + Math.random()), signal)
      continue
    }
    const { seq, standing } = told.value
    if (seq !== known.seq) ports.onNews()
    const isTaken = standing === known.standing || (await takeStanding(ports)).ok
    // Lists of officers and inspections come with a round; without one they would wait for the next idle one.
    if (isTaken && standing !== known.standing) ports.onNews()
    known = { seq, standing: isTaken ? standing : known.standing }
    if (!isTaken) await ports.sleep(AGAIN_MS, signal)
  }
}

/** When it was said; null unless the home server signed it for this very device. */
async function findRevocation(ports: HearPorts, { details }: Problem): Promise<string | null> {
  const { device } = ports.sender()
  const { at, sig } = details ?? {}
  if (typeof at !== 'string' || typeof sig !== 'string') return null
  const text = revocationText({ device: device.id, at })
  return (await verifyText(device.signKey, text, sig)) ? at : null
}

/** `sync.answer.forged`: what takes somebody's slot away must bear the server's signature, for this commune. */
async function takeStanding(ports: HearPorts): Promise<Result<null>> {
  const { wire, device } = ports.sender()
  const heard = await wire.get<StandingList>('/api/officers/standing')
  if (!heard.ok) return heard
  const { sig, ...list } = heard.value
  const isGenuine =
    list.commune === ports.commune && (await verifyText(device.signKey, standingText(list), sig))
  if (!isGenuine) return refuse('sync.answer.forged')
  await ports.onStanding(list.active)
  return ok(null)
}
