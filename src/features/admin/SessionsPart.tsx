/** Who is signed in where: one's own sessions, and for an administrator those of the commune (rule S8). */
import { useSignal } from '@preact/signals'
import type { ListedSession } from '../../../domain/access/account-wire.ts'
import { mayAct } from '../../../domain/access/permissions.ts'
import { ok, type Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { AdminDesk } from './admin-desk.ts'
import { Asked } from './Asked.tsx'
import { SessionTable } from './SessionTable.tsx'
import { useRemote } from '../../data/use-remote.ts'

interface Sessions {
  readonly own: readonly ListedSession[]
  readonly others: readonly ListedSession[] | null // null: not for this officer
  readonly devices: ReadonlyMap<string, string>
}

export function SessionsPart({ desk }: { desk: AdminDesk }) {
  const words = t(admin)
  const sessions = useRemote(() => readSessions(desk))
  const said = useSignal<string | null>(null)
  const chosen = useSignal<ListedSession | null>(null)
  const ending = useSubmission(async () => {
    const done = chosen.value === null ? ok(null) : await desk.endSession(chosen.value.id)
    said.value = done.ok ? words.sessionEnded : null
    await sessions.reload()
    return done
  })
  const end = (session: ListedSession) => {
    chosen.value = session
    ending.submit()
  }
  return (
    <>
      {said.value !== null && (
        <Notice tone="ok" live>
          {said.value}
        </Notice>
      )}
      {ending.problem !== null && (
        <Notice tone="overdue" live>
          {problemSentence(ending.problem)}
        </Notice>
      )}
      <Asked remote={sessions} desk={desk}>
        {({ own, others, devices }) => {
          const deviceName = (id: string) =>
            devices.get(id) ?? (id === desk.device ? words.thisDevice : words.otherDevice)
          return (
            <>
              <Card title={words.mySessions} flush>
                <SessionTable caption={words.mySessions} sessions={own} deviceName={deviceName} onEnd={end} />
              </Card>
              {others !== null && (
                <Card title={words.allSessions} flush>
                  {others.length === 0 ? (
                    <EmptyState icon="users" title={words.noSessions} />
                  ) : (
                    <SessionTable
                      caption={words.allSessions}
                      sessions={others}
                      deviceName={deviceName}
                      onEnd={end}
                    />
                  )}
                </Card>
              )}
            </>
          )
        }}
      </Asked>
    </>
  )
}

async function readSessions(desk: AdminDesk): Promise<Result<Sessions>> {
  const mine = await desk.listSessions('own')
  if (!mine.ok) return mine
  const { roles, id } = desk.officer
  const all = mayAct(roles, 'sessions.end') ? await desk.listSessions('commune') : null
  if (all !== null && !all.ok) return all
  const devices = mayAct(roles, 'devices.change') ? await desk.listDevices() : ok([])
  if (!devices.ok) return devices
  return ok({
    own: mine.value,
    others: all === null ? null : all.value.filter((one) => one.officer.id !== id),
    devices: new Map(devices.value.map((device) => [device.id, device.name])),
  })
}
