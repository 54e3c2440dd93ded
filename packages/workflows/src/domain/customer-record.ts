import * as z from "zod";
import { AllowedSoftware } from "./allowed-software.ts";
import { AuthorityHolder } from "./authority-holder.ts";
import { OutletAssignment } from "./outlet-assignment.ts";

/** What is on file about one customer: who may decide what, what is allowed, and what feeds what. */
export const CustomerRecord = z.object({
  /** The company in the service desk's ids. */
  companyId: z.string(),
  /** The page where this stands. */
  evidence: z.string(),
  holders: z.array(AuthorityHolder),
  allowedSoftware: z.array(AllowedSoftware),
  /** Who owns the mailboxes, in the provider's own words; absent where it is not on file. */
  mailType: z.string().optional(),
  outlets: z.array(OutletAssignment),
  /** What stands on the page and could not be understood, one sentence each. A record with problems is for a person to look at. */
  problems: z.array(z.string()),
});
export type CustomerRecord = z.output<typeof CustomerRecord>;
