import { type Call, type ElevationRequest, NotFoundError, PermissionError } from "@msp/workflows/ports";
import type { AutoelevateClient } from "../client/autoelevate-client.ts";
import type { Computer } from "../client/records/computer.ts";
import type { ElevationRequestRecord } from "../client/records/elevation-request.ts";
import { toElevationRequest } from "../mapping/to-elevation-request.ts";

/** Reads requests with what their machines add. */
export interface RequestReader {
  read(id: string): Promise<ElevationRequest>;
  enrich(record: ElevationRequestRecord): Promise<ElevationRequest>;
}

/** A reader for the length of one call; each machine is read once, because a hundred an hour is all there is. */
export function createRequestReader(client: AutoelevateClient, { notAfter, signal }: Call): RequestReader {
  const computers = new Map<string, Promise<Computer | undefined>>();

  function computerOf(id: string | null): Promise<Computer | undefined> {
    if (id === null) return Promise.resolve(undefined);
    const known = computers.get(id) ?? client.computers.get(id, { notAfter, signal }).catch(notSeen);
    computers.set(id, known);
    return known;
  }

  async function enrich(record: ElevationRequestRecord): Promise<ElevationRequest> {
    return toElevationRequest(record, await computerOf(record.computerId));
  }

  return {
    enrich,
    read: async (id) => enrich(await client.elevationRequests.get(id, { notAfter, signal })),
  };
}

/** A machine that is gone, or not this key's to see, leaves the request with less said about it. */
function notSeen(error: unknown): undefined {
  if (error instanceof NotFoundError || error instanceof PermissionError) return undefined;
  throw error;
}
