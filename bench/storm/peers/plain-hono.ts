/** The peer everybody would write first: one event a request, one row, one commit, the same database settings as ours. */
import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const db = new DatabaseSync(process.env['DB'] ?? ':memory:')
db.exec('pragma journal_mode = wal; pragma synchronous = full')
db.exec('create table event (id text primary key, raw text not null) strict')
const insert = db.prepare('insert into event values (?, ?) on conflict do nothing')

const app = new Hono()
app.post('/events', async (c) => {
  const raw = await c.req.text()
  insert.run((JSON.parse(raw) as { id: string }).id, raw)
  return c.json({ stored: true }, 201)
})
serve({ fetch: app.fetch, port: Number(process.env['PORT']), hostname: '127.0.0.1' }, () => console.log('up'))
