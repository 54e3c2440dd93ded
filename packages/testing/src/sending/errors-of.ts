import { ConflictError, InvalidRequestError, NotFoundError } from "@msp/workflows/ports";

/** The refusals of an in-memory service, each saying that nothing was written. */
export const errorsOf = (system: string) => ({
  conflict: (operation: string, reason: string) =>
    new ConflictError(`${system}: ${reason}. Nothing was written.`, { system, operation }),
  invalid: (operation: string, reason: string) =>
    new InvalidRequestError(`${system}: ${reason}. Nothing was written; correct the request.`, { system, operation }),
  missing: (operation: string, reason: string) => new NotFoundError(`${system}: ${reason}.`, { system, operation }),
});
