import { defineAction, ElevationRequest, ElevationService } from "@msp/workflows";
import { NotFoundError } from "@msp/workflows/ports";
import * as z from "zod";

/** Reads a request for elevation as it stands, with the service that decides it and what that service can do. */
export const readElevationRequest = defineAction({
  id: "elevation.read-request",
  title: "Read the request for elevation",
  effect: "read",
  uses: ["elevation"],
  input: z.object({ requestId: z.string() }),
  output: z.object({ request: ElevationRequest, service: ElevationService }),
  async run({ input: { requestId }, ports: { elevation } }) {
    const request = await elevation.getElevationRequest(requestId);
    const service = (await elevation.elevationServices()).find(({ name }) => name === request.service);
    if (service !== undefined) return { request, service };
    throw new NotFoundError(
      `No service is connected by the name of "${request.service}", which the request ${requestId} belongs to. Connect it again under that name.`,
      { system: request.service, operation: "elevationServices" },
    );
  },
});
