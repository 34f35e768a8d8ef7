/** What the command line can do to a data folder; the server may be running beside it. */
import { readFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Enrolments } from './auth/enrolment.ts'
import type { BlobStore } from './blobs/port.ts'
import type { Passphrases } from './auth/passphrase.ts'
import { newPassphrase } from './auth/system-passphrase.ts'
import { enrolledKinds, type EnrolledKind } from '../domain/station/kinds.ts'
import { instant, type Clock } from './clock.ts'
import type { ServerKeys } from './keys/server-keys.ts'
import type { KioskPlace } from './kiosk-place.ts'
import { importPack } from './packs/import-pack.ts'
import type { Commune, Store } from './store/port.ts'
import { stationOrigin } from './shown-address.ts'
import { qrForTerminal } from './tls/qr.ts'
import { lanWords } from './tls/words.ts'
import { cli } from './words.ts'

export interface CliParts {
  readonly store: Store
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly passphrases: Passphrases
  readonly enrolments: Enrolments
  readonly lawFolder: string // data/law
  readonly dataDir: string
  readonly blobs: () => Promise<BlobStore>
  readonly kiosk: KioskPlace | null
  readonly hasDoor: boolean // HTTPS of our own
  readonly address: () => Promise<string> // where other machines open the app
}

export type Options = Readonly<Record<string, string | undefined>>

/** A sentence for the person; expected refusals are sentences too, marked by `isError`. */
export interface Told {
  readonly text: string
  readonly isError: boolean
}

export const say = (text: string): Told => ({ text, isError: false })
export const fail = (text: string): Told => ({ text, isError: true })

export async function deviceEnrol(parts: CliParts, options: Options): Promise<Told> {
  const commune = await chooseCommune(parts.store, options['commune'])
  if ('isError' in commune) return commune
  const kind = enrolledKinds.find((each) => each === (options['kind'] ?? 'counter'))
  if (kind === undefined) return fail(cli.unknownKind(options['kind'] ?? ''))
  const code = await parts.enrolments.newCode(commune.code, kind)
  const told = cli.newCode(code, commune.name, kind)
  if (!options['qr']) return say(told)
  const link = `${await pageOf(parts, kind)}#dk=${code}`
  return say(`${told}\n${lanWords.enrolAt(link, qrForTerminal(link))}`)
}

/** Where the device is made what it shall be. */
async function pageOf({ address, kiosk, hasDoor }: CliParts, kind: EnrolledKind): Promise<string> {
  const staffs = await address()
  if (kind === 'counter') return `${staffs}/`
  return `${stationOrigin(kiosk, hasDoor, new URL(staffs).hostname) ?? staffs}/${kind}.html`
}

export async function deviceList(parts: CliParts, options: Options): Promise<Told> {
  const commune = await chooseCommune(parts.store, options['commune'])
  if ('isError' in commune) return commune
  const devices = await parts.store.listDevices(commune.code)
  const lines = devices.map((d) =>
    [d.id, String(d.book).padStart(2, '0'), d.status, `${d.stored}`, d.name, d.kind].join('\t'),
  )
  return say(lines.join('\n'))
}

export async function deviceRevoke(parts: CliParts, id: string | undefined): Promise<Told> {
  if (!id) return fail(cli.missing('ID'))
  const device = await parts.store.findDevice(id)
  const isRevoked =
    device !== undefined && (await parts.store.revokeDevice(device.commune, id, instant(parts.clock())))
  return isRevoked ? say(cli.revoked(id)) : fail(cli.noDevice(id))
}

export async function adminCreate(parts: CliParts, options: Options): Promise<Told> {
  const { code, name } = options
  if (!code) return fail(cli.missing('--code'))
  if (!name) return fail(cli.missing('--name'))
  const role = options['role'] ?? 'admin'
  if (role !== 'admin' && role !== 'leader') return fail(cli.unknownRole(role))
  const words = newPassphrase()
  const person = {
    id: randomUUID(),
    code: code.trim().toLowerCase(),
    name,
    title: options['title'] ?? '',
    roles: [role] as const,
    passphrase: await parts.passphrases.hash(words),
  }
  const newCode = options['new-commune']
  if (newCode) {
    const made = await findNewCommune(parts, newCode, options['agency'])
    if ('isError' in made) return made
    await parts.store.createCommune(made, [{ ...person, commune: made.code }], 'real')
    return say(cli.created(person.code, words))
  }
  const commune = await chooseCommune(parts.store, options['commune'])
  if ('isError' in commune) return commune
  if (role === 'leader' && (await hasLeader(parts.store, commune.code))) return fail(cli.hasLeader)
  const isNew = await parts.store.createOfficer(
    { ...person, commune: commune.code },
    { actor: null, at: instant(parts.clock()) },
  )
  return isNew ? say(cli.created(person.code, words)) : fail(cli.officerExists(person.code))
}

/** The first leader has nobody to confirm them; every further one does (A4). */
async function hasLeader(store: Store, commune: string): Promise<boolean> {
  const officers = await store.listOfficers(commune)
  return officers.some((officer) => officer.isActive && officer.roles.includes('leader'))
}

export async function packImport(parts: CliParts, folder: string | undefined): Promise<Told> {
  if (!folder) return fail(cli.missing('THƯ-MỤC'))
  const at = instant(parts.clock())
  const taken = await importPack(folder, { store: parts.store, packKey: parts.keys.pack, at })
  return taken ? say(cli.packTaken(taken.name, taken.hash, taken.items)) : fail(cli.noPackIn(folder))
}

export async function chooseCommune(store: Store, code: string | undefined): Promise<Commune | Told> {
  const communes = await store.listCommunes()
  if (code) return communes.find((commune) => commune.code === code) ?? fail(cli.unknownCommune(code))
  const [only] = communes
  if (!only) return fail(cli.noCommune)
  return communes.length === 1 ? only : fail(cli.whichCommune(communes.map((commune) => commune.code)))
}

async function findNewCommune(
  parts: CliParts,
  code: string,
  agency: string | undefined,
): Promise<Commune | Told> {
  if (!agency) return fail(cli.missing('--agency'))
  if ((await parts.store.listCommunes()).some((commune) => commune.code === code))
    return fail(cli.communeExists(code))
  const { province, units } = JSON.parse(
    await readFile(join(parts.lawFolder, 'admin-thanhhoa.json'), 'utf8'),
  ) as { province: { name: string }; units: readonly { code: string; name: string }[] }
  const unit = units.find((known) => known.code === code)
  if (!unit) return fail(cli.unknownCommune(code))
  const kind = unit.name.charAt(0).toLowerCase() + unit.name.slice(1)
  const centre = `Trung tâm Phục vụ hành chính công ${kind}`
  return { code, name: unit.name, centre, province: province.name, agency }
}
