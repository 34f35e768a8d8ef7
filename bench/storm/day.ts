/** What one device has waiting after days without a line: receptions with their notes and steps, each lawful. */
import type { AnyEvent, FileRef } from '../../domain/dossier/events.ts'
import { receive } from '../../domain/dossier/receive.ts'
import { unbornDossier } from '../../domain/dossier/state.ts'
import { uuid } from '../../tests/support/sync-events.ts'
import { sha256Hex } from '../../tests/support/sync-device.ts'
import { readPack } from './pack.ts'

const PROCEDURE = '1.013228'
const AT = '2026-11-20T09:00:00+07:00'
const WALL = '2026-11-20T09:00'

export interface Desk {
  readonly agency: string
  readonly book: number
  readonly receiver: string
  readonly handler: string
}

const law = readPack(PROCEDURE)

/** `count` facts, one reception in six; `files`: the pages of the first receptions. */
export function dayOf(desk: Desk, count: number, files: readonly FileRef[]): AnyEvent[] {
  const now = { at: AT, clk: { off: 0, q: 'synced' as const } }
  const events: AnyEvent[] = []
  let counters = {}
  let head: AnyEvent | null = null
  while (events.length < count) {
    const place = events.length % 6
    if (place === 0 || head === null) {
      const done = receive(
        reception(files[Math.floor(events.length / 6)] ?? madeUp()),
        unbornDossier(uuid()),
        counters as Parameters<typeof receive>[2],
        {
          now,
          actor: desk.receiver,
          newId: uuid,
          wall: WALL,
          book: { agency: desk.agency, number: desk.book },
          law: { procedure: law.procedure, form: null, calendar: law.calendar, checkSchema: () => [] },
        },
      )
      if (!done.ok) throw new Error(JSON.stringify(done.problem))
      counters = done.value.counters
      head = done.value.event
      events.push(head)
    } else {
      const base = { v: 1 as const, id: uuid(), dossier: head.dossier, ...now, actor: desk.receiver }
      events.push(
        place === 1
          ? { ...base, type: 'step-assigned', parent: head.id, body: { step: 'tham-tra', to: desk.handler } }
          : {
              ...base,
              type: 'note-added',
              body: { text: `Đã gọi điện cho người nộp, lần ${place}: hẹn mang bản chính đến` },
            },
      )
    }
  }
  return events
}

function reception(page: FileRef): Parameters<typeof receive>[0] {
  return {
    procedure: PROCEDURE,
    law: { pack: law.pack, procedure: law.hash, form: null },
    channel: 'direct',
    applicant: {
      name: 'Lò Thị Mẩy',
      phone: '0912345678',
      address: 'Bản Poọng, xã Tam Chung, tỉnh Thanh Hoá',
    },
    conditions: [],
    components: [{ component: 'declaration', proof: { by: 'files', files: [page] } }],
    volunteered: [],
    form: null,
    byHandDue: null,
    feeVnd: 0,
    resultVia: 'counter',
  } as Parameters<typeof receive>[0]
}

/** A page that is announced here and comes later. */
function madeUp(): FileRef {
  return {
    sha256: sha256Hex(Buffer.from(uuid())),
    size: 180_000,
    mime: 'image/jpeg',
    kind: 'declaration',
    pages: 1,
  }
}
