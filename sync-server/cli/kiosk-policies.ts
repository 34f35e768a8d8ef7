/** `npx motcua kiosk policies`: writes what the technician puts on a kiosk, made out for this centre's address. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { kioskPolicies, type PolicyValue } from '../../domain/station/browser-policies.ts'
import { fail, say, type Options, type Told } from '../cli-commands.ts'
import { kioskWords } from '../words.ts'

const FOLDERS = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
} as const

export async function writeKioskPolicies({ address, out }: Options): Promise<Told> {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : null
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return fail(kioskWords.whichAddress)
  const folder = out ?? 'ki-ot'
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(policyFiles(url.origin)))
    await writeFile(join(folder, name), text)
  return say(kioskWords.policiesWritten(folder, url.origin))
}

/** By file name. Windows wants its lines ended its own way. */
export function policyFiles(origin: string): Readonly<Record<string, string>> {
  const onWindows = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`
  const json = (browser: 'chrome' | 'android') =>
    `${JSON.stringify(kioskPolicies(browser, origin), null, 2)}\n`
  const page = `${origin}/kiosk.html`
  return {
    'chrome-windows.reg': onWindows(registry('chrome', origin)),
    'edge-windows.reg': onWindows(registry('edge', origin)),
    'chrome-linux.json': json('chrome'), // /etc/opt/chrome/policies/managed
    'chrome-android.json': json('android'), // managed configuration of the device owner
    'mo-ki-ot.cmd': onWindows([`start "" chrome --kiosk --kiosk-printing --no-first-run "${page}"`]),
    'mo-bang-so.cmd': onWindows([`start "" chrome --kiosk --no-first-run "${origin}/board.html"`]),
  }
}

function registry(browser: 'chrome' | 'edge', origin: string): string[] {
  const policies = Object.entries(kioskPolicies(browser, origin))
  const lists = policies.filter((entry): entry is [string, readonly string[]] => Array.isArray(entry[1]))
  const single = policies.filter(([, value]) => !Array.isArray(value))
  return [
    'Windows Registry Editor Version 5.00',
    '',
    `[${FOLDERS[browser]}]`,
    ...single.map(([name, value]) => `"${name}"=${registryValue(value)}`),
    ...lists.flatMap(([name, values]) => [
      '',
      `[${FOLDERS[browser]}\\${name}]`,
      ...values.map((value, i) => `"${i + 1}"=${registryValue(value)}`),
    ]),
  ]
}

function registryValue(value: PolicyValue): string {
  if (typeof value === 'string') return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  return `dword:${Number(value).toString(16).padStart(8, '0')}`
}
