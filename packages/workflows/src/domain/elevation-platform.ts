import * as z from "zod";

/** The operating systems a request for elevation can come from. */
export const ElevationPlatform = z.enum(["windows", "macos", "linux"]);
export type ElevationPlatform = z.output<typeof ElevationPlatform>;
