import * as z from "zod";

/** An instant as a pack says it: ISO 8601 in UTC. */
export const Instant = z.iso.datetime().meta({ id: "Instant", description: "ISO 8601, UTC." });
