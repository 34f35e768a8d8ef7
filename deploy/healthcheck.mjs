/** For a container: 0 when the server in it answers `/api/health`. Its certificate is not looked at: it is this machine. */
import http from 'node:http'
import https from 'node:https'

const { PORT = '8080', TLS, TLS_CERT, PUBLIC_ORIGINS } = process.env
const isSecure = Boolean(TLS || TLS_CERT)
// A server with a certificate answers to its own names only (S13).
const name = PUBLIC_ORIGINS ? new URL(PUBLIC_ORIGINS.split(',')[0]).hostname : 'localhost'
const options = {
  host: '127.0.0.1',
  port: PORT,
  path: '/api/health',
  headers: { host: name },
  timeout: 4000,
  ...(isSecure ? { servername: name, rejectUnauthorized: false } : {}),
}
const request = (isSecure ? https : http).get(options, (answer) =>
  process.exit(answer.statusCode === 200 ? 0 : 1),
)
request.on('error', () => process.exit(1))
request.on('timeout', () => process.exit(1))
