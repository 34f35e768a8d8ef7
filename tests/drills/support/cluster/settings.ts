/** The settings docs/deploy.md recommends, as the drills run them: only what belongs to this machine differs. */
import { join } from 'node:path'
import { hostOf, NODES, type Node } from './network.ts'

export const BIN = '/usr/lib/postgresql/15/bin'

/** JSON is YAML; Patroni reads it. */
export function patroniSettings(root: string, node: Node): string {
  const host = hostOf(node)
  const home = join(root, `pg${node}`)
  return JSON.stringify({
    scope: 'motcua',
    name: `pg${node}`,
    restapi: { listen: `${host}:8008`, connect_address: `${host}:8008` },
    // Not `etcd3`: the Patroni of Debian 12 overwrote a leader's key with it, and acknowledged commits were gone.
    etcd: { hosts: NODES.map((n) => `${hostOf(n)}:2379`).join(',') },
    bootstrap: {
      dcs: {
        ttl: 20,
        loop_wait: 5,
        retry_timeout: 5,
        maximum_lag_on_failover: 1_048_576,
        synchronous_mode: true,
        synchronous_mode_strict: true,
        synchronous_node_count: 1,
        postgresql: {
          use_pg_rewind: true,
          use_slots: true,
          parameters: {
            max_connections: 60,
            shared_buffers: '64MB',
            synchronous_commit: 'on',
            wal_log_hints: 'on',
            fsync: 'on',
          },
        },
      },
      initdb: [{ encoding: 'UTF8' }, 'data-checksums'],
      pg_hba: [
        'local all all trust',
        'host all all 127.0.0.1/32 trust',
        'host all all 10.77.0.0/24 trust',
        'host replication replicator 10.77.0.0/24 trust',
      ],
    },
    postgresql: {
      listen: `${host},127.0.0.1:5432`,
      connect_address: `${host}:5432`,
      data_dir: join(home, 'data'),
      pgpass: join(home, 'pgpass'),
      bin_dir: BIN,
      authentication: {
        replication: { username: 'replicator', password: 'replicator' },
        superuser: { username: 'postgres', password: 'postgres' },
        rewind: { username: 'rewinder', password: 'rewinder' },
      },
      parameters: { unix_socket_directories: home }, // one each: all nodes use one port number on one file system
    },
    watchdog: { mode: 'off' }, // no device here; required in production
  })
}

export function haproxySettings(port: number): string {
  return `global
  maxconn 400
defaults
  mode tcp
  timeout connect 1s
  timeout client 60s
  timeout server 60s
  timeout check 1s
listen primary
  bind 127.0.0.1:${port}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${NODES.map((node) => `  server pg${node} ${hostOf(node)}:5432 check port 8008`).join('\n')}
`
}

export function etcdArguments(root: string, node: Node, token: string): string[] {
  const host = hostOf(node)
  const options = {
    name: `etcd${node}`,
    'data-dir': join(root, `etcd${node}`),
    'listen-client-urls': `http://${host}:2379,http://127.0.0.1:2379`,
    'advertise-client-urls': `http://${host}:2379`,
    'listen-peer-urls': `http://${host}:2380`,
    'initial-advertise-peer-urls': `http://${host}:2380`,
    'initial-cluster': NODES.map((n) => `etcd${n}=http://${hostOf(n)}:2380`).join(','),
    'initial-cluster-token': token,
    'initial-cluster-state': 'new',
    'enable-v2': 'true',
  }
  return Object.entries(options).map(([name, value]) => `--${name}=${value}`)
}
