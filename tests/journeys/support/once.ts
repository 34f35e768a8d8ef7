/** Before all journeys. Workers inherit what it sets in the environment. */
import { keepReadyData } from './ready-data.ts'
import { HomeServer } from './server.ts'

export default async function prepare(): Promise<() => void> {
  const server = await HomeServer.create()
  try {
    await server.stop()
    return keepReadyData(server)
  } finally {
    await server.remove()
  }
}
