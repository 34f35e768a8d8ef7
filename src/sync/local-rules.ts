/** Keeps what the commune laid down itself current (N1): asked by its hash, believed only when signed and only as it grows. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { localRulesText, type LocalRulesAnswer } from '../../domain/workflow/local-rules.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { keepLocalRules, listLocalRules } from '../data/local-rules.ts'
import { getMeta } from '../data/meta.ts'
import { askList } from './ask-list.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** `workflow.rules.untrue`: not the home server's word, of another commune, or without a rule that was known. */
export async function updateLocalRules(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const kept = await getMeta(ctx.db, 'localRules')
  const told = await askList<LocalRulesAnswer>(wire, '/api/local-rules', kept)
  if (!told.ok) return told
  if (!told.value?.list) return ok(null)
  const { sig, ...said } = told.value.list
  const known = await listLocalRules(ctx)
  if (!known.ok) return known
  const { commune } = said
  const begun = { commune, rules: said.rules.slice(0, known.value.length) }
  const isTrue =
    commune === ctx.device.commune &&
    localRulesText(begun) === localRulesText({ commune, rules: known.value }) &&
    (await verifyText(signKey, localRulesText(said), sig))
  return isTrue ? await keepLocalRules(ctx, told.value.hash, said.rules) : refuse('workflow.rules.untrue')
}
