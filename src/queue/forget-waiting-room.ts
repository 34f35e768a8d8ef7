/** A device that is given up keeps nothing, not even numbers. Another tab that holds them open closes them when told. */
export async function forgetWaitingRoom(name = 'motcua-queue'): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    // What cannot be taken away holds no person, and must not keep the rest from going.
    request.onerror = () => resolve()
  })
}
