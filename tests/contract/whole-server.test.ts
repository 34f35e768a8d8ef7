/**
 * Row security is only as good as the list of what runs outside of it. Every method of the store that sees all communes
 * stands here with its reason; one more, or one less, fails.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ALLOWED: Readonly<Record<string, string>> = {
  makeStore: 'start of the server: the ledger of every commune ends with its last row',
  historyId: 'start of the server: one history for all communes',
  listCommunes: 'start of the server and its command line',
  enrol: 'the code says which commune; a key must not be known in another',
  enrolBox: 'the code says which commune, as for a device',
  findDevice: 'a proof names a device, and the device its commune',
  findSession: 'a cookie names a session, and the session its commune',
  closeSession: 'whoever holds the cookie may end it',
  addPack: 'the law is the same for all communes',
  findPack: 'the law is the same for all communes',
  packItems: 'the law is the same for all communes',
  auditHeads: 'the checkpoint of all audit chains',
  exportStore: 'the daily backup holds every commune',
  importStore: 'a backup is put back whole',
  nextFiles: 'one file at rest serves every commune that holds it',
  markDamaged: 'one file at rest serves every commune that holds it',
  unmarkDamaged: 'one file at rest serves every commune that holds it',
  listDamaged: 'health of the server',
  takeJob: 'jobs belong to the server',
  renewJob: 'jobs belong to the server',
  finishJob: 'jobs belong to the server',
  listJobs: 'jobs belong to the server',
  dueOrders: 'the job that asks the payment gateway does so for every commune',
  dueRefunds: 'the job that asks the payment gateway does so for every commune',
  crlList: 'lists of revoked certificates are public, and fetched once for every commune',
  crlRows: 'lists of revoked certificates are public, and fetched once for every commune',
  keepCrl: 'lists of revoked certificates are public, and fetched once for every commune',
  wantCrls: 'lists of revoked certificates are public, and fetched once for every commune',
  keepPayment: 'an account number says which commune; of the payment nothing else is looked up',
  communesWithTransfers: 'the job that carries dossiers between communes asks where there is work',
  carryTransfers:
    'reads what one commune offers to another, and writes nothing but that into the inbox of the other',
  communesWithStatusNews: 'the job that makes boxes for kiosks asks where there is work',
  dropStatuses: 'the job that forgets boxes of dossiers that ended long ago',
  forgetQueueFacts: 'the job that forgets the waiting rooms of past days',
  tallyCrowd: 'the job that counts them first, for every commune',
  sweepSubmissions: 'the job that empties what was filled in beforehand and is over',
  transfersTo: 'names of the other communes of this server, beside the inbox of the asking one',
}

const folder = join(import.meta.dirname, '..', '..', 'sync-server', 'store', 'sql')
/** A function of the file, or a method of the object it gives. */
const PLACE = /^(?:(?:export )?(?:async )?function (\w+)| {4}(\w+): )/

function placesOver(text: string): string[] {
  const found: string[] = []
  let place = 'nowhere'
  for (const line of text.split('\n')) {
    const [, name, method] = PLACE.exec(line) ?? []
    place = name ?? method ?? place
    if (line.includes('WHOLE_SERVER') && !/^(?:import|export const)\b/.test(line)) found.push(place)
  }
  return found
}

it('the methods that see every commune are written down, with their reasons', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const found = files.flatMap((name) => placesOver(readFileSync(join(folder, name), 'utf8')))
  expect([...new Set(found)].sort()).toEqual(Object.keys(ALLOWED).sort())
})
