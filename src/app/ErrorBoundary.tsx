/** The last net: a fault of ours shows words and a way on, never an empty page. Saved work is untouched by it. */
import { Component, type ComponentChildren } from 'preact'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'

export class ErrorBoundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false }

  static override getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: unknown) {
    // Named only: messages may quote what was typed.
    reportError(error instanceof Error ? new Error(error.name, { cause: error.stack }) : error)
  }

  override render() {
    if (!this.state.failed) return this.props.children
    const words = t(everywhere)
    return (
      <Notice tone="overdue" actions={<Button onClick={() => location.assign('/')}>{words.reload}</Button>}>
        {words.pageFailed}
      </Notice>
    )
  }
}
