/** The address to hand to another machine, for commands that run beside the server. */
import type { Config } from '../config.ts'
import { openGivenCertificate } from './given-certificate.ts'
import { addressOf, namesOf, reachableNames, readMachine } from './names.ts'
import { namesIn } from './served.ts'

export async function publicAddress(config: Pick<Config, 'tls' | 'publicOrigins' | 'port'>): Promise<string> {
  const [first = '', ...more] = config.publicOrigins
  const stated = [first, ...more].find((origin) => new URL(origin).hostname !== 'localhost')
  if (stated !== undefined) return stated
  const name = (await namesFor(config.tls))[0]
  return name === undefined ? first : addressOf('https', name, config.port)
}

async function namesFor(tls: Config['tls']): Promise<string[]> {
  if (tls === null) return []
  if (tls.kind === 'own') return reachableNames(namesOf(readMachine(), tls.names), tls.names)
  const given = await openGivenCertificate(tls, () => {})
  return given ? namesIn((await given.current()).leaf) : []
}
