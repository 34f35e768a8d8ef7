import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { policyFiles, writeKioskPolicies } from './kiosk-policies.ts'

const origin = 'https://motcua.xa:8081'

test('the registry file says numbers as numbers and lists as lists, with the lines of Windows', () => {
  const lines = policyFiles(origin)['chrome-windows.reg']!.split('\r\n')
  expect(lines[0]).toBe('Windows Registry Editor Version 5.00')
  expect(lines).toContain('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome]')
  expect(lines).toContain('"PasswordManagerEnabled"=dword:00000000')
  expect(lines).toContain('"DeveloperToolsAvailability"=dword:00000002')
  const at = lines.indexOf('[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome\\URLAllowlist]')
  expect(lines[at + 1]).toBe(`"1"="${origin}"`)
})

test('no browser is told to clear site data or to run privately: enrolment and unsent forms would go with it', () => {
  for (const [name, text] of Object.entries(policyFiles(origin)))
    expect(text, name).not.toMatch(/clear_|ClearBrowsingData|ForceEphemeral|--incognito|--inprivate/i)
})

test('files are written for the address of the centre; without an address nothing is written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-kiosk-'))
  try {
    expect(await writeKioskPolicies({ address: 'box', out: join(folder, 'no') })).toMatchObject({
      isError: true,
    })
    expect(await writeKioskPolicies({ address: `${origin}/kiosk.html`, out: folder })).toMatchObject({
      isError: false,
    })
    expect(readdirSync(folder).sort()).toEqual(Object.keys(policyFiles(origin)).sort())
    expect(readFileSync(join(folder, 'mo-ki-ot.cmd'), 'utf8')).toContain(`"${origin}/kiosk.html"`)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
