import type { ScreenProps } from '../screens.ts'

export function Screen(_: ScreenProps) {
  return null
}
