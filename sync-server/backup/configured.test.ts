import { expect, it } from 'vitest'
import { readBackup } from './configured.ts'
import { newBackupKey } from './envelope.ts'

it('B1: a backup is sealed to two people at least, and a half setting stops the start', async () => {
  const [one, two] = [(await newBackupKey()).recipient, (await newBackupKey()).recipient]
  expect(readBackup(undefined, undefined)).toBeNull()
  expect(readBackup('/mnt/usb', `${one}, ${two}`)).toEqual({ folder: '/mnt/usb', recipients: [one, two] })
  for (const [folder, recipients] of [
    ['/mnt/usb', undefined],
    ['/mnt/usb', one],
    ['/mnt/usb', `${one} ${one}`],
    ['/mnt/usb', `${one} age1wrong`],
    ['./usb', `${one} ${two}`],
    [undefined, `${one} ${two}`],
  ])
    expect(readBackup(folder, recipients), `${folder} ${recipients}`).toBeTypeOf('string')
})
