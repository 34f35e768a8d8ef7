/** Entry of the vault worker: one vault for the one page that started it. */
import { expose } from 'comlink'
import { handOver } from '../rpc/hand-over.ts'
import { argon2 } from './argon2.ts'
import { createVault } from './vault.ts'

expose(handOver(createVault(argon2)))
