import * as z from "zod";
import { Entry } from "../tickets/entry.ts";
import { InstallWish } from "./install-wish.ts";

/** What is known when somebody asks for rights. What is left out is asked. */
export const AdminInstallRequest = z.object({
  entry: Entry,
  requestedBy: z.string().min(1).optional().describe("Id of the contact who asks; the ticket contact when left out"),
  wish: InstallWish.optional(),
});
export type AdminInstallRequest = z.output<typeof AdminInstallRequest>;
