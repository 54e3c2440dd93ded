import * as z from "zod";

/** A checklist library, and how much of it a ticket holds already. */
export const LibraryOnTicket = z.object({
  libraryId: z.string(),
  name: z.string(),
  titles: z.array(z.string()),
  onTicket: z.enum(["none", "some", "all"]),
});
export type LibraryOnTicket = z.output<typeof LibraryOnTicket>;
