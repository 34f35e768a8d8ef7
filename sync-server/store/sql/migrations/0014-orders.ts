/** Fees asked for over a payment gateway, and money given back over it: asked by one person, confirmed by another. */
import type { Dialect } from '../engine.ts'

export const orders = ({ int, strict, tenant }: Dialect): readonly string[] => [
  `alter table payment add column order_id text`,
  `create index payment_by_order on payment (commune, order_id)`,
  `create table payment_order (
    commune text not null references commune, id text not null, dossier text not null, code text not null,
    vnd ${int} not null check (vnd > 0), payee text not null references payee, bin text not null,
    account text not null, purpose text not null, requester text not null references officer, asked_at text not null,
    expires_at text not null, heard text not null check (heard in ('unsent', 'open', 'refused', 'expired')),
    shown text, tries ${int} not null, look_at text, primary key (commune, id)) ${strict}`,
  `create index payment_order_by_dossier on payment_order (commune, dossier)`,
  `create index payment_order_due on payment_order (look_at)`,
  `create table payment_refund (
    commune text not null references commune, id text not null, payment text not null, vnd ${int} not null check (vnd > 0),
    reason text not null, requester text not null references officer, asked_at text not null, decided_at text,
    decided_by text references officer check (decided_by <> requester),
    standing text not null check (standing in ('waiting', 'declined', 'confirmed', 'done', 'refused')),
    tries ${int} not null, look_at text, primary key (commune, id),
    foreign key (commune, payment) references payment (commune, id)) ${strict}`,
  `create index payment_refund_due on payment_refund (look_at)`,
  ...['payment_order', 'payment_refund'].flatMap((table) => tenant(table)),
]
