/** Opens the board in a window of its own, on the second screen where the browser tells of one. Call it from a click. */

interface ScreenDetailed {
  readonly isPrimary: boolean
  readonly availLeft: number
  readonly availTop: number
  readonly availWidth: number
  readonly availHeight: number
}

interface ManyScreens {
  getScreenDetails?(): Promise<{
    readonly screens: readonly ScreenDetailed[]
    readonly currentScreen: ScreenDetailed
  }>
}

const BOARD = '/board.html'
/** One board for this computer: asked for again, its window comes to the front. */
const WINDOW = 'motcua-board'

/** False: the browser blocked it. */
export async function openBoardWindow(): Promise<boolean> {
  const other = await secondScreen()
  const place = other
    ? `popup,left=${other.availLeft},top=${other.availTop},width=${other.availWidth},height=${other.availHeight}`
    : 'popup,width=1280,height=720'
  const opened = window.open(BOARD, WINDOW, place)
  opened?.focus()
  return opened !== null
}

async function secondScreen(): Promise<ScreenDetailed | null> {
  const browser = globalThis as ManyScreens
  // Nothing is asked of somebody with one screen.
  if (!browser.getScreenDetails || !(screen as { isExtended?: boolean }).isExtended) return null
  const details = await browser.getScreenDetails().catch(() => null)
  return details?.screens.find((one) => one !== details.currentScreen) ?? null
}
