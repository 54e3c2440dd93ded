import * as z from "zod";
import { Entry } from "../tickets/entry.ts";
import { SoftwareWish } from "./software-wish.ts";

/** What is known when somebody asks for software. What is left out is asked. */
export const SoftwarePermissionRequest = z.object({
  entry: Entry,
  requestedBy: z.string().min(1).optional().describe("Id of the contact who asks; the ticket contact when left out"),
  wish: SoftwareWish.optional(),
});
export type SoftwarePermissionRequest = z.output<typeof SoftwarePermissionRequest>;
