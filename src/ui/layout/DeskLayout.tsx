/** The officer's desk: header with search and the state of this device, navigation with counts, content, detail. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { useUiWords } from '../words.ts'
import styles from './DeskLayout.module.css'
import navStyles from './MainNav.module.css'
import { MainNav, type NavGroup } from './MainNav.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'

export interface DeskLayoutProps {
  readonly centre: string // e.g. UBND xã Hoằng Sơn
  readonly counter: string // e.g. Trung tâm Phục vụ hành chính công · Quầy 3
  readonly heading: string // of the page, for those who do not see it
  readonly search?: ComponentChildren
  readonly sync?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly officer?: ComponentChildren // menu
  readonly nav: readonly NavGroup[]
  readonly children: ComponentChildren
  readonly aside?: ComponentChildren
  readonly asideLabel?: string
}

export function DeskLayout(props: DeskLayoutProps) {
  const words = useUiWords()
  const main = useRef<HTMLElement>(null)
  const hasAside = props.aside !== undefined && props.aside !== null && props.aside !== false
  return (
    <div class={classNames(styles.frame, navStyles.around)}>
      <SkipLink target={main} />
      <TopBar title={props.centre} subtitle={props.counter} middle={props.search}>
        {props.sync}
        {props.actions}
        {props.officer}
      </TopBar>
      <div class={classNames(styles.body, hasAside && styles['with-aside'])}>
        <MainNav groups={props.nav} />
        <main ref={main} class={styles.main} tabIndex={-1}>
          <h1 class="hidden-text">{props.heading}</h1>
          {props.children}
        </main>
        {hasAside && (
          <aside class={styles.aside} aria-label={props.asideLabel ?? words.sideInformation}>
            {props.aside}
          </aside>
        )}
      </div>
    </div>
  )
}
