/** Registers of the old archive. */
import { evolveRegister } from '../../digitisation/register.ts'
import type { ArchiveBodies } from '../bodies/archive.ts'
import type { Folds } from './fold-of.ts'

export const archiveFolds: Folds<keyof ArchiveBodies> = {
  'register-listed': (state, event) => ({ ...state, register: evolveRegister(state.register, event) }),
  'record-kept': (state, event) => ({ ...state, register: evolveRegister(state.register, event) }),
  'record-checked': (state, event) => ({ ...state, register: evolveRegister(state.register, event) }),
}
