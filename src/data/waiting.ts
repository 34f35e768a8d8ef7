/** How many dossiers still have something only on this device, and how many need a person. */
import type { DataContext } from './context.ts'
import { listDossiers } from './dossiers.ts'
import { dossierSending, readUnsent } from './sending-state.ts'

export interface Waiting {
  readonly dossiers: number
  readonly attention: number
  readonly aside: number
}

/** Reads no scan: only the keys of files that are not at the server yet. */
export async function countWaiting(ctx: DataContext): Promise<Waiting> {
  const [unsent, views, prefiled, refused] = await Promise.all([
    readUnsent(ctx.db),
    listDossiers(ctx),
    ctx.db.submissions.where('state').equals('waiting').count(),
    ctx.db.submissions.where('state').equals('refused').count(),
  ])
  if (!views.ok) return { dossiers: unsent.facts.size + prefiled, attention: refused, aside: 0 }
  const states = views.value.map(({ state }) => dossierSending(state, unsent))
  return {
    dossiers: states.filter((state) => state === 'waiting' || state === 'sending').length + prefiled,
    attention: states.filter((state) => state === 'attention').length + refused,
    aside: states.filter((state) => state === 'aside').length,
  }
}
