// Devices of the PouchDB peer, in a process of their own: each has its documents in memory and replicates them at once.
const { readFileSync } = require('node:fs')
const PouchDB = require('pouchdb')
PouchDB.plugin(require('pouchdb-adapter-memory'))

const { url, devices } = JSON.parse(readFileSync(0, 'utf8'))

async function main() {
  const locals = []
  for (const [i, docs] of devices.entries()) {
    const local = new PouchDB(`device-${i}`, { adapter: 'memory' })
    await local.bulkDocs(docs.map((doc) => ({ _id: doc.id, ...doc })))
    locals.push(local)
  }
  const from = performance.now()
  const tookMs = await Promise.all(
    locals.map(async (local) => {
      const done = await local.replicate.to(`${url}/commune`, { batch_size: 200, retry: false })
      if (!done.ok || done.docs_written !== devices[0].length) throw new Error(JSON.stringify(done))
      return performance.now() - from
    }),
  )
  console.log(JSON.stringify({ tookMs }))
  process.exit(0)
}
main().catch((error) => {
  console.error(error)
  process.exit(1)
})
