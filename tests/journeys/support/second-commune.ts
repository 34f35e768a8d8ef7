/** Another commune on the same server, with one officer who may do everything at its counter, and a code for its first device. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Passphrases } from '../../../sync-server/auth/passphrase.ts'
import { openSqliteStore } from '../../../sync-server/store/sqlite/open.ts'
import { dossierLaw } from '../../../sync-server/sync/dossier-law.ts'
import type { DemoOfficer, HomeServer } from './server.ts'

export interface SecondCommune {
  readonly name: string
  readonly officer: DemoOfficer
  readonly enrolmentCode: string
}

/** Unit 14758 of data/law/admin-thanhhoa.json; the agency id is a placeholder of the H56 family. */
export async function addSecondCommune(server: HomeServer): Promise<SecondCommune> {
  const commune = {
    code: '14758',
    name: 'Phường Hàm Rồng',
    centre: 'Trung tâm Phục vụ hành chính công phường Hàm Rồng',
    province: 'Tỉnh Thanh Hóa',
    agency: 'H56.99.02',
  }
  const officer = { code: 'motcua9', passphrase: 'ca na me ba', name: 'Lê Thị Ngân' }
  const store = await openSqliteStore(
    join(server.dataDir, 'motcua.db'),
    dossierLaw(() => null),
  )
  await store.createCommune(
    commune,
    [
      {
        id: randomUUID(),
        commune: commune.code,
        code: officer.code,
        name: officer.name,
        title: 'Công chức',
        roles: ['receiver', 'handler', 'clerk', 'leader'],
        passphrase: await new Passphrases().hash(officer.passphrase),
      },
    ],
    'demo',
  )
  await store.close()
  return { name: commune.name, officer, enrolmentCode: newCode(server, commune.code) }
}

function newCode(server: HomeServer, commune: string): string {
  const root = join(import.meta.dirname, '../../..')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join('sync-server', 'cli.ts'), 'device', 'enrol', '--commune', commune],
    { cwd: root, env: { ...process.env, DATA_DIR: server.dataDir }, encoding: 'utf8' },
  )
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(stdout)?.[0]
  if (!code) throw new Error(`no enrolment code was printed:\n${stdout}${stderr}`)
  return code
}
