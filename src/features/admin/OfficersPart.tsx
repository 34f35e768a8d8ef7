/** The officers of the commune: who is here, in which roles, and what waits for a second person. */
import { useSignal } from '@preact/signals'
import type { ListedOfficer, OfficerAnswer } from '../../../domain/access/account-wire.ts'
import { may } from '../../../domain/access/permissions.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AddOfficerDialog } from './AddOfficerDialog.tsx'
import type { AdminDesk } from './admin-desk.ts'
import { Asked } from './Asked.tsx'
import { OfficerDialog, type OfficerWork } from './OfficerDialog.tsx'
import { OfficersCard } from './OfficersCard.tsx'
import { RequestsCard } from './RequestsCard.tsx'
import { ResetDialog } from './ResetDialog.tsx'
import { RolesDialog } from './RolesDialog.tsx'
import { StandingDialog } from './StandingDialog.tsx'
import { useRemote } from '../../data/use-remote.ts'
import { WordsDialog, type ShownWords } from './WordsDialog.tsx'

type Open = { readonly officer: ListedOfficer; readonly work: OfficerWork | 'see' }

export function OfficersPart({ desk }: { desk: AdminDesk }) {
  const words = t(admin)
  const list = useRemote(() => desk.listOfficers())
  const open = useSignal<Open | 'add' | null>(null)
  const shown = useSignal<ShownWords | null>(null)
  const said = useSignal<string | null>(null)
  const close = () => (open.value = null)
  const twoPersons = may(desk.officer.roles, 'officers.change')?.twoPersons
  const mayBegin = twoPersons !== 'confirmer'
  const mayConfirm = twoPersons === 'confirmer' || twoPersons === 'either'

  /** Takes the dialog away, shows the words that came, says what is so now. */
  const change = async (
    work: Promise<Result<OfficerAnswer>>,
    who: { readonly name: string; readonly code: string },
    sentence: string | null,
  ) => {
    const done = await work
    if (!done.ok) return done
    const { words: given, waiting } = done.value
    const note = waiting === null ? null : words.waitingLeader
    close()
    shown.value = given === null ? null : { ...who, words: given, note }
    said.value = given === null ? (note ?? sentence) : null
    await list.reload()
    return done
  }

  const dialogOf = ({ officer, work }: Open) => {
    if (work === 'roles')
      return (
        <RolesDialog
          officer={officer}
          onClose={close}
          onChange={(request) =>
            change(desk.changeRoles(officer.id, request), officer, words.rolesChanged(officer.name))
          }
        />
      )
    if (work === 'reset')
      return (
        <ResetDialog
          officer={officer}
          onClose={close}
          onReset={(factors) => change(desk.reset(officer.id, factors), officer, null)}
        />
      )
    if (work === 'standing') {
      const sentence = officer.standing === 'active' ? words.ended : words.broughtBack
      return (
        <StandingDialog
          officer={officer}
          onClose={close}
          onChange={(request) =>
            change(desk.setStanding(officer.id, request), officer, sentence(officer.name))
          }
        />
      )
    }
    return (
      <OfficerDialog
        officer={officer}
        isOwn={officer.id === desk.officer.id}
        mayChange={mayBegin}
        onChoose={(next) => (open.value = { officer, work: next })}
        onClose={close}
      />
    )
  }

  return (
    <>
      {said.value !== null && (
        <Notice tone="ok" live>
          {said.value}
        </Notice>
      )}
      <Asked remote={list} desk={desk}>
        {(answer) => (
          <>
            {answer.requests.length > 0 && (
              <RequestsCard
                list={answer}
                mayDecide={({ requester, officer }) =>
                  mayConfirm && ![requester, officer].includes(desk.officer.id)
                }
                onDecide={(request, outcome) => {
                  const who = answer.officers.find(({ id }) => id === request.officer)
                  const name = who?.name ?? ''
                  return change(
                    desk.decide(request.id, outcome),
                    { name, code: who?.code ?? '' },
                    outcome === 'confirmed' ? words.confirmed(name) : words.declined(name),
                  )
                }}
              />
            )}
            <OfficersCard
              officers={answer.officers}
              onOpen={(officer) => (open.value = { officer, work: 'see' })}
              onAdd={mayBegin ? () => (open.value = 'add') : null}
            />
          </>
        )}
      </Asked>
      {open.value === 'add' && (
        <AddOfficerDialog
          onClose={close}
          onAdd={(request) => change(desk.addOfficer(request), request, null)}
        />
      )}
      {open.value !== null && open.value !== 'add' && dialogOf(open.value)}
      {shown.value !== null && <WordsDialog shown={shown.value} onClose={() => (shown.value = null)} />}
    </>
  )
}
