/** One paper that was asked for, as a task: what is wrong with it, how it was answered, and how it may be. */
import { proofsAllowed } from '../../../../domain/dossier/component-proofs.ts'
import type { Component } from '../../../../domain/procedure/procedure.ts'
import { t } from '../../../i18n/locale.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import type { Task } from '../../../ui/data/TaskList.tsx'
import type { SupplementDesk } from './supplement-desk.ts'

export function answerTask(
  desk: SupplementDesk,
  component: Component,
  what: string | undefined,
  pick: (component: string) => void,
): Task {
  const words = t(endings)
  const { id: key, label: title } = component
  const answer = desk.answers.value.get(key)
  const named = (action: string) => `${action}: ${title}`
  if (answer === undefined)
    return {
      key,
      title,
      hint: what,
      state: words.stillMissing,
      tone: 'warn',
      actions: (
        <>
          <Button label={named(words.pickFile)} onClick={() => pick(key)}>
            {words.pickFile}
          </Button>
          {proofsAllowed(component).includes('presented') && (
            <Button label={named(words.presented)} onClick={() => desk.present(component)}>
              {words.presented}
            </Button>
          )}
        </>
      ),
    }
  return {
    key,
    title,
    hint: what,
    state: answer.isPresented ? words.presented : words.pagesHere(answer.pages),
    tone: 'plain',
    done: true,
    actions: (
      <>
        {!answer.isPresented && (
          <Button label={named(words.pickFile)} onClick={() => pick(key)}>
            {words.pickFile}
          </Button>
        )}
        <Button kind="quiet" label={named(words.undo)} onClick={() => void desk.undo(component)}>
          {words.undo}
        </Button>
      </>
    ),
  }
}
