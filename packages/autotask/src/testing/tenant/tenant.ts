import type { Clock } from "@msp/workflows/ports";
import type { UploadVolume } from "../attachments/upload-volume.ts";
import type { MailRoom } from "../rules/mail-room.ts";
import type { Procedures } from "../rules/procedures.ts";
import type { LedgerEntry } from "../state/ledger-entry.ts";
import type { Database } from "../store/database.ts";
import type { Callouts } from "../webhooks/callouts.ts";
import type { Agenda } from "./agenda.ts";
import type { Assumptions } from "./assumptions.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** One Autotask database with everything that lives in it. */
export interface Tenant {
  readonly clock: Clock;
  readonly database: Database;
  readonly vocabulary: Vocabulary;
  /** What the administrator set up: categories' rules, templates, workflow rules. */
  readonly procedures: Procedures;
  readonly agenda: Agenda;
  readonly mail: MailRoom;
  /** What leaves for webhooks. */
  readonly callouts: Callouts;
  readonly ledger: LedgerEntry[];
  /** How much was attached lately, over all kinds of attachments. */
  readonly uploads: UploadVolume;
  readonly assumptions: Assumptions;
  readonly replicationLagMs: number;
}

/** Does what has fallen due and returns the instant it is now. Every read and write starts here. */
export const settle = (tenant: Tenant): number => {
  const now = tenant.clock.now();
  tenant.agenda.settle(now);
  return now;
};
