import { UploadVolume } from "../attachments/upload-volume.ts";
import type { FakeAutotaskOptions } from "../fake-autotask-options.ts";
import { MailRoom } from "../rules/mail-room.ts";
import { Procedures } from "../rules/procedures.ts";
import { Database } from "../store/database.ts";
import { Callouts } from "../webhooks/callouts.ts";
import { Agenda } from "./agenda.ts";
import { defaultAssumptions } from "./assumptions.ts";
import type { Tenant } from "./tenant.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Creates a tenant without a single record. */
export const createTenant = ({
  clock,
  assumptions,
  replicationLagMs = 0,
  webhooks = {},
}: FakeAutotaskOptions): Tenant => {
  const database = new Database();
  return {
    clock,
    database,
    vocabulary: new Vocabulary(database),
    procedures: new Procedures(),
    agenda: new Agenda(),
    mail: new MailRoom(),
    callouts: new Callouts(webhooks.fetch ?? ((input, init) => globalThis.fetch(input, init))),
    ledger: [],
    uploads: new UploadVolume(),
    assumptions: { ...defaultAssumptions, ...assumptions },
    replicationLagMs,
  };
};
