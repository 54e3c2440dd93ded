import * as z from "zod";

/** What is known about an outage before anybody has looked, in words for people. Where nothing is known a text says so, and never stands empty. */
export const Picture = z.object({
  link: z.string(),
  instructions: z.string(),
  devices: z.string(),
  alerts: z.string(),
  tickets: z.string(),
  planned: z.string(),
  /** One sentence each: what could not be read. It is not the same as nothing there. */
  unread: z.array(z.string()),
  /** Ids of the devices that have to be up again. */
  watched: z.array(z.string()),
  /** Ids of everything that is down. */
  down: z.array(z.string()),
});
export type Picture = z.output<typeof Picture>;
