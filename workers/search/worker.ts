/** Search worker: procedures, and dossiers while the device is unlocked, found off the main thread. */
import { expose } from 'comlink'
import { createCollections } from './collections.ts'

expose(createCollections())
