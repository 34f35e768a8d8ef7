/** Renders a part of the screen with the words of the kit around it, and the keyboard of a quick officer. */
import { render } from '@testing-library/preact'
import { userEvent } from '@testing-library/user-event'
import type { ComponentChildren } from 'preact'
import { ui } from '../../src/i18n/vi/ui.ts'
import { UiWordsProvider } from '../../src/ui/words.ts'

export function renderKit(children: ComponentChildren) {
  const wrap = (inside: ComponentChildren) => <UiWordsProvider value={ui}>{inside}</UiWordsProvider>
  const view = render(wrap(children))
  return {
    user: userEvent.setup(),
    rerender: (next: ComponentChildren) => view.rerender(wrap(next)),
    unmount: view.unmount,
    container: view.container,
  }
}
