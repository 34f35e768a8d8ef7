/** What the team takes along, found by really trying it. */
import { leaseOf } from '../../domain/access/lease.ts'
import { getContext, getLaw } from '../data/current.ts'
import { getMeta } from '../data/meta.ts'
import type { GoOutFacts } from '../features/field/go-out-check.ts'
import type { AppParts } from './parts.ts'
import { getReadiness } from './readiness.ts'
import { staffVoice } from './staff-voice.ts'

interface BatteryLike {
  readonly level: number
  readonly charging: boolean
}

export async function goOutFacts(parts: AppParts): Promise<GoOutFacts> {
  const readiness = getReadiness(parts)
  await readiness.prepare()
  const law = getLaw()
  const checkpoint = await getMeta(getContext().db, 'checkpoint')
  const enrolled = parts.device.identity.current?.enrolment.time ?? ''
  const heard = checkpoint !== null && checkpoint.at > enrolled ? checkpoint.at : enrolled
  return {
    isProven: readiness.verdict.peek() === 'ready',
    packDay: law.validFrom,
    forms: law.forms.size,
    canSpeak: staffVoice().canSpeak(),
    battery: await readBattery(),
    hasSpace: readiness.outcomes.peek().get('space')?.passed === true,
    isLeased: leaseOf(heard, parts.device.clock.seenMs()).state === 'fresh',
  }
}

/** Chrome only; null where the browser does not tell. */
async function readBattery(): Promise<GoOutFacts['battery']> {
  const asked = navigator as Navigator & { getBattery?: () => Promise<BatteryLike> }
  try {
    const battery = await asked.getBattery?.()
    return battery === undefined ? null : { share: battery.level, isCharging: battery.charging }
  } catch {
    return null
  }
}
