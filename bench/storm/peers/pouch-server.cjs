// The peer of document databases: express-pouchdb over LevelDB, as its own documentation sets it up.
const { mkdirSync } = require('node:fs')
const { join } = require('node:path')
const express = require('express')
const PouchDB = require('pouchdb')

const folder = process.env.DIR
mkdirSync(folder, { recursive: true })
const app = express()
const options = {
  mode: 'minimumForPouchDB',
  logPath: join(folder, 'log.txt'),
  configPath: join(folder, 'config.json'),
}
app.use('/', require('express-pouchdb')(PouchDB.defaults({ prefix: `${folder}/` }), options))
app.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('up'))
