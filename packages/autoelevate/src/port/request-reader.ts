import { type Call, type ElevationRequest, NotFoundError, PermissionError } from "@msp/workflows/ports";
import type { AutoelevateClient } from "../client/autoelevate-client.ts";
import type { Computer } from "../client/records/computer.ts";
import type { ElevationRequestRecord } from "../client/records/elevation-request.ts";
import { toElevationRequest } from "../mapping/to-elevation-request.ts";

/** Reads requests with what their machines add. */
export interface RequestReader {
  read(id: string): Promise<ElevationRequest>;
  /** Requests of one customer, or of all of them. */
  enrich(
    records: readonly ElevationRequestRecord[],
    companyId: string | undefined,
  ): Promise<readonly ElevationRequest[]>;
}

/** From here on one list of a customer's machines costs less of the hour's budget than reading each. */
const fewMachines = 3;

/** A reader for the length of one call; each machine is read once, because a hundred an hour is all there is. */
export function createRequestReader(client: AutoelevateClient, { notAfter, signal }: Call): RequestReader {
  const computers = new Map<string, Promise<Computer | undefined>>();

  function computerOf(id: string | null): Promise<Computer | undefined> {
    if (id === null) return Promise.resolve(undefined);
    const known = computers.get(id) ?? client.computers.get(id, { notAfter, signal }).catch(notSeen);
    computers.set(id, known);
    return known;
  }

  async function withComputer(record: ElevationRequestRecord): Promise<ElevationRequest> {
    return toElevationRequest(record, await computerOf(record.computerId));
  }

  return {
    async enrich(records, companyId) {
      if (companyId !== undefined && new Set(records.map(({ computerId }) => computerId)).size > fewMachines) {
        const listed = await client.computers.list({ companyId }, { notAfter, signal });
        for (const computer of listed) computers.set(computer.id, Promise.resolve(computer));
      }
      return Promise.all(records.map(withComputer));
    },
    read: async (id) => withComputer(await client.elevationRequests.get(id, { notAfter, signal })),
  };
}

/** A machine that is gone, or not this key's to see, leaves the request with less said about it. */
function notSeen(error: unknown): undefined {
  if (error instanceof NotFoundError || error instanceof PermissionError) return undefined;
  throw error;
}
