/** `npx motcua box …`, at the province. */
import { chooseCommune, fail, say, type CliParts, type Options, type Told } from '../../cli-commands.ts'
import { instant } from '../../clock.ts'
import { cli } from '../../words.ts'
import { makeBoxEnrolments } from './box-enrolment.ts'

export async function boxEnrol(parts: CliParts, options: Options): Promise<Told> {
  const commune = await chooseCommune(parts.store, options['commune'])
  if ('isError' in commune) return commune
  const boxes = makeBoxEnrolments(parts.store, parts.keys, parts.clock)
  return say(cli.newBoxCode(await boxes.newCode(commune.code), commune.name))
}

/** Goes down with the box's next round, or in days, when it is back. */
export async function boxTell({ store, clock }: CliParts, options: Options): Promise<Told> {
  const commune = await chooseCommune(store, options['commune'])
  if ('isError' in commune) return commune
  if (!(await store.hasBox(commune.code))) return fail(cli.noBox(commune.name))
  const at = instant(clock())
  const items = [
    { kind: 'device-revoked', body: { device: options['revoke-device'] } },
    { kind: 'officer-left', body: { officer: options['officer-left'] } },
    { kind: 'notice', body: { text: options['notice'] } },
  ].filter(({ body }) => Object.values(body).some((value) => value !== undefined))
  if (items.length === 0) return fail(cli.missing('--revoke-device, --officer-left, --notice'))
  for (const item of items) await store.addDown({ commune: commune.code, at, ...item })
  return say(cli.told(items.length, commune.name))
}
