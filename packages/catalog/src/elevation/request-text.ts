import type { ElevationRequest } from "@msp/workflows";

/** A request in one line, for a person who picks. */
export const requestText = ({ id, device, user, title, reason, requestedAt }: ElevationRequest): string =>
  [
    `${id}: ${title ?? "nothing named"}`,
    `on ${device.name ?? "a machine without a name"}`,
    ...(user === undefined ? [] : [`by ${user}`]),
    ...(reason === undefined ? [] : [`because "${reason}"`]),
    ...(requestedAt === undefined ? [] : [`at ${requestedAt}`]),
  ].join(", ");
