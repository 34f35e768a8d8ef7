/** How a component stands, in a word and a tint; nothing says "done" that the law would not accept. */
import type { Component } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import type { Task } from '../../ui/data/TaskList.tsx'
import type { IntakeSession } from './intake-session.ts'

export function componentState(
  session: IntakeSession,
  component: Component,
): Pick<Task, 'state' | 'tone' | 'done'> {
  const words = t(intake)
  const provided = session.provided.value.find((p) => p.component === component.id)
  if (!provided) return { state: words.stateMissing, tone: 'warn', done: false }
  const { proof } = provided
  const done = (state: string) => ({ state, tone: 'plain' as const, done: true })
  switch (proof.by) {
    case 'files':
      return done(words.stateScanned(proof.files.length))
    case 'presented':
      return done(words.statePresented)
    case 'form':
      return done(words.stateForm)
    case 'reuse':
      return done(words.stateReused(proof.from))
    case 'data': {
      const sources = t(procedureWords).dataSource
      return done(
        words.stateByData(
          proof.source in sources ? sources[proof.source as keyof typeof sources] : proof.source,
        ),
      )
    }
  }
}
