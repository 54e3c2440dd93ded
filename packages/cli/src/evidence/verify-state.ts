import { type StoreVerdict, verifyStoredJournals } from "@msp/workflows/run";
import type { CommandContext } from "../command-context.ts";
import { withStoredJournals } from "./with-stored-journals.ts";

/** Proves every run of a state file, archived ones included, over a copy. */
export const verifyState = (context: CommandContext, file: string, key: string | undefined): Promise<StoreVerdict> =>
  withStoredJournals(context, file, (journals) => verifyStoredJournals(journals, key === undefined ? {} : { key }));
