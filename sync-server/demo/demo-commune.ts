/** A commune to try things with. Its names are invented; its passphrases are public, so it must never hold real dossiers. */
import type { Passphrases } from '../auth/passphrase.ts'
import type { Commune, Store } from '../store/port.ts'
import type { DemoOfficer } from '../words.ts'
import { demoCentre } from './demo-centre.ts'

/** Xã Pù Luông: unit 14956 of data/law/admin-thanhhoa.json. The agency id is a placeholder of the H56 family. */
export const demoCommune: Commune = {
  code: '14956',
  name: 'Xã Pù Luông',
  centre: 'Trung tâm Phục vụ hành chính công xã Pù Luông',
  province: 'Tỉnh Thanh Hóa',
  agency: 'H56.99.01',
}

function officer(
  number: number,
  code: string,
  name: string,
  title: string,
  role: DemoOfficer['roles'][number],
  words: string,
): DemoOfficer {
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
  return { id, commune: demoCommune.code, code, name, title, roles: [role], words }
}

/** Short words: a journey is counted in keys. */
export const demoOfficers: readonly DemoOfficer[] = [
  officer(1, 'tiepnhan1', 'Hà Thị Mai', 'Công chức tiếp nhận', 'receiver', 'ba ca na me'),
  officer(2, 'tiepnhan2', 'Lò Văn Thành', 'Công chức tiếp nhận', 'receiver', 'em la so ti'),
  officer(3, 'xuly1', 'Phạm Thị Hoa', 'Công chức tư pháp, hộ tịch', 'handler', 'da lo mo ru'),
  officer(4, 'lanhdao1', 'Trương Văn Bình', 'Phó Chủ tịch Uỷ ban nhân dân xã', 'leader', 'ha no vi xa'),
  officer(5, 'quantri', 'Bùi Thị Hạnh', 'Quản trị hệ thống', 'admin', 'tu ve xe bo'),
  // A second leader, because some things need two; and who looks after the money.
  officer(6, 'lanhdao2', 'Vi Thị Xuân', 'Chủ tịch Uỷ ban nhân dân xã', 'leader', 'ga nu to vo'),
  officer(7, 'ketoan1', 'Lê Văn Sơn', 'Kế toán', 'accountant', 'ke na bi do'),
  // Who goes out to the hamlets.
  officer(8, 'toso1', 'Vi Văn Hùng', 'Tổ công nghệ số cộng đồng', 'team', 'xa mo ta li'),
]

/** Only into a server that knows no commune yet. True when this server is a demo server. */
export async function ensureDemo(store: Store, passphrases: Passphrases): Promise<boolean> {
  const communes = await store.listCommunes()
  if (communes.length > 0) return communes.every((commune) => commune.kind === 'demo')
  const officers = []
  for (const { words, ...person } of demoOfficers)
    officers.push({ ...person, passphrase: await passphrases.hash(words) })
  await store.createCommune(demoCommune, officers, 'demo')
  const told = { commune: demoCommune.code, version: 1, facts: demoCentre }
  await store.changeCentre(told, demoOfficers[3]?.id ?? '', '2026-01-01T00:00:00.000Z')
  return true
}
