/** Whether somebody stands at this counter now: known before the waiting room's own code has come. */
import { signal } from '@preact/signals'

export const isServing = signal(false)
