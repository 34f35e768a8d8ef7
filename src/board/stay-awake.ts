/** Keeps the screen from going dark. The browser takes the promise back whenever the page is hidden. */

export function stayAwake(): () => void {
  let held: WakeLockSentinel | null = null
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (held && !held.released)) return
    // A television box without it has a setting of its own.
    held = await navigator.wakeLock?.request('screen').catch(() => null)
  }
  const again = () => void ask()
  document.addEventListener('visibilitychange', again)
  void ask()
  return () => {
    document.removeEventListener('visibilitychange', again)
    void held?.release()
  }
}
