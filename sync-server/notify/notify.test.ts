import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { fact, note, received } from '../../tests/support/sync-events.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { demoOfficers } from '../demo/demo-commune.ts'
import { gatewayCarrier } from '../ports/gateway.ts'
import type { NoticeCarrier } from '../ports/notice-way.ts'
import { smtpCarrier } from '../ports/smtp.ts'
import { notifyRound, type Carriers } from './notify.ts'

const leader = demoOfficers.find((officer) => officer.roles.includes('leader'))!.id
const MINUTE = 60_000

/** A real SMTP server on this machine. `answer`: what it says to the envelope; null: it takes the letter. */
async function openPost(answer: { code: number | null }) {
  const letters: string[] = []
  const post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(answer.code === null ? null : Object.assign(new Error('no'), { responseCode: answer.code })),
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((open) => post.listen(0, '127.0.0.1', open))
  const { port } = post.server.address() as AddressInfo
  return { letters, port, close: () => new Promise<void>((closed) => post.close(() => closed())) }
}

describe('notices to residents', () => {
  let server: TestServer
  let device: SyncDevice
  let post: Awaited<ReturnType<typeof openPost>>
  const answer: { code: number | null } = { code: null }
  let carriers: Carriers
  let serial = 0

  beforeEach(async () => {
    answer.code = null
    server = await TestServer.open()
    device = await server.device()
    post = await openPost(answer)
    const email = smtpCarrier({ url: `smtp://127.0.0.1:${post.port}`, from: 'motcua@xa.example.vn' })
    carriers = { email }
    await round() // from here on it listens
  })
  afterEach(async () => {
    for (const carrier of Object.values(carriers)) await carrier.close()
    await post.close()
    await server.close()
  })

  const round = () => notifyRound({ store: server.store, carriers, clock: () => server.nowMs })

  function reception(notify: readonly ('email' | 'sms')[]): AnyEvent {
    const event = received(device.enrolled!.book, (serial += 1))
    const applicant = { name: 'Hà Thị Lan', email: 'lan@example.vn', phone: '0912345678' }
    return { ...event, body: { ...event.body, applicant, notify } }
  }

  it('O7: a real letter, once, in Vietnamese, with the promised time, without procedure or name', async () => {
    const born = reception(['email'])
    await device.tell(born, note(born.dossier))
    expect(await round()).toEqual({ sent: 1, left: 0 })
    expect(await round()).toEqual({ sent: 0, left: 0 })
    expect(post.letters).toHaveLength(1)
    const letter = readLetter(post.letters[0]!)
    expect(letter.head).toContain('To: lan@example.vn')
    expect(letter.head).toContain(`Message-ID: <${born.id}.email@xa.example.vn>`)
    expect(letter.subject).toContain('Đã tiếp nhận hồ sơ')
    expect(letter.text).toContain('Hẹn trả kết quả: 17:00 ngày 20/11/2026.')
    expect(letter.text).not.toMatch(/Lan|khai sinh/u)
  })

  it('O7: who did not agree hears nothing; what lost a race is no news; each step its own letter', async () => {
    const silent = reception([])
    const born = reception(['email'])
    const asked = (parent: string) =>
      fact(
        'supplement-requested',
        born.dossier,
        { items: [{ component: 'c', what: 'mờ' }], reason: 'mờ' },
        { parent },
      )
    await device.tell(silent, born, asked(born.id), asked(born.id)) // the second one is contested
    await round()
    const subjects = post.letters.map((letter) => readLetter(letter).subject.split(' H56')[0])
    expect(new Set(subjects)).toEqual(new Set(['Cần bổ sung hồ sơ', 'Đã tiếp nhận hồ sơ']))
    expect(subjects).toHaveLength(2)
  })

  it('O7: a post office that is down is tried again, longer and longer, and given up after three days', async () => {
    await device.tell(reception(['email']), reception(['email']))
    answer.code = 451
    expect(await round()).toEqual({ sent: 0, left: 1 }) // the second waits for better weather
    expect(await round()).toEqual({ sent: 0, left: 1 })
    expect(await round()).toEqual({ sent: 0, left: 0 })
    server.nowMs += 61 * MINUTE
    answer.code = null
    expect(await round()).toEqual({ sent: 2, left: 0 })
    answer.code = 451
    await device.tell(reception(['email']))
    for (let hour = 0; hour < 80; hour++) {
      await round()
      server.nowMs += 61 * MINUTE
    }
    answer.code = null
    expect(await round()).toEqual({ sent: 0, left: 0 })
    expect(post.letters).toHaveLength(2)
  })

  it('O7: an address that is refused for good stops nothing else, and is not kept', async () => {
    answer.code = 550
    await device.tell(reception(['email']))
    expect(await round()).toEqual({ sent: 0, left: 1 })
    server.nowMs += 600 * MINUTE
    answer.code = null
    await device.tell(reception(['email']))
    expect(await round()).toEqual({ sent: 1, left: 0 })
    const kept = await server.store.waitingNotices(device.enrolled!.commune.code, server.nowMs * 2, 100)
    expect(kept).toEqual([])
  })

  it('O7: one way that is down holds up no other; a gateway that answers late or wrongly gets the same id again', async () => {
    const seen: string[] = []
    let status = 503
    const gateway = createServer((request, response) => {
      let body = ''
      request.on('data', (part) => (body += part))
      request.on('end', () => {
        if (status === 0) return void request.socket.destroy()
        seen.push((JSON.parse(body) as { id: string }).id)
        response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end()
      })
    })
    await new Promise<void>((open) => gateway.listen(0, '127.0.0.1', open))
    const { port } = gateway.address() as AddressInfo
    carriers = { ...carriers, sms: gatewayCarrier({ url: `http://127.0.0.1:${port}/`, token: 't' }) }
    const born = reception(['email', 'sms'])
    await device.tell(born)
    for (const answered of [503, 302, 0, 200]) {
      status = answered
      await round()
      server.nowMs += 61 * MINUTE
    }
    expect(post.letters).toHaveLength(1)
    expect(new Set(seen)).toEqual(new Set([`${born.id}.sms`]))
    await new Promise((closed) => gateway.close(closed))
  })

  it('O7: switched on late, it tells no old news; two servers over one database send one letter', async () => {
    const other = await TestServer.open()
    const its = await other.device()
    const born = received(its.enrolled!.book, 1)
    const applicant = { name: 'x', email: 'x@example.vn' }
    await its.tell({ ...born, body: { ...born.body, applicant, notify: ['email'] } })
    const counted: string[] = []
    const email: NoticeCarrier = {
      send: async ({ id }) => {
        counted.push(id)
        return { ok: true, value: null }
      },
      close: async () => {},
    }
    const both = () => notifyRound({ store: other.store, carriers: { email }, clock: () => other.nowMs })
    await both()
    expect(counted).toEqual([])
    const later = received(its.enrolled!.book, 2)
    await its.tell({ ...later, body: { ...later.body, applicant, notify: ['email'] } })
    await both()
    await both()
    expect(counted).toEqual([`${later.id}.email`])
    await other.close()
  })

  it('a refusal is told when a leader has decided it', async () => {
    const born = reception(['email'])
    await device.tell(
      born,
      fact('dossier-refused', born.dossier, { reason: 'r' }, { parent: born.id, actor: leader }),
    )
    await round()
    expect(post.letters.map((letter) => readLetter(letter).subject)).toContainEqual(
      expect.stringContaining('bị từ chối'),
    )
  })
})

/** Subject and text as a mail program shows them. */
function readLetter(raw: string): { head: string; subject: string; text: string } {
  const at = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ')
  const subject = (/^Subject: (.*)$/m.exec(head)?.[1] ?? '')
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_whole, how: string, words: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : unquote(words.replaceAll('_', ' ')),
    )
  const body = raw.slice(at + 4)
  const text = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString()
    : unquote(body.replace(/=\r\n/g, ''))
  return { head, subject, text }
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString()
}
